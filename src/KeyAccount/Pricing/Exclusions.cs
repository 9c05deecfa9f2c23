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
        if (state.Origin.IsCarried)
        {
            reason = LossReason.NetPrice;
            return true;
        }

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
        for (var group = rule.Rule.Group; by < 0 && group >= 0; group = run.Procedure.Procedure.Groups[group].In)
        {
            by = ShutOfGroup(run, line, rule, group);
        }

        return by >= 0;
    }

    /// <summary>Gives the rank of the rule that keeps another out of a group: one that excludes the group, or one that stands for it alone; -1 for none.</summary>
    private static int ShutOfGroup(PricingRun run, int line, PricedRule rule, int group)
    {
        var by = run.GroupShutBy(line, group);
        if (by < 0 || by == rule.Rank || !Belongs(run, by, group))
        {
            return by == rule.Rank ? -1 : by;
        }

        var groups = run.Procedure.Procedure.Groups;
        return groups[group].StandsAlone && GroupTree.EntrantOf(groups, run.RuleAt(by)!.Rule.Group, group) is var standing && (standing < 0 || standing != GroupTree.EntrantOf(groups, rule.Rule.Group, group)) ? by : -1;
    }

    private static bool Belongs(PricingRun run, int rank, int group) =>
        GroupTree.IsWithin(run.Procedure.Procedure.Groups, run.RuleAt(rank)!.Rule.Group, group);

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
            // Another rule that excludes the same group is none that stands in it.
            var standing = run.GroupShutBy(line, rule.Rule.ExcludedGroups[i]);
            by = standing >= 0 && Belongs(run, standing, rule.Rule.ExcludedGroups[i]) ? standing : -1;
        }

        return by >= 0;
    }

    /// <summary>Notes that the rule stands, and what it shuts out from now on.</summary>
    public static void Stand(PricingRun run, int line, PricedRule rule)
    {
        ref var state = ref run.Lines[line];
        if (!rule.Step.IsSurcharge && !rule.Step.IsStatistical)
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

        var groups = run.Procedure.Procedure.Groups;
        for (var group = rule.Rule.Group; group >= 0; group = groups[group].In)
        {
            for (var of = groups[group].OverOrder ? 0 : line; of < (groups[group].OverOrder ? run.Lines.Length : line + 1); of++)
            {
                run.GroupShutBy(of, group) = rule.Rank;
            }
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

    /// <summary>Of the rules of agreements leaves those of the nearest account, and none of policies beside them.</summary>
    public static void KeepNearest(PricingRun run, int line, List<Candidate> candidates)
    {
        var nearest = candidates.MinBy(candidate => Distance(run, candidate.Rule.Rule)).Rule;
        var level = Distance(run, nearest.Rule);
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            if (Distance(run, candidates[i].Rule.Rule) > level)
            {
                run.Lose(line, candidates[i].Rule.Rank, LossReason.Replaced, nearest.Rank);
                candidates.RemoveAt(i);
            }
        }
    }

    private static int Distance(PricingRun run, DiscountRule rule) =>
        rule.Account is { } account ? Array.Find(run.Family, member => member.Account == account).Distance : int.MaxValue;
}
