using System.Collections.Immutable;

namespace KeyAccount.Contracts;

/// <summary>A table of a clause or an annex, such as a scale or a list of contracted prices.</summary>
/// <param name="Header">The titles of the columns.</param>
/// <param name="Rows">The rows; each has a cell for every column.</param>
public sealed record ContractTable(ImmutableArray<string> Header, ImmutableArray<ContractRow> Rows) : ContractBlock;
