using KeyAccount;
using NRules.Fluent.Dsl;

namespace PricingWithNRules;

/// <summary>What the warehouse has too much of: 1.5 % more from a thousand pieces on.</summary>
public sealed class WarehouseClearance : Rule
{
    private static readonly HashSet<string> Overstocked = ["BOLT-M8"];

    public override void Define()
    {
        LineFact line = null!;

        When()
            .Match(() => line, l => Overstocked.Contains(l.Item), l => l.Quantity >= 1000);
        Then()
            .Do(context => context.Insert(Adjustment.Percent("promotion", line, 1.5m, "Clearance")));
    }
}
