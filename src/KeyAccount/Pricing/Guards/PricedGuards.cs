using KeyAccount.Matching;
using KeyAccount.Pricing.Outcomes;
using KeyAccount.Rules;

namespace KeyAccount.Pricing.Guards;

/// <summary>Keeps prices within the bounds of guards that clamp, and says where the others are not kept.</summary>
internal sealed class PricedGuards
{
    private readonly int firstRank;
    private readonly Guard[] guards;
    private readonly RulePlace[] places;
    private readonly GuardBounds bounds;

    public PricedGuards(int firstRank, Guard[] guards, Catalog catalog)
    {
        this.firstRank = firstRank;
        this.guards = guards;
        places = [.. guards.Select(guard => new RulePlace(guard.FullName, guard.Source, guard.Location.JsonPointer, guard.IsDraft) { Overrides = guard.Overrides })];
        bounds = new GuardBounds(catalog);
    }

    public Guard this[int guard] => guards[guard];

    /// <summary>Finds, before the first step, the guards that hold for each line, and the amount that no discount takes it below.</summary>
    public void Set(PricingRun run, IEvaluation evaluation, Rounder rounder)
    {
        for (var i = 0; i < run.GoodsCount; i++)
        {
            var holding = evaluation.Holding(run.Procedure.ExclusiveStage, i);
            var at = holding.BinarySearch(firstRank);
            for (at = at < 0 ? ~at : at; at < holding.Length && holding[at] < firstRank + guards.Length; at++)
            {
                var guard = guards[holding[at] - firstRank];
                run.Guards.Add(new HeldGuard(holding[at] - firstRank, i));
                if (guard is { Clamps: true, IsUpper: false } && bounds.TryAmount(run, i, guard, rounder, out var lowest) == GuardGap.None)
                {
                    ref var line = ref run.Lines[i];
                    line.Floor = Math.Max(line.Floor, BoundRounding.Up(lowest, rounder));
                }
            }
        }
    }

    /// <summary>Brings back, after the last step, the prices that lie beyond the strictest bound: first those above, then those below.</summary>
    public void Clamp(PricingRun run, Rounder rounder)
    {
        for (var (first, next) = (0, 0); first < run.Guards.Count; first = next)
        {
            var line = run.Guards[first].Line;
            var (lowest, atLeast, highest, atMost) = (-1, 0m, -1, decimal.MaxValue);
            for (; next < run.Guards.Count && run.Guards[next].Line == line; next++)
            {
                var number = run.Guards[next].Guard;
                if (!guards[number].Clamps || bounds.TryAmount(run, line, guards[number], rounder, out var amount) != GuardGap.None)
                {
                    continue;
                }

                if (guards[number].IsUpper ? amount < atMost : lowest < 0 || amount > atLeast)
                {
                    (lowest, atLeast, highest, atMost) = guards[number].IsUpper ? (lowest, atLeast, number, amount) : (number, amount, highest, atMost);
                }
            }

            if (highest >= 0)
            {
                KeepBelow(run, line, highest, atMost, rounder);
            }

            if (lowest >= 0)
            {
                KeepAbove(run, line, lowest, atLeast, rounder);
            }
        }
    }

    /// <summary>Says, when all figures stand, which bounds are not kept. It changes none of them.</summary>
    public void Check(PricingRun run, decimal[]? bonus)
    {
        run.Guards.Sort();
        for (var (first, next) = (0, 0); first < run.Guards.Count; first = next)
        {
            var number = run.Guards[first].Guard;
            for (; next < run.Guards.Count && run.Guards[next].Guard == number; next++)
            {
            }

            var lines = run.Guards[first..next].Select(held => held.Line).Where(line => !run.Lines[line].IsReturned).ToArray();
            if (RaiseGaps(run, number, lines) && guards[number].IsOfOrder || guards[number].Clamps || lines.Length == 0)
            {
                continue;
            }

            if (guards[number].IsOfOrder)
            {
                CheckTogether(run, number, lines, bonus);
            }
            else
            {
                CheckEach(run, number, lines, bonus);
            }
        }
    }

    private void KeepBelow(PricingRun run, int line, int guard, decimal bound, Rounder rounder)
    {
        ref readonly var state = ref run.Lines[line];
        if (state.Running > bound)
        {
            // What was agreed stays; only what was added to it comes off.
            var target = BoundRounding.Down(bound, rounder);
            Bring(run, line, guard, IsAgreed(run, state) ? Math.Min(Math.Max(target, state.BaseAmount), state.Running) : target);
            RaiseClamp(run, line, guard, rounder);
        }
    }

    private void KeepAbove(PricingRun run, int line, int guard, decimal bound, Rounder rounder)
    {
        ref readonly var state = ref run.Lines[line];
        var target = BoundRounding.Up(bound, rounder);
        if (state.Running < target)
        {
            Bring(run, line, guard, IsAgreed(run, state) ? Math.Max(Math.Min(target, state.BaseAmount), state.Running) : target);
            RaiseClamp(run, line, guard, rounder);
        }
        else if (HasStopped(run, line, target) || (state.Running == target && HasLost(run, line)))
        {
            RaiseClamp(run, line, guard, rounder);
        }
    }

    /// <summary>Says whether a discount brought the line just to the bound.</summary>
    private static bool HasStopped(PricingRun run, int line, decimal target)
    {
        var amount = run.Lines[line].ListAmount;
        foreach (ref readonly var step in run.Steps)
        {
            if (step.Line == line)
            {
                amount += step.Amount;
                if (step.Amount < 0 && amount == target)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasLost(PricingRun run, int line)
    {
        foreach (var loss in run.Losses)
        {
            if (loss.Line == line && loss.Reason == LossReason.NothingLeft)
            {
                return true;
            }
        }

        return false;
    }

    private static void Bring(PricingRun run, int line, int guard, decimal target)
    {
        ref readonly var state = ref run.Lines[line];
        if (target != state.Running)
        {
            run.Add(new AppliedStep(line, AppliedStep.FirstGuard - guard, ValueKind.NewPrice, 0, target / state.Quantity, target - state.Running));
        }
    }

    /// <summary>Says that a price stands at a bound; or that it is beyond, since it was agreed.</summary>
    private void RaiseClamp(PricingRun run, int line, int number, Rounder rounder)
    {
        var guard = guards[number];
        ref readonly var state = ref run.Lines[line];
        if (state.IsReturned)
        {
            return;
        }

        bounds.TryReference(run, line, guard, out var reference);
        var amount = GuardFigures.AmountOf(state, guard, ExpectedBonus.Of(run, line, state.Running, rounder));
        var isKept = GuardFigures.IsKept(guard, amount, reference);
        Raise(run, number, isKept ? AlertOutcome.Clamp : AlertOutcome.Alert, [line], amount, reference, isContracted: !isKept);
    }

    private void CheckEach(PricingRun run, int number, int[] lines, decimal[]? bonus)
    {
        foreach (var line in lines)
        {
            if (bounds.TryReference(run, line, guards[number], out var reference) == GuardGap.None
                && GuardFigures.AmountOf(run.Lines[line], guards[number], bonus?[line] ?? 0) is var amount && !GuardFigures.IsKept(guards[number], amount, reference))
            {
                Raise(run, number, guards[number].Outcome, [line], amount, reference, isContracted: false);
            }
        }
    }

    private void CheckTogether(PricingRun run, int number, int[] lines, decimal[]? bonus)
    {
        var (amount, reference) = (0m, 0m);
        foreach (var line in lines)
        {
            bounds.TryReference(run, line, guards[number], out var ofLine);
            reference += ofLine;
            amount += GuardFigures.AmountOf(run.Lines[line], guards[number], bonus?[line] ?? 0);
        }

        if (!GuardFigures.IsKept(guards[number], amount, reference))
        {
            Raise(run, number, guards[number].Outcome, lines, amount, reference, isContracted: false);
        }
    }

    private void Raise(PricingRun run, int number, AlertOutcome outcome, int[] lines, decimal amount, decimal reference, bool isContracted)
    {
        var guard = guards[number];
        ref readonly var first = ref run.Lines[lines[0]];
        var isPrice = guard.Kind is GuardKind.FloorPrice or GuardKind.MaximumPrice;
        run.Raise(new RaisedOutcome(
            GuardWords.Of(guard.Kind), outcome, places[number], lines, GuardFigures.FigureOf(guard, amount, reference, first.Quantity), isPrice ? reference / first.Quantity : guard.Percent)
        {
            Detail = new GuardDetail(guard, guard.IsOfOrder ? null : first.Item.Sku, GuardGap.None, bounds.CostCurrency, isContracted),
        });
    }

    /// <summary>Says of which lines a guard cannot tell whether they keep it.</summary>
    private bool RaiseGaps(PricingRun run, int number, int[] lines)
    {
        var isAny = false;
        foreach (var gap in lines.Select(line => (Line: line, Gap: bounds.TryReference(run, line, guards[number], out _))).Where(found => found.Gap > GuardGap.NoBound).GroupBy(found => found.Gap, found => found.Line).OrderBy(found => found.Key))
        {
            isAny = true;
            var skus = gap.Select(line => run.Lines[line].Item.Sku).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            run.Raise(new RaisedOutcome(GuardWords.Of(guards[number].Kind), AlertOutcome.Alert, places[number], [.. gap], null, guards[number].Price is null && guards[number].PriceField is null ? guards[number].Percent : null)
            {
                Detail = new GuardDetail(guards[number], string.Join(", ", skus), gap.Key, bounds.CostCurrency),
            });
        }

        return isAny;
    }

    private static bool IsAgreed(PricingRun run, in LineState line) =>
        line.Origin.IsCarried || run.Procedure.Procedure.Accesses[line.Access].From == AccessSource.Agreements;
}
