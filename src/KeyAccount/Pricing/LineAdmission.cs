using System.Runtime.InteropServices;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Who is admitted on a line: candidates are ranked and walked one by one.</summary>
internal sealed class LineAdmission
{
    private readonly List<Candidate> candidates = [];
    private readonly List<Candidate> admitted = [];

    /// <summary>Admits rules of a step on a line.</summary>
    /// <returns>Those admitted, in the order of admission; overwritten by the next line.</returns>
    /// <exception cref="PricingException">Two rules are equal in every key, only one of them can stand, and they differ in worth.</exception>
    public List<Candidate> Admit(PricingRun run, int line, ReadOnlySpan<int> holding, Step step, Rounder rounder)
    {
        admitted.Clear();
        Find(run, line, holding, step, rounder);
        if (candidates.Count > 1)
        {
            Exclusions.Replace(run, line, candidates);
            if (step.NearestOnly)
            {
                Exclusions.KeepNearest(run, line, candidates);
            }

            GroupContest.Hold(run, line, step, candidates, rounder);
            Ranking.Sort(candidates, step);
            if (candidates.Count > 1 && (step.TakesOne || FirstShutsOutTheRest(run, line, step)))
            {
                Ties.Report(run, line, step, step.Order, candidates[0], candidates[1], rounder);
            }
        }

        Walk(run, line, step);
        return admitted;
    }

    /// <summary>Says whether the rule comes on top of one of its parents' that is a candidate too, and so does not compete with it.</summary>
    public bool Adds(PricedRule rule)
    {
        if (rule.AddsTo.Count > 0)
        {
            foreach (ref readonly var other in CollectionsMarshal.AsSpan(candidates))
            {
                if (other.Rule.Rule.Account is { } account && rule.AddsTo.Contains(account))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Says whether the candidate that comes first is exclusive and will be admitted, so that it matters which one comes first.</summary>
    private bool FirstShutsOutTheRest(PricingRun run, int line, Step step) =>
        candidates[0].Rule.Rule.Exclusive != Exclusivity.None && !step.IsSurcharge && run.Lines[line].FirstDiscount < 0;

    private void Find(PricingRun run, int line, ReadOnlySpan<int> holding, Step step, Rounder rounder)
    {
        candidates.Clear();
        foreach (var rank in holding)
        {
            if (run.RuleAt(rank) is not { } rule || !run.Bears(rule, line))
            {
                continue;
            }

            if (Exclusions.IsShutOut(run, line, rule, out var reason, out var by))
            {
                run.Lose(line, rank, reason, by);
            }
            else if (rule.ValueFor(run.Facts, line) is { } value)
            {
                candidates.Add(new Candidate(rule, value, 0));
            }
            else
            {
                run.Lose(line, rank, LossReason.BelowScale);
            }
        }

        if (candidates.Count > 1 && (step.RanksByWorth || run.Procedure.HasExclusions))
        {
            foreach (ref var candidate in CollectionsMarshal.AsSpan(candidates))
            {
                if (candidate.Rule.Rule.IsByLine && (step.RanksByWorth || GroupContest.NeedsWorth(run, candidates, candidate.Rule)))
                {
                    candidate = candidate with { Worth = RuleArithmetic.Worth(run, line, candidate.Rule, candidate.Value, rounder) };
                }
            }
        }
    }

    private void Walk(PricingRun run, int line, Step step)
    {
        var taken = -1;
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            var rule = candidate.Rule;
            if (run.Procedure.HasExclusions && Exclusions.IsShutOut(run, line, rule, out var reason, out var by))
            {
                run.Lose(line, rule.Rank, reason, by);
            }
            else if (run.Procedure.HasExclusions && Exclusions.WouldShutOut(run, line, rule, out by))
            {
                run.Lose(line, rule.Rank, LossReason.Excluded, by);
            }
            else if (step.TakesOne && taken >= 0 && !Adds(rule))
            {
                run.Lose(line, rule.Rank, LossReason.Outbid, taken);
            }
            else
            {
                if (!Adds(rule))
                {
                    taken = rule.Rank;
                }

                Exclusions.Stand(run, line, rule);
                admitted.Add(candidate);
            }
        }
    }
}
