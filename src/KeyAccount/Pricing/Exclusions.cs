using System.Runtime.InteropServices;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Who shuts whom out on a line: net prices, exclusive rules, groups, excluded steps, and rules that replace others.</summary>
internal static class Exclusions
{
    /// <summary>Says whether what stands on the line shuts the rule out.</summary>
    public static bool IsShutOut(PricingRun run, int line, PricedRule rule, out LossReason reason, out int by)
    {
        ref readonly var state = ref run.Lines[line];
        reason = LossReason.Excluded;
        by = -1;
        if (!rule.Step.IsSurcharge)
        {
            if (state.Origin.IsNet)
            {
                reason = LossReason.NetPrice;
                return true;
            }

            if (run.ExclusiveBy >= 0
                ? !ReferenceEquals(run.Procedure.ByRank[run.ExclusiveBy]!.Rule, rule.Rule)
                : rule.Rule.Exclusive == Exclusivity.Order)
            {
                by = run.ExclusiveBy >= 0 ? run.ExclusiveBy : run.ExclusiveYieldsTo;
                return true;
            }

            if (state.ExclusiveBy >= 0)
            {
                by = state.ExclusiveBy;
                return true;
            }
        }

        if (!run.Procedure.HasExclusions)
        {
            return false;
        }

        by = run.StepShutBy(line, rule.Step.Index);
        if (by < 0 && rule.Rule.Group >= 0)
        {
            by = run.GroupShutBy(line, rule.Rule.Group);
        }

        return by >= 0;
    }

    /// <summary>Says whether the rule would shut out one that stands.</summary>
    public static bool WouldShutOut(PricingRun run, int line, PricedRule rule, out int by)
    {
        by = -1;
        if (rule.Rule.Exclusive != Exclusivity.None && !rule.Step.IsSurcharge)
        {
            by = run.Lines[line].FirstDiscount;
        }

        for (var i = 0; by < 0 && i < rule.Rule.ExcludedGroups.Length; i++)
        {
            by = run.GroupShutBy(line, rule.Rule.ExcludedGroups[i]);
        }

        return by >= 0;
    }

    /// <summary>Notes that the rule stands, and what it shuts out from now on.</summary>
    public static void Stand(PricingRun run, int line, PricedRule rule)
    {
        ref var state = ref run.Lines[line];
        if (!rule.Step.IsSurcharge)
        {
            state.FirstDiscount = state.FirstDiscount < 0 ? rule.Rank : state.FirstDiscount;
            if (rule.Rule.Exclusive != Exclusivity.None)
            {
                state.ExclusiveBy = rule.Rank;
            }
        }

        if (!run.Procedure.HasExclusions)
        {
            return;
        }

        if (rule.Rule.Group >= 0)
        {
            run.GroupShutBy(line, rule.Rule.Group) = rule.Rank;
        }

        foreach (var group in rule.Rule.ExcludedGroups)
        {
            run.GroupShutBy(line, group) = rule.Rank;
        }

        foreach (var step in rule.Rule.ExcludedSteps)
        {
            run.StepShutBy(line, step) = rule.Rank;
        }
    }

    /// <summary>Takes out the parents' rules that a rule of a nearer account replaces.</summary>
    public static void Replace(PricingRun run, int line, List<Candidate> candidates)
    {
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            if (candidates[i].Rule.Replaces is var replaced and >= 0
                && candidates.FindIndex(other => other.Rule.Rank == replaced) is var at and >= 0)
            {
                run.Lose(line, replaced, LossReason.Replaced, candidates[i].Rule.Rank);
                candidates.RemoveAt(at);
                i = Math.Min(i, candidates.Count);
            }
        }
    }

    public static bool GroupsRankByWorth(PricingRun run, List<Candidate> candidates)
    {
        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (candidate.Rule.Rule.Group >= 0 && run.Procedure.Procedure.Groups[candidate.Rule.Rule.Group].Key.Kind == RankKeyKind.Worth)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the candidates of each group leaves the one that stands for it.</summary>
    public static void KeepOneOfEachGroup(PricingRun run, int line, Step step, List<Candidate> candidates, Rounder rounder)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var group = candidates[i].Rule.Rule.Group;
            if (group < 0)
            {
                continue;
            }

            RankKey[] keys = [run.Procedure.Procedure.Groups[group].Key];
            for (var j = candidates.Count - 1; j > i; j--)
            {
                if (candidates[j].Rule.Rule.Group != group)
                {
                    continue;
                }

                if (Ranking.Full(keys, candidates[j], candidates[i]) < 0)
                {
                    (candidates[i], candidates[j]) = (candidates[j], candidates[i]);
                }

                Ties.Report(run, line, step, keys, candidates[i], candidates[j], rounder);
                run.Lose(line, candidates[j].Rule.Rank, LossReason.Outbid, candidates[i].Rule.Rank);
                candidates.RemoveAt(j);
            }
        }
    }
}
