using KeyAccount.Matching;
using KeyAccount.Pricing.Goods;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Applies a rule that was admitted on some lines: all its effects, on their own lines, within its limit.</summary>
internal static class RuleApplication
{
    /// <summary>Gives what a rule is worth to the customer on the lines that it chose, from the start of the step.</summary>
    public static decimal Worth(PricingRun run, IEvaluation evaluation, PricedRule rule, IReadOnlyList<int> lines, Rounder rounder)
    {
        if (rule.Rule.Goods is not null)
        {
            return FreeGoodsPricer.Worth(run, evaluation, rule, lines, rounder);
        }

        var worth = 0m;
        foreach (var effect in rule.Effects)
        {
            var target = Target(run, evaluation, rule, effect, lines);
            if (target.Count == 0)
            {
                continue;
            }

            if (PoolArithmetic.Takes(effect, target.Count))
            {
                worth += PoolArithmetic.Worth(run, target, rule, effect, rounder);
                continue;
            }

            if (IsOnOrder(effect))
            {
                worth += effect.ValueFor(run.Facts, target[0]) is { } value ? OrderArithmetic.Worth(run, target, rule, effect, value, rounder) : 0;
                continue;
            }

            foreach (var line in target)
            {
                worth += effect.ValueFor(run.Facts, line) is { } value ? RuleArithmetic.Worth(run, line, rule, effect, value, run.Lines[line].StartOfStep, rounder) : 0;
            }
        }

        return worth;
    }

    /// <summary>Applies the rule.</summary>
    /// <param name="run">The pricing.</param>
    /// <param name="evaluation">Which rules hold, for effects that choose lines of their own.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="lines">The numbers of the lines on which it was admitted, in the order of their ids.</param>
    /// <param name="of">What percentages are of instead of what the effects say; null for none.</param>
    /// <param name="rounder">The roundings of the step.</param>
    public static void Apply(PricingRun run, IEvaluation evaluation, PricedRule rule, IReadOnlyList<int> lines, AmountBase? of, Rounder rounder)
    {
        if (rule.Rule.Goods is not null)
        {
            FreeGoodsPricer.Apply(run, evaluation, rule, lines, rounder);
            return;
        }

        var limit = LimitUse.Of(run, rule);
        if (limit is { IsUsedUp: true })
        {
            Lose(run, rule, lines, LossReason.UsedUp);
            return;
        }

        var before = run.Steps.Length;
        foreach (var effect in rule.Effects)
        {
            var target = Target(run, evaluation, rule, effect, lines);
            var due = of is { } instead ? effect with { Of = instead } : effect;
            if (IsOnOrder(effect) || PoolArithmetic.Takes(effect, target.Count))
            {
                ApplyToOrder(run, rule, due, target, limit, rounder);
            }
            else
            {
                ApplyByLine(run, rule, due, target, limit, rounder);
            }
        }

        if (run.Steps.Length == before)
        {
            Lose(run, rule, lines, limit is { Drops: true } ? LossReason.UsedUp : LossReason.NothingLeft);
        }
        else if (limit is not null)
        {
            run.Consume(limit);
        }
    }

    private static bool IsOnOrder(PricedEffect effect) =>
        effect.Effect.On == EffectTarget.Order || effect.Effect.SampleValue is { IsPerOrder: true };

    private static void ApplyToOrder(PricingRun run, PricedRule rule, PricedEffect effect, IReadOnlyList<int> target, LimitUse? limit, Rounder rounder)
    {
        if (target.Count == 0 || effect.ValueFor(run.Facts, target[0]) is not { } value)
        {
            return;
        }

        var left = limit?.AmountLeft ?? decimal.MaxValue;
        var isSpread = PoolArithmetic.Takes(effect, target.Count);
        if (limit is { DropsAmounts: true }
            && limit.Refuses(Math.Abs(isSpread ? PoolArithmetic.Worth(run, target, rule, effect, rounder) : OrderArithmetic.Worth(run, target, rule, effect, value, rounder))))
        {
            return;
        }

        var given = isSpread
            ? PoolArithmetic.Apply(run, target, rule, effect, left, rounder)
            : OrderArithmetic.Apply(run, target, rule, effect, value, left, rounder);
        limit?.Use(Math.Abs(given));
    }

    private static void ApplyByLine(PricingRun run, PricedRule rule, PricedEffect effect, IReadOnlyList<int> target, LimitUse? limit, Rounder rounder)
    {
        var leftOfOrder = effect.Effect.Units?.MostOfOrder ?? decimal.MaxValue;
        foreach (var line in effect.Effect.Units is { IsOverOrder: true } units ? InOrderOf(run, target, units.Pick) : target)
        {
            if (effect.ValueFor(run.Facts, line) is not { } value)
            {
                continue;
            }

            var item = run.Lines[line].Item;
            var quantity = run.Lines[line].Quantity;
            var covered = Math.Min(effect.Effect.Units?.Of(quantity) ?? quantity, leftOfOrder);
            covered = limit?.UnitsLeft(item, covered) ?? covered;
            if (covered <= 0)
            {
                continue;
            }

            var part = covered == quantity ? (decimal?)null : covered;
            var left = limit?.AmountLeft ?? decimal.MaxValue;
            var room = Math.Min(run.RoomOf(rule.Step, line), left);
            if (limit is { DropsAmounts: true } && limit.Refuses(Math.Abs(RuleArithmetic.Worth(run, line, rule, effect, value, run.Lines[line].Running, rounder))))
            {
                continue;
            }

            var amount = Math.Abs(RuleArithmetic.Apply(run, line, rule, effect, value, effect.Of, room, part, rounder));
            if (amount != 0)
            {
                leftOfOrder -= covered;
                limit?.Use(item, covered, amount);
            }
        }
    }

    /// <summary>Gives the lines that an effect is for: those that the rule chose, or those that its own tests choose and nothing shuts it out of.</summary>
    private static IReadOnlyList<int> Target(PricingRun run, IEvaluation evaluation, PricedRule rule, PricedEffect effect, IReadOnlyList<int> lines)
    {
        var onCharges = effect.Effect.On == EffectTarget.Charges;
        if (effect.ForRank < 0 && onCharges == rule.OnCharges)
        {
            return lines;
        }

        var chosen = new List<int>();
        for (var line = 0; line < run.Lines.Length; line++)
        {
            if (run.IsCharge(line) == onCharges && !run.Lines[line].Waits
                && (effect.ForRank < 0 || evaluation.Holding(run.Procedure.Plan.Rules[effect.ForRank].Stage, line).BinarySearch(effect.ForRank) >= 0)
                && (Contains(lines, line) || !Exclusions.IsShutOut(run, line, rule, out _, out _)))
            {
                chosen.Add(line);
            }
        }

        chosen.Sort((a, b) => LineIds.Compare(run.Lines[a].Request.Id, run.Lines[b].Request.Id));
        return chosen;
    }

    private static bool Contains(IReadOnlyList<int> lines, int line)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] == line)
            {
                return true;
            }
        }

        return false;
    }

    private static IReadOnlyList<int> InOrderOf(PricingRun run, IReadOnlyList<int> lines, UnitPick pick)
    {
        if (pick == UnitPick.ByLine)
        {
            return lines;
        }

        var prices = lines.Select(line => (Line: line, Price: run.Lines[line].BaseAmount / run.Lines[line].Quantity));
        return [.. (pick == UnitPick.Cheapest ? prices.OrderBy(priced => priced.Price) : prices.OrderByDescending(priced => priced.Price)).Select(priced => priced.Line)];
    }

    private static void Lose(PricingRun run, PricedRule rule, IReadOnlyList<int> lines, LossReason reason)
    {
        foreach (var line in lines)
        {
            run.Lose(line, rule.Rank, reason);
        }
    }
}
