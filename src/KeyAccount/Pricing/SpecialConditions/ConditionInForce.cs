using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>A special condition that is in force for an order.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Lines">The numbers of the lines that it is in force for.</param>
/// <param name="ForAll">Whether those are all lines of goods.</param>
/// <param name="Replaces">The full names of those that hold too and that it stands in place of.</param>
internal sealed record ConditionInForce(SpecialCondition Condition, int[] Lines, bool ForAll, string[] Replaces)
{
    /// <summary>Gets what was bought in the period of a commitment, this order included; null where it is not counted.</summary>
    public decimal? Bought { get; init; }
}
