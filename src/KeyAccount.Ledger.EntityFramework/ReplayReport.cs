using System.Collections.Immutable;

namespace KeyAccount.Ledger;

/// <summary>What came of computing the whole ledger anew from its postings.</summary>
/// <param name="Postings">How many postings were read.</param>
/// <param name="Settlements">How many settlements were computed again.</param>
/// <param name="JournalEntries">How many journal entries were added up.</param>
/// <param name="Problems">What came out otherwise than it is stored; none where all agrees.</param>
public sealed record ReplayReport(long Postings, int Settlements, int JournalEntries, ImmutableArray<LedgerProblem> Problems);
