using KeyAccount.Matching;

namespace KeyAccount.Rules.SpecialConditions;

/// <summary>How much an account may owe, with this order.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Open">The field that holds what is open; null where orders are held against the limit one by one.</param>
/// <param name="Outcome">What follows beyond it.</param>
internal sealed record CreditLimitTerms(MoneyFigure Limit, Field? Open, AlertOutcome Outcome) : ConditionTerms
{
    public override IEnumerable<MoneyFigure> Money => [Limit];
}
