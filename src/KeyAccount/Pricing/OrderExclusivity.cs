using KeyAccount.Matching;
using KeyAccount.Pricing.Goods;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Decides, before the first step, which rule shuts out all other discounts on the order.</summary>
internal static class OrderExclusivity
{
    /// <summary>Of the rules that would, the one with the highest priority prevails, then the one that is worth most; it yields to a rule of its step with a higher priority, unless the step ranks exclusive rules first.</summary>
    public static void Decide(PricingRun run, IEvaluation evaluation, Rounder[] roundings)
    {
        var stage = run.Procedure.ExclusiveStage;
        if (run.Procedure.Plan.StageStart[stage] == run.Procedure.Plan.StageStart[stage + 1])
        {
            return;
        }

        var linesOf = new SortedDictionary<int, List<int>>();
        for (var line = 0; line < run.Lines.Length; line++)
        {
            foreach (var rank in evaluation.Holding(stage, line))
            {
                if (run.RuleAt(rank) is { } rule && run.Bears(rule, line) && !run.Lines[line].Origin.IsNet && rule.ValueFor(run.Facts, line) is not null)
                {
                    if (!linesOf.TryGetValue(rank, out var lines))
                    {
                        linesOf.Add(rank, lines = []);
                    }

                    lines.Add(line);
                }
            }
        }

        var worths = new SortedDictionary<int, decimal>();
        foreach (var (rank, lines) in linesOf)
        {
            var rule = run.RuleAt(rank)!;
            if (rule.Rule.Goods is not null)
            {
                lines.Sort((a, b) => LineIds.Compare(run.Lines[a].Request.Id, run.Lines[b].Request.Id));
                if (!FreeGoodsPricer.CanApply(run, evaluation, rule, lines))
                {
                    continue;
                }
            }

            worths.Add(rank, RuleApplication.Worth(run, evaluation, rule, lines, roundings[rule.Step.Index]));
        }

        var best = -1;
        foreach (var (rank, worth) in worths)
        {
            if (RuleAt(rank).Exclusive != Exclusivity.Order)
            {
                continue;
            }

            if (best < 0 || RuleAt(rank).Priority > RuleAt(best).Priority || (RuleAt(rank).Priority == RuleAt(best).Priority && worth > worths[best]))
            {
                best = rank;
            }
        }

        if (best < 0)
        {
            return;
        }

        foreach (var rank in worths.Keys)
        {
            if (RuleAt(rank).Exclusive != Exclusivity.Order && RuleAt(rank).OnCharges == RuleAt(best).OnCharges && RuleAt(rank).Step == RuleAt(best).Step && RuleAt(rank).Priority > RuleAt(best).Priority)
            {
                run.ExclusiveYieldsTo = rank;
                return;
            }
        }

        run.ExclusiveBy = best;

        DiscountRule RuleAt(int rank) => run.Procedure.ByRank[rank]!.Rule;
    }
}
