using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What the value of a rule does to a line: each component of it, rounded, cut to what is left and to the caps.</summary>
internal static class RuleArithmetic
{
    /// <summary>Gives what the rule is worth to the customer on a line, from the start of the step: above zero for a discount.</summary>
    public static decimal Worth(PricingRun run, int line, PricedRule rule, RuleValue value, Rounder rounder)
    {
        ref readonly var state = ref run.Lines[line];
        return -Components(run, line, rule, value, rule.Of, state.StartOfStep, decimal.MaxValue, rounder, null);
    }

    /// <summary>Applies the rule to what stands on the line now.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="line">The number of the line.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="value">Its value on the line.</param>
    /// <param name="of">What percentages are of.</param>
    /// <param name="room">What the cap of the step leaves.</param>
    /// <param name="rounder">The roundings of the step.</param>
    /// <returns>What it added to the line; zero where nothing was left.</returns>
    public static decimal Apply(PricingRun run, int line, PricedRule rule, RuleValue value, AmountBase of, decimal room, Rounder rounder) =>
        Components(run, line, rule, value, of, run.Lines[line].Running, room, rounder, run);

    private static decimal Components(
        PricingRun run, int line, PricedRule rule, RuleValue value, AmountBase of, decimal running, decimal room, Rounder rounder, PricingRun? bars)
    {
        ref readonly var state = ref run.Lines[line];
        if (rule.Rule.Cap?.For(state.StartOfStep, run.Currency) is { } cap)
        {
            room = Math.Min(room, cap);
        }

        if (rule.Step.DropsOverrun && !rule.Step.IsSurcharge && Unlimited(run, line, rule, value, of, running, rounder) > running)
        {
            return 0;
        }

        var total = 0m;
        if (value.Kind != ValueKind.Percent)
        {
            var rate = value.Money!.In(run.Currency)!.Value;
            var amount = Limited(rule, Amount(value.Kind, rate, state, running, rule.Step.IsSurcharge, rounder), running, room);
            Bar(bars, new AppliedStep(line, rule.Rank, value.Kind, 0, rate, amount));
            return amount;
        }

        var basis = Basis(run, line, of, running);
        foreach (var percent in value.Percents)
        {
            var amount = Limited(rule, Percentage(rule, basis, percent, running + total, state.Quantity, rounder), running + total, room - Math.Abs(total));
            Bar(bars, new AppliedStep(line, rule.Rank, ValueKind.Percent, basis, percent, amount));
            total += amount;
            basis += amount;
        }

        return total;
    }

    /// <summary>Gives the reduction that the rule asks for, whatever is left of the price.</summary>
    private static decimal Unlimited(PricingRun run, int line, PricedRule rule, RuleValue value, AmountBase of, decimal running, Rounder rounder)
    {
        ref readonly var state = ref run.Lines[line];
        if (value.Kind != ValueKind.Percent)
        {
            return -Amount(value.Kind, value.Money!.In(run.Currency)!.Value, state, running, isSurcharge: false, rounder);
        }

        var basis = Basis(run, line, of, running);
        var total = 0m;
        foreach (var percent in value.Percents)
        {
            var amount = Percentage(rule, basis, percent, running + total, state.Quantity, rounder);
            total += amount;
            basis += amount;
        }

        return -total;
    }

    private static decimal Basis(PricingRun run, int line, AmountBase of, decimal running)
    {
        ref readonly var state = ref run.Lines[line];
        return of.Kind switch
        {
            AmountBaseKind.Base => state.BaseAmount,
            AmountBaseKind.Start => state.StartOfStep,
            AmountBaseKind.AfterStep => run.Subtotal(line, of.Step),
            _ => running,
        };
    }

    private static decimal Percentage(PricedRule rule, decimal basis, decimal percent, decimal running, decimal quantity, Rounder rounder)
    {
        var amount = basis * percent / 100;
        return rounder.Component(running, rule.Step.IsSurcharge ? amount : -amount, quantity);
    }

    private static decimal Amount(ValueKind kind, decimal rate, in LineState state, decimal running, bool isSurcharge, Rounder rounder)
    {
        if (kind == ValueKind.NewPrice)
        {
            // A discount never raises a price, a surcharge never lowers it.
            var change = rounder.Component(running, (rate * state.Quantity) - running, state.Quantity);
            return isSurcharge ? Math.Max(change, 0) : Math.Min(change, 0);
        }

        var amount = kind == ValueKind.AmountPerUnit ? rate * state.Quantity : rate;
        return rounder.Component(running, isSurcharge ? amount : -amount, state.Quantity);
    }

    /// <summary>Cuts an amount to the room that caps leave, and a discount to what is left of the price.</summary>
    private static decimal Limited(PricedRule rule, decimal amount, decimal running, decimal room) =>
        rule.Step.IsSurcharge ? Math.Min(amount, room) : -Math.Min(Math.Min(-amount, room), Math.Max(running, 0));

    private static void Bar(PricingRun? bars, AppliedStep bar)
    {
        if (bars is not null && bar.Amount != 0)
        {
            bars.Add(bar);
        }
    }
}
