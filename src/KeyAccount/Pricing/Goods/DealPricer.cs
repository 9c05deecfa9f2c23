using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing.Goods;

/// <summary>Prices what is bought and got, and bundles: a bar for each line whose units are rewarded.</summary>
internal static class DealPricer
{
    /// <summary>Finds the units of a deal; null where they are too few.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="evaluation">Which lines the parts are for.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="deal">Its deal.</param>
    /// <param name="lines">The numbers of the lines on which it was admitted, in the order of their ids.</param>
    /// <param name="taken">What other rules of the step have taken; null for nothing.</param>
    /// <param name="bound">The most units that a limit leaves, in the deal's unit; null for no limit.</param>
    public static UnitPlan? Plan(PricingRun run, IEvaluation evaluation, PricedRule rule, DealTerms deal, IReadOnlyList<int> lines, UnitsTaken? taken, decimal? bound)
    {
        var supplies = new Supply[lines.Count];
        for (var i = 0; i < supplies.Length; i++)
        {
            ref readonly var state = ref run.Lines[lines[i]];
            var parts = 0;
            for (var part = 0; part < deal.Parts.Length; part++)
            {
                parts |= IsFor(run, evaluation, rule.Effects[deal.Parts[part].Effect], lines[i]) ? 1 << part : 0;
            }

            var free = state.Quantity - (taken?.Of(lines[i]) ?? 0);
            var price = state.StartOfStep / state.Quantity;
            supplies[i] = deal.Unit is not { } unit ? new Supply(free, price, parts)
                : state.Item.FactorOf(unit) is { } factor ? new Supply(decimal.Floor(free / factor), price * factor, parts)
                : new Supply(0, 0, 0);
        }

        var plan = new UnitPlanner(supplies, deal, deal.Parts[0].Amount?.In(run.Currency) ?? 0).Find(bound);
        return plan is null || deal.Unit is null ? plan : plan with { Taken = [.. plan.Taken.Select(part => InPriceUnits(run, lines, deal.Unit, part))] };
    }

    private static decimal[] InPriceUnits(PricingRun run, IReadOnlyList<int> lines, string unit, decimal[] taken) =>
        [.. taken.Select((units, i) => units == 0 ? 0 : units * run.Lines[lines[i]].Item.FactorOf(unit)!.Value)];

    /// <summary>Gives how many units a limit leaves of those planned, in the deal's unit.</summary>
    private static decimal? Fitting(PricingRun run, DealTerms deal, IReadOnlyList<int> lines, UnitPlan plan, LimitUse limit)
    {
        var fits = limit.UnitsFitting(Enumerable.Range(0, lines.Count).Select(i => (run.Lines[lines[i]].Item, Rewarded(deal, plan, i))));
        if (fits is null || deal.Unit is not { } unit)
        {
            return fits;
        }

        var (all, counted) = (0m, 0m);
        for (var i = 0; i < lines.Count; i++)
        {
            var units = Rewarded(deal, plan, i);
            all += units;
            counted += units == 0 ? 0 : units / run.Lines[lines[i]].Item.FactorOf(unit)!.Value;
        }

        return decimal.Floor(counted * fits.Value / all);
    }

    public static decimal Worth(PricingRun run, PricedRule rule, DealTerms deal, IReadOnlyList<int> lines, UnitPlan plan, Rounder rounder)
    {
        if (TotalOf(rule))
        {
            return Bundles.Worth(run, rule, deal, lines, plan, rounder);
        }

        var worth = 0m;
        for (var i = 0; i < lines.Count; i++)
        {
            worth += Rewarded(deal, plan, i) is var units and > 0 ? RuleArithmetic.WorthOfUnits(run, lines[i], rule, units, rounder) : 0;
        }

        return worth;
    }

    /// <summary>Applies the deal.</summary>
    /// <returns>Whether it gave anything.</returns>
    public static bool Apply(PricingRun run, IEvaluation evaluation, PricedRule rule, DealTerms deal, IReadOnlyList<int> lines, UnitsTaken taken, LimitUse? limit, Rounder rounder)
    {
        if (Plan(run, evaluation, rule, deal, lines, taken, null) is not { } plan)
        {
            FreeGoodsPricer.Lose(run, rule, lines, LossReason.TooFew);
            return false;
        }

        if (limit is not null)
        {
            var fits = Fitting(run, deal, lines, plan, limit);
            var isTooMuch = limit.DropsAmounts && limit.Refuses(Worth(run, rule, deal, lines, plan, rounder));
            if (isTooMuch || (fits is not null && Plan(run, evaluation, rule, deal, lines, taken, fits) is null))
            {
                FreeGoodsPricer.Lose(run, rule, lines, LossReason.UsedUp);
                return false;
            }

            plan = fits is null ? plan : Plan(run, evaluation, rule, deal, lines, taken, fits)!;
        }

        var before = run.Steps.Length;
        if (TotalOf(rule))
        {
            Bundles.Apply(run, rule, deal, lines, plan, limit, rounder);
        }
        else
        {
            ApplyByLine(run, rule, deal, lines, plan, limit, rounder);
        }

        if (run.Steps.Length == before)
        {
            FreeGoodsPricer.Lose(run, rule, lines, LossReason.NothingLeft);
            return false;
        }

        for (var part = 0; part < deal.Parts.Length; part++)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                taken.Take(lines[i], deal.ReusesBought && !deal.Parts[part].IsRewarded ? 0 : plan.Taken[part][i]);
            }
        }

        return true;
    }

    /// <summary>Gives how many units of a line are rewarded.</summary>
    public static decimal Rewarded(DealTerms deal, UnitPlan plan, int line)
    {
        var units = 0m;
        for (var part = 0; part < deal.Parts.Length; part++)
        {
            units += deal.Parts[part].IsRewarded ? plan.Taken[part][line] : 0;
        }

        return units;
    }

    private static bool TotalOf(PricedRule rule) => rule.First.Effect.Value is { Kind: ValueKind.NewTotal };

    private static void ApplyByLine(PricingRun run, PricedRule rule, DealTerms deal, IReadOnlyList<int> lines, UnitPlan plan, LimitUse? limit, Rounder rounder)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Rewarded(deal, plan, i) is var units and > 0)
            {
                var amount = Math.Abs(RuleArithmetic.ApplyToUnits(run, lines[i], rule, units, limit?.AmountLeft ?? decimal.MaxValue, rounder));
                if (amount != 0)
                {
                    limit?.Use(run.Lines[lines[i]].Item, units, amount);
                }
            }
        }
    }

    private static bool IsFor(PricingRun run, IEvaluation evaluation, PricedEffect effect, int line) =>
        effect.ForRank < 0 || evaluation.Holding(run.Procedure.Plan.Rules[effect.ForRank].Stage, line).BinarySearch(effect.ForRank) >= 0;
}
