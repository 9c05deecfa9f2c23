using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What an effect does to several lines as one amount: each component is worked out on their sum, rounded, and allocated over them.</summary>
internal static class OrderArithmetic
{
    /// <summary>Gives what the effect is worth to the customer on the lines, from what stands now: above zero for a discount.</summary>
    public static decimal Worth(PricingRun run, IReadOnlyList<int> lines, PricedRule rule, PricedEffect effect, RuleValue value, Rounder rounder) =>
        -Components(run, lines, rule, effect, value, decimal.MaxValue, rounder, isApplied: false);

    /// <summary>Applies the effect to the lines.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="lines">The numbers of the lines, in the order of their ids.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="effect">Its effect.</param>
    /// <param name="value">The effect's value.</param>
    /// <param name="room">What a limit leaves.</param>
    /// <param name="rounder">The roundings of the step.</param>
    /// <returns>What it added to the order.</returns>
    public static decimal Apply(PricingRun run, IReadOnlyList<int> lines, PricedRule rule, PricedEffect effect, RuleValue value, decimal room, Rounder rounder) =>
        Components(run, lines, rule, effect, value, room, rounder, isApplied: true);

    private static decimal Components(PricingRun run, IReadOnlyList<int> lines, PricedRule rule, PricedEffect effect, RuleValue value, decimal room, Rounder rounder, bool isApplied)
    {
        var step = rule.Step;
        var (running, basis, start, capacity) = (0m, 0m, 0m, 0m);
        foreach (var line in lines)
        {
            ref readonly var state = ref run.Lines[line];
            running += state.Running;
            start += state.StartOfStep;
            basis += RuleArithmetic.Basis(run, line, effect.Of, state.Running);
            capacity += CapacityOf(run, line, step);
        }

        room = Math.Min(room, effect.Effect.Cap?.For(start, run.Currency) ?? decimal.MaxValue);
        var total = 0m;
        foreach (var rate in value.Kind == ValueKind.Percent ? value.Percents : [value.Money!.In(run.Currency)!.Value])
        {
            var asked = Math.Min(Asked(value.Kind, rate, basis + total, running + total, step.IsSurcharge), room - Math.Abs(total));
            var amount = asked <= 0 ? 0 : Math.Abs(rounder.Component(ValueKind.AmountPerOrder, running + total, step.IsSurcharge ? asked : -asked, 1, running + total));
            var left = step.IsSurcharge ? decimal.MaxValue : Math.Max(capacity - Math.Abs(total), 0);
            if (amount > left && step.DropsOverrun)
            {
                return total;
            }

            if (isApplied && amount > left)
            {
                run.LeaveUnplaced(rule.Rank, amount - left);
            }

            var given = Math.Min(amount, left);
            if (given != 0 && (isApplied || step.Allocation.MayLeaveSome))
            {
                given -= Allocate(run, lines, rule, value.Kind, basis + total, rate, given, rounder, isApplied);
            }

            total += step.IsSurcharge ? given : -given;
        }

        return total;
    }

    private static decimal Asked(ValueKind kind, decimal rate, decimal basis, decimal running, bool isSurcharge) => kind switch
    {
        ValueKind.Percent => basis * rate / 100,
        ValueKind.NewTotal => Math.Max(isSurcharge ? rate - running : running - rate, 0),
        _ => rate,
    };

    /// <summary>Shares an amount out over the lines.</summary>
    /// <returns>What no line took.</returns>
    /// <exception cref="PricingException">No line has a weight, and the allocation refuses that.</exception>
    private static decimal Allocate(PricingRun run, IReadOnlyList<int> lines, PricedRule rule, ValueKind kind, decimal basis, decimal rate, decimal amount, Rounder rounder, bool isApplied)
    {
        var step = rule.Step;
        var weights = new decimal[lines.Count];
        var capacities = new decimal[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            ref readonly var state = ref run.Lines[lines[i]];
            weights[i] = step.Allocation.Weights switch
            {
                AllocationWeights.Base => state.BaseAmount,
                AllocationWeights.Gross => Math.Max(state.Gross, 0),
                AllocationWeights.Quantity => state.Quantity,
                AllocationWeights.Equal => 1,
                _ => Math.Max(state.Running, 0),
            };
            capacities[i] = CapacityOf(run, lines[i], step);
        }

        if (step.Allocation.Rule.Zero == ZeroWeights.Error && !weights.AsSpan().ContainsAnyExcept(0m))
        {
            // What is only compared may lose to a rule that can be shared out.
            return isApplied ? throw NothingToShareBy(run, lines, rule, amount) : 0;
        }

        var placed = Allocation.Split(amount, weights, step.Allocation.Rule, rounder.Unit, step.IsSurcharge ? [] : capacities);
        for (var i = 0; isApplied && i < lines.Count; i++)
        {
            if (placed.Parts[i] != 0)
            {
                run.Add(new AppliedStep(lines[i], rule.Rank, kind, basis, rate, step.IsSurcharge ? placed.Parts[i] : -placed.Parts[i]));
            }
        }

        if (isApplied && placed.Remainder != 0)
        {
            run.LeaveUnplaced(rule.Rank, placed.Remainder);
        }

        return placed.Remainder;
    }

    private static PricingException NothingToShareBy(PricingRun run, IReadOnlyList<int> lines, PricedRule rule, decimal amount)
    {
        var ids = new string[lines.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = run.Lines[lines[i]].Request.Id;
        }

        return new PricingException([new PricingProblem(Messages.NothingToShareBy, null, rule.FullName, rule.Rule.Location, rule.FullName, amount, Messages.And(ids))]);
    }

    /// <summary>Gives the most that a discount can take off a line.</summary>
    private static decimal CapacityOf(PricingRun run, int line, Step step)
    {
        ref readonly var state = ref run.Lines[line];
        return Math.Max(Math.Min(state.Running - state.Floor, run.RoomOf(step, line)), 0);
    }
}
