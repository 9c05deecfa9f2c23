using KeyAccount.Grammar;
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

        if (rule.Step.DropsOverrun && !rule.Step.IsSurcharge && Overruns(run, line, value, of, running))
        {
            return 0;
        }

        if (value.Kind != ValueKind.Percent)
        {
            var rate = value.Money!.In(run.Currency)!.Value;
            var amount = Rounded(rule, value.Kind, Math.Min(Asked(value.Kind, rate, state, running, rule.Step.IsSurcharge), room), running, state.Quantity, rounder);
            Bar(bars, new AppliedStep(line, rule.Rank, value.Kind, 0, rate, amount));
            return amount;
        }

        var total = 0m;
        var basis = Basis(run, line, of, running);
        foreach (var percent in value.Percents)
        {
            var asked = Math.Min(basis * percent / 100, room - Math.Abs(total));
            var amount = Rounded(rule, ValueKind.Percent, asked, running + total, state.Quantity, rounder);
            Bar(bars, new AppliedStep(line, rule.Rank, ValueKind.Percent, basis, percent, amount));
            total += amount;
            basis += amount;
        }

        return total;
    }

    /// <summary>Says whether the rule asks for more than is left of the price.</summary>
    private static bool Overruns(PricingRun run, int line, RuleValue value, AmountBase of, decimal running)
    {
        ref readonly var state = ref run.Lines[line];
        return value.Kind == ValueKind.Percent
            ? Basis(run, line, of, running) * Percents.Cascade(value.Percents) / 100 > running
            : Asked(value.Kind, value.Money!.In(run.Currency)!.Value, state, running, isSurcharge: false) > running;
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

    /// <summary>Gives the amount that a value of money asks for, above zero, unrounded.</summary>
    private static decimal Asked(ValueKind kind, decimal rate, in LineState state, decimal running, bool isSurcharge) => kind switch
    {
        // A discount never raises a price, a surcharge never lowers it.
        ValueKind.NewPrice => Math.Max(isSurcharge ? (rate * state.Quantity) - running : running - (rate * state.Quantity), 0),
        ValueKind.AmountPerUnit => rate * state.Quantity,
        _ => rate,
    };

    /// <summary>Gives what the component adds to the line: rounded, and of a discount at most what is left of the price.</summary>
    private static decimal Rounded(PricedRule rule, ValueKind kind, decimal asked, decimal running, decimal quantity, Rounder rounder)
    {
        asked = Math.Max(asked, 0);
        return rule.Step.IsSurcharge
            ? rounder.Component(kind, running, asked, quantity)
            : -Math.Min(-rounder.Component(kind, running, -asked, quantity), Math.Max(running, 0));
    }

    private static void Bar(PricingRun? bars, AppliedStep bar)
    {
        if (bars is not null && bar.Amount != 0)
        {
            bars.Add(bar);
        }
    }
}
