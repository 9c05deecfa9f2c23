using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>The price holds of a rule set, as base prices ask for them.</summary>
internal sealed class PriceHolds(PricedConditions conditions, SpecialCondition[] all)
{
    /// <summary>Finds the hold that is in force for a line: of the nearest place that has any on the day, the first by rank whose conditions hold.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="holding">The numbers of the price conditions that hold for the line.</param>
    public SpecialCondition? For(PricingRun run, ReadOnlySpan<int> holding)
    {
        if (!IsAny(holding) || conditions.NearestPlace(ConditionKind.PriceHold, run.Family, run.OrderDate, run.Simulates) is not { } nearest)
        {
            return null;
        }

        foreach (var hold in all)
        {
            if (holding.BinarySearch(((PriceHoldTerms)hold.Terms).Condition) >= 0 && PricedConditions.PlaceOf(hold, run.Family) == nearest)
            {
                return hold;
            }
        }

        return null;
    }

    private bool IsAny(ReadOnlySpan<int> holding)
    {
        foreach (var hold in all)
        {
            if (holding.BinarySearch(((PriceHoldTerms)hold.Terms).Condition) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
