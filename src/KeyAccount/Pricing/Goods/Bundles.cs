using KeyAccount.Rules;

namespace KeyAccount.Pricing.Goods;

/// <summary>The set price of bundles: what it takes off is spread over their units by what these cost, exactly.</summary>
internal static class Bundles
{
    public static decimal Worth(PricingRun run, PricedRule rule, DealTerms deal, IReadOnlyList<int> lines, UnitPlan plan, Rounder rounder)
    {
        var units = Units(run, deal, lines, plan);
        return Asked(run, rule, plan, units, rounder);
    }

    public static void Apply(PricingRun run, PricedRule rule, DealTerms deal, IReadOnlyList<int> lines, UnitPlan plan, LimitUse? limit, Rounder rounder)
    {
        var units = Units(run, deal, lines, plan);
        var amount = Math.Min(Asked(run, rule, plan, units, rounder), limit?.AmountLeft ?? decimal.MaxValue);
        if (amount == 0)
        {
            return;
        }

        var placed = Allocation.Split(amount, [.. units.Select(part => part.Stands)], rule.Step.Allocation.Rule, rounder.Unit, [.. units.Select(part => part.Room)]);
        for (var i = 0; i < units.Length; i++)
        {
            if (placed.Parts[i] != 0)
            {
                var covered = units[i].Units;
                run.Add(new AppliedStep(units[i].Line, rule.Rank, ValueKind.NewTotal, 0, rule.First.Effect.Value!.Money!.In(run.Currency)!.Value, -placed.Parts[i], covered == run.Lines[units[i].Line].Quantity ? 0 : covered));
                limit?.Use(run.Lines[units[i].Line].Item, covered, placed.Parts[i]);
            }
        }

        if (placed.Remainder != 0)
        {
            run.LeaveUnplaced(rule.Rank, placed.Remainder);
        }
    }

    private static Part[] Units(PricingRun run, DealTerms deal, IReadOnlyList<int> lines, UnitPlan plan)
    {
        var parts = new List<Part>();
        for (var i = 0; i < lines.Count; i++)
        {
            ref readonly var state = ref run.Lines[lines[i]];
            if (DealPricer.Rewarded(deal, plan, i) is var units and > 0)
            {
                var stands = state.StartOfStep * units / state.Quantity;
                parts.Add(new Part(lines[i], units, stands, Math.Max(Math.Min(stands, state.Running - state.Floor), 0)));
            }
        }

        return [.. parts];
    }

    private static decimal Asked(PricingRun run, PricedRule rule, UnitPlan plan, Part[] units, Rounder rounder)
    {
        var stands = units.Sum(part => part.Stands);
        var total = rule.First.Effect.Value!.Money!.In(run.Currency)!.Value * plan.Times;
        return Math.Max(-rounder.Component(ValueKind.AmountPerOrder, stands, -Math.Max(stands - total, 0), 1, stands), 0);
    }

    /// <summary>The units of a line that belong to bundles.</summary>
    private readonly record struct Part(int Line, decimal Units, decimal Stands, decimal Room);
}
