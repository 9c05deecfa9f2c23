using KeyAccount.Grammar;

namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What an account gets for a new customer that it has brought.</summary>
/// <param name="Reward">The reward.</param>
/// <param name="Turnover">What the new customer must have bought.</param>
/// <param name="Within">Within which time from its first order.</param>
/// <param name="Brought">The new customer; null for each that the account brings.</param>
internal sealed record ReferralTerms(MoneyFigure Reward, MoneyFigure Turnover, Duration Within, Account? Brought) : ConditionTerms
{
    public override IEnumerable<MoneyFigure> Money => [Reward, Turnover];
}
