using System.Collections.Immutable;

namespace KeyAccount.Contracts;

/// <summary>An annex of a contract.</summary>
/// <param name="Id">Its id, which references name.</param>
/// <param name="Label">How clauses refer to it: Annex A, Allegato A.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What stands in it.</param>
public sealed record ContractAnnex(string Id, string Label, string Title, ImmutableArray<ContractBlock> Blocks);
