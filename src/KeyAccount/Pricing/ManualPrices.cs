using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Takes the prices and discounts that a person has written on lines, each within the limits that rules set. Limits of a nearer account stand in place of those of the accounts above it and of policies.</summary>
internal static class ManualPrices
{
    /// <summary>Takes the step.</summary>
    /// <exception cref="PricingException">A line passes its limits, or there are none for it.</exception>
    public static void Take(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        List<PricingProblem>? problems = null;
        for (var line = 0; line < run.Lines.Length; line++)
        {
            if (run.Lines[line].Request is { Manual: { } manual } request)
            {
                var asked = Asked(run, line, step, manual, out var kind, out var of, out var rate);
                if (Allowing(run, line, evaluation.Holding(run.Procedure.StageOf(step), line), asked, manual, request.Id, out var problem) is not { } rule)
                {
                    (problems ??= []).Add(problem!);
                }
                else if (rounder.Component(kind, run.Lines[line].Running, -asked, run.Lines[line].Quantity, run.Lines[line].Running) is var amount and not 0)
                {
                    run.Add(new AppliedStep(line, rule.Rank, kind, of, rate, Math.Max(amount, -Math.Max(run.Lines[line].Running - run.Lines[line].Floor, 0))));
                }
                else
                {
                    run.Lose(line, rule.Rank, LossReason.NothingLeft);
                }
            }
        }

        if (problems is not null)
        {
            throw new PricingException(problems);
        }
    }

    /// <summary>Gives what comes off the line, unrounded; below zero where it is added.</summary>
    private static decimal Asked(PricingRun run, int line, Step step, ManualPrice manual, out ValueKind kind, out decimal of, out decimal rate)
    {
        ref readonly var state = ref run.Lines[line];
        of = 0;
        if (manual.Percent is { } percent)
        {
            (kind, rate) = (ValueKind.Percent, percent);
            of = step.Of.Kind switch
            {
                AmountBaseKind.Base => state.BaseAmount,
                AmountBaseKind.AfterStep => run.Subtotal(line, step.Of.Step),
                _ => state.Running,
            };
            return of * percent / 100;
        }

        (kind, rate) = manual.AmountPerUnit is { } off ? (ValueKind.AmountPerUnit, off) : (ValueKind.NewPrice, manual.NewPrice!.Value);
        return kind == ValueKind.AmountPerUnit ? rate * state.Quantity : state.Running - (rate * state.Quantity);
    }

    /// <summary>Gives the first rule by rank, of the nearest account that has any, that allows it; null with a problem where none does.</summary>
    private static PricedRule? Allowing(PricingRun run, int line, ReadOnlySpan<int> holding, decimal asked, ManualPrice manual, string lineId, out PricingProblem? problem)
    {
        PricedRule? nearest = null;
        var level = int.MaxValue;
        foreach (var rank in holding)
        {
            if (run.RuleAt(rank) is { Rule.Manual: not null } rule && (nearest is null || LevelOf(run, rule) < level))
            {
                (nearest, level) = (rule, LevelOf(run, rule));
            }
        }

        if (nearest is null)
        {
            problem = new PricingProblem(Messages.ManualNotAllowed, lineId, null, null);
            return null;
        }

        var needsReason = false;
        foreach (var rank in holding)
        {
            if (run.RuleAt(rank) is { Rule.Manual: { } limits } rule && LevelOf(run, rule) == level && IsWithin(limits, run, line, asked))
            {
                if (!limits.ReasonNeeded || !string.IsNullOrWhiteSpace(manual.Reason))
                {
                    problem = null;
                    return rule;
                }

                (needsReason, nearest) = (true, rule);
            }
        }

        problem = needsReason
            ? new PricingProblem(Messages.ReasonNeeded, lineId, nearest.FullName, nearest.Rule.Location, nearest.FullName)
            : new PricingProblem(Messages.ManualBeyondLimit, lineId, nearest.FullName, nearest.Rule.Location, decimal.Round(PercentOf(run, line, Math.Abs(asked)), 2), nearest.FullName, Allowed(nearest.Rule.Manual!, run.Currency, asked));
        return null;
    }

    private static bool IsWithin(ManualLimits limits, PricingRun run, int line, decimal asked)
    {
        ref readonly var state = ref run.Lines[line];
        return asked < 0
            ? -asked <= state.Running * (limits.MaxIncreasePercent ?? 0) / 100
            : asked <= state.Running && (limits.MaxPercent is not null || limits.MaxAmountPerUnit is not null || asked == 0)
                && (limits.MaxPercent is not { } most || asked <= state.Running * most / 100)
                && (limits.MaxAmountPerUnit is not { } off || asked <= (off.In(run.Currency) ?? 0) * state.Quantity);
    }

    private static decimal PercentOf(PricingRun run, int line, decimal asked) => run.Lines[line].Running == 0 ? 100 : asked / run.Lines[line].Running * 100;

    private static Phrase Allowed(ManualLimits limits, int currency, decimal asked)
    {
        if (asked < 0)
        {
            return Say($"{Grammar.Figures.Write(limits.MaxIncreasePercent ?? 0)} %");
        }

        var percent = limits.MaxPercent is { } most ? $"{Grammar.Figures.Write(most)} %" : null;
        var amount = limits.MaxAmountPerUnit?.In(currency) is { } off ? Grammar.Figures.Write(off) : null;
        return (percent, amount) switch
        {
            (null, null) => Say("0 %"),
            (_, null) => Say(percent),
            _ => new Phrase($"{(percent is null ? "" : $"{percent} and ")}{amount} a unit", $"{(percent is null ? "" : $"{percent} e ")}{amount} per unità"),
        };

        static Phrase Say(string text) => new(text, text);
    }

    private static int LevelOf(PricingRun run, PricedRule rule) =>
        rule.Rule.Account is { } account ? Array.Find(run.Family, member => member.Account == account).Distance : int.MaxValue;
}
