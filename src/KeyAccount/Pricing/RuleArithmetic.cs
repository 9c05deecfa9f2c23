using KeyAccount.Grammar;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What the value of a rule does to a line: each component of it, rounded, cut to what is left and to the caps.</summary>
internal static class RuleArithmetic
{
    /// <summary>As exact as dividing by a hundred, and five times as fast.</summary>
    private const decimal Hundredth = 0.01m;

    /// <summary>Gets what the rule is worth to the customer on a line, from the start of the step: above zero for a discount.</summary>
    public static decimal Worth(PricingRun run, int line, PricedRule rule, RuleValue value, Rounder rounder) =>
        Worth(run, line, rule, rule.First, value, run.Lines[line].StartOfStep, rounder);

    /// <summary>Gets what an effect is worth to the customer on a line where an amount stands.</summary>
    public static decimal Worth(PricingRun run, int line, PricedRule rule, PricedEffect effect, RuleValue value, decimal running, Rounder rounder)
    {
        var units = effect.Effect.Units?.Of(run.Lines[line].Quantity);
        return units == 0 ? 0 : -Components(run, line, rule, effect, value, effect.Of, running, decimal.MaxValue, units, rounder, null);
    }

    /// <summary>Applies an effect to what stands on the line now.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="line">The number of the line.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="effect">Its effect.</param>
    /// <param name="value">The effect's value on the line.</param>
    /// <param name="of">What percentages are of.</param>
    /// <param name="room">What the cap of the step leaves.</param>
    /// <param name="units">How many units of the line are covered; null for all.</param>
    /// <param name="rounder">The roundings of the step.</param>
    /// <returns>What it added to the line; zero where nothing was left.</returns>
    public static decimal Apply(PricingRun run, int line, PricedRule rule, PricedEffect effect, RuleValue value, AmountBase of, decimal room, decimal? units, Rounder rounder) =>
        Components(run, line, rule, effect, value, of, run.Lines[line].Running, room, units, rounder, run);

    /// <summary>Gets what a rule is worth to the customer on some units of a line that no other rule of the step has taken.</summary>
    public static decimal WorthOfUnits(PricingRun run, int line, PricedRule rule, decimal units, Rounder rounder) =>
        -Components(run, line, rule, rule.First, rule.First.Effect.Value!, rule.First.Of, run.Lines[line].StartOfStep, decimal.MaxValue, PartOf(run, line, units), rounder, null);

    /// <summary>Applies a rule to some units of a line that no other rule of the step has taken, so that all that stood on them as the step began still does.</summary>
    public static decimal ApplyToUnits(PricingRun run, int line, PricedRule rule, decimal units, decimal room, Rounder rounder)
    {
        ref readonly var state = ref run.Lines[line];
        room = Math.Min(Math.Min(room, run.RoomOf(rule.Step, line)), Math.Max(state.Running - state.Floor, 0));
        return Components(run, line, rule, rule.First, rule.First.Effect.Value!, rule.First.Of, state.StartOfStep, room, PartOf(run, line, units), rounder, run);
    }

    private static decimal? PartOf(PricingRun run, int line, decimal units) => units == run.Lines[line].Quantity ? null : units;

    /// <summary>Gives the amount of a line that percentages are of.</summary>
    public static decimal Basis(PricingRun run, int line, AmountBase of, decimal running)
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

    private static decimal Components(
        PricingRun run, int line, PricedRule rule, PricedEffect effect, RuleValue value, AmountBase of, decimal running, decimal room, decimal? units, Rounder rounder, PricingRun? bars)
    {
        ref readonly var state = ref run.Lines[line];
        if (effect.Effect.Cap?.For(state.StartOfStep, run.Currency) is { } cap)
        {
            room = Math.Min(room, cap);
        }

        var portion = Portion.Of(state, units, running, Basis(run, line, of, running), rule.Step.Earlier);
        if (effect.Effect.Scale is { IsSliced: true } scale)
        {
            return Slices(run, line, rule, scale, portion, room, units ?? 0, rounder, bars);
        }

        return rule.Step.DropsOverrun && !rule.Step.IsSurcharge && AskedIn(run, value, portion) > portion.Left ? 0
            : Components(run, line, rule, value, portion, room, units ?? 0, rounder, bars);
    }

    /// <summary>Takes the value of each slice of a scale of its part of the line.</summary>
    private static decimal Slices(PricingRun run, int line, PricedRule rule, Scale scale, in Portion portion, decimal room, decimal units, Rounder rounder, PricingRun? bars)
    {
        run.Facts.TryNumber(scale.By, line, out var figure);
        var slices = scale.Slices(figure);
        if (rule.Step.DropsOverrun && !rule.Step.IsSurcharge)
        {
            var asked = 0m;
            foreach (var slice in slices)
            {
                asked += AskedIn(run, slice.Value, portion.Slice(slice.Size, figure, 0));
            }

            if (asked > portion.Left)
            {
                return 0;
            }
        }

        var total = 0m;
        foreach (var slice in slices)
        {
            var part = portion.Slice(slice.Size, figure, total);
            var covered = slice.Size == figure || !scale.NamesUnits(slice.Value) ? units : part.Quantity;
            total += Components(run, line, rule, slice.Value, part, room - Math.Abs(total), covered, rounder, bars);
        }

        return total;
    }

    private static decimal Components(PricingRun run, int line, PricedRule rule, RuleValue value, in Portion portion, decimal room, decimal units, Rounder rounder, PricingRun? bars)
    {
        if (value.Kind != ValueKind.Percent)
        {
            var rate = value.Money!.In(run.Currency)!.Value;
            var amount = Rounded(rule, value.Kind, Least(Asked(value.Kind, rate, portion, rule.Step.IsSurcharge), room), portion, rounder);
            Bar(bars, new AppliedStep(line, rule.Rank, value.Kind, value.Index, rate, amount, units));
            return amount;
        }

        if (value.Percents is [var single])
        {
            return Percentage(line, rule, single, portion, room, units, rounder, bars);
        }

        var total = 0m;
        var left = portion;
        foreach (var percent in value.Percents)
        {
            var amount = Percentage(line, rule, percent, left, room - Math.Abs(total), units, rounder, bars);
            total += amount;
            left = left.After(amount);
        }

        return total;
    }

    private static decimal Percentage(int line, PricedRule rule, decimal percent, in Portion portion, decimal room, decimal units, Rounder rounder, PricingRun? bars)
    {
        var amount = Rounded(rule, ValueKind.Percent, Least(portion.Basis * percent * Hundredth, room), portion, rounder);
        Bar(bars, new AppliedStep(line, rule.Rank, ValueKind.Percent, portion.Basis, percent, amount, units));
        return amount;
    }

    /// <summary>Nothing is compared where there is no cap: the largest decimal compares slowly.</summary>
    private static decimal Least(decimal asked, decimal room) => room == decimal.MaxValue ? asked : Math.Min(asked, room);

    /// <summary>Gives what a discount asks for in all, above zero, unrounded.</summary>
    private static decimal AskedIn(PricingRun run, RuleValue value, in Portion portion) => value.Kind == ValueKind.Percent
        ? portion.Basis * Percents.Cascade(value.Percents) / 100
        : Asked(value.Kind, value.Money!.In(run.Currency)!.Value, portion, isSurcharge: false);

    /// <summary>Gives the amount that a value of money asks for, above zero, unrounded.</summary>
    private static decimal Asked(ValueKind kind, decimal rate, in Portion portion, bool isSurcharge) => kind switch
    {
        // A discount never raises a price, a surcharge never lowers it.
        ValueKind.NewPrice => Math.Max(isSurcharge ? (rate * portion.Quantity) - portion.Running : portion.Running - (rate * portion.Quantity), 0),
        ValueKind.NewTotal => Math.Max(isSurcharge ? rate - portion.Running : portion.Running - rate, 0),
        ValueKind.AmountPerUnit => rate * portion.Quantity,
        _ => rate,
    };

    /// <summary>Gives what the component adds to the line: rounded, and of a discount at most what is left of the price.</summary>
    private static decimal Rounded(PricedRule rule, ValueKind kind, decimal asked, in Portion portion, Rounder rounder)
    {
        // What asks for nothing does not round what stands.
        if (asked <= 0)
        {
            return 0;
        }

        if (rule.Step.IsSurcharge)
        {
            return rounder.Component(kind, portion.Running, asked, portion.Quantity, portion.OfLine);
        }

        // The share of some units may be no whole coin: it bounds what is asked, and what is left of the line bounds the rounded amount.
        asked = portion.IsPart ? Math.Min(asked, Math.Max(portion.Left, 0)) : asked;
        return -Math.Min(-rounder.Component(kind, portion.Running, -asked, portion.Quantity, portion.OfLine), Math.Max(portion.LeftOfLine, 0));
    }

    private static void Bar(PricingRun? bars, AppliedStep bar)
    {
        if (bars is not null && bar.Amount != 0)
        {
            bars.Add(bar);
        }
    }
}
