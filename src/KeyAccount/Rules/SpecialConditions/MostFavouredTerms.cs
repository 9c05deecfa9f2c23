using KeyAccount.Matching;

namespace KeyAccount.Rules.SpecialConditions;

/// <summary>That nobody else pays less.</summary>
/// <param name="For">What it is about, as people read it; null for all that the account buys.</param>
/// <param name="Chosen">The conditions that choose the items.</param>
/// <param name="Excepted">The accounts that may pay less.</param>
/// <param name="Outcome">What follows where a quote for another account is lower.</param>
internal sealed record MostFavouredTerms(Title? For, Test[] Chosen, IReadOnlySet<Account> Excepted, AlertOutcome Outcome) : ConditionTerms;
