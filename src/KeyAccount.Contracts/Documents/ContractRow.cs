using System.Collections.Immutable;

namespace KeyAccount.Contracts;

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, each a text in pieces.</param>
public sealed record ContractRow(ImmutableArray<ContractCell> Cells);
