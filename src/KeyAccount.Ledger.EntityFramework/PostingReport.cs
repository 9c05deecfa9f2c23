using System.Collections.Immutable;

namespace KeyAccount.Ledger;

/// <summary>What became of postings.</summary>
/// <param name="Posted">How many lines are new in the ledger.</param>
/// <param name="Known">How many were there already, with the same content.</param>
/// <param name="Refused">How many were refused, with all lines of their documents.</param>
/// <param name="Problems">Why, the first hundred; none where nothing was refused.</param>
public sealed record PostingReport(long Posted, long Known, long Refused, ImmutableArray<LedgerProblem> Problems);
