using System.Runtime.InteropServices;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Holds the contest of each exclusion group: rules, or groups of rules that compete as one, of which one stands.</summary>
internal static class GroupContest
{
    /// <summary>Says whether a group compares the rule with another candidate by what they are worth.</summary>
    public static bool NeedsWorth(PricingRun run, List<Candidate> candidates, PricedRule rule)
    {
        var group = rule.Rule.Group;
        if (group < 0 || run.Procedure.HasNestedGroups)
        {
            return group >= 0;
        }

        if (run.Procedure.Procedure.Groups[group].Mode is not (GroupMode.Best or GroupMode.Worst))
        {
            return false;
        }

        foreach (ref readonly var candidate in CollectionsMarshal.AsSpan(candidates))
        {
            if (candidate.Rule.Rule.Group == group && candidate.Rule != rule)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of the candidates of each group leaves those that stand for it.</summary>
    /// <exception cref="PricingException">Two are equal, only one can stand, and they differ in worth.</exception>
    public static void Hold(PricingRun run, int line, Step step, List<Candidate> candidates, Rounder rounder)
    {
        var groups = run.Procedure.Procedure.Groups;
        if (run.Procedure.HasNestedGroups)
        {
            foreach (var top in candidates.Where(candidate => candidate.Rule.Rule.Group >= 0).Select(candidate => GroupTree.Top(groups, candidate.Rule.Rule.Group)).Distinct().ToArray())
            {
                HoldNested(run, line, step, top, candidates, rounder);
            }

            return;
        }

        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Rule.Rule.Group is var group and >= 0 && groups[group].StandsAlone)
            {
                KeepOne(run, line, step, groups[group].Key, candidates, i, rounder);
            }
        }
    }

    private static void KeepOne(PricingRun run, int line, Step step, RankKey key, List<Candidate> candidates, int i, Rounder rounder)
    {
        var group = candidates[i].Rule.Rule.Group;
        RankKey[] keys = [key];
        for (var j = candidates.Count - 1; j > i; j--)
        {
            if (candidates[j].Rule.Rule.Group != group)
            {
                continue;
            }

            if (Ranking.Full(keys, step, candidates[j], candidates[i]) < 0)
            {
                (candidates[i], candidates[j]) = (candidates[j], candidates[i]);
            }

            Ties.Report(run, line, step, keys, candidates[i], candidates[j], rounder);
            run.Lose(line, candidates[j].Rule.Rank, LossReason.Outbid, candidates[i].Rule.Rank);
            candidates.RemoveAt(j);
        }
    }

    private static void HoldNested(PricingRun run, int line, Step step, int top, List<Candidate> candidates, Rounder rounder)
    {
        var groups = run.Procedure.Procedure.Groups;
        var standing = Contest(run, line, step, top, [.. candidates.Where(candidate => GroupTree.IsWithin(groups, candidate.Rule.Rule.Group, top))], rounder);
        for (var j = candidates.Count - 1; j >= 0; j--)
        {
            var rule = candidates[j].Rule;
            if (GroupTree.IsWithin(groups, rule.Rule.Group, top) && !standing.Members.Exists(member => member.Rule == rule))
            {
                run.Lose(line, rule.Rank, LossReason.Outbid, standing.Members[0].Rule.Rank);
                candidates.RemoveAt(j);
            }
        }
    }

    private static Entrant Contest(PricingRun run, int line, Step step, int group, List<Candidate> candidates, Rounder rounder)
    {
        var groups = run.Procedure.Procedure.Groups;
        List<Entrant> entrants =
        [
            .. candidates.Where(candidate => candidate.Rule.Rule.Group == group).Select(candidate => new Entrant([candidate], candidate.Worth)),
            .. groups.Where(inner => inner.In == group)
                .Select(inner => candidates.FindAll(candidate => GroupTree.IsWithin(groups, candidate.Rule.Rule.Group, inner.Index)) is { Count: > 0 } members ? Contest(run, line, step, inner.Index, members, rounder) : null)
                .OfType<Entrant>(),
        ];
        if (entrants.Count == 1)
        {
            return entrants[0];
        }

        return groups[group].Mode switch
        {
            GroupMode.Sum => Together(entrants, entrants.Sum(entrant => entrant.Worth)),
            GroupMode.Cascade => Together(entrants, WorthInCascade(run, line, entrants, rounder)),
            var mode => One(run, line, step, mode, entrants),
        };
    }

    private static Entrant One(PricingRun run, int line, Step step, GroupMode mode, List<Entrant> entrants)
    {
        entrants.Sort((a, b) => mode switch
        {
            GroupMode.Worst => a.Worth.CompareTo(b.Worth),
            GroupMode.First => b.Priority.CompareTo(a.Priority),
            _ => b.Worth.CompareTo(a.Worth),
        } is not 0 and var order ? order : a.Members[0].Rule.Rank.CompareTo(b.Members[0].Rule.Rank));
        if (!step.TieById && mode == GroupMode.First && entrants[0].Priority == entrants[1].Priority && entrants[0].Worth != entrants[1].Worth)
        {
            throw Ties.Undecided(run, line, step, entrants[0].Members[0].Rule, entrants[1].Members[0].Rule);
        }

        return entrants[0];
    }

    private static Entrant Together(List<Entrant> entrants, decimal worth) =>
        new([.. entrants.SelectMany(entrant => entrant.Members).OrderBy(member => member.Rule.Rank)], worth);

    /// <summary>What several are worth, each on what those before it left.</summary>
    private static decimal WorthInCascade(PricingRun run, int line, List<Entrant> entrants, Rounder rounder)
    {
        var start = run.Lines[line].StartOfStep;
        var running = start;
        foreach (var member in entrants.SelectMany(entrant => entrant.Members).OrderBy(member => member.Rule.Rank))
        {
            running -= RuleArithmetic.Worth(run, line, member.Rule, member.Rule.First, member.Value, running, rounder);
        }

        return start - running;
    }

    /// <summary>What competes as one: a rule, or the rules of an inner group that stand together.</summary>
    private sealed record Entrant(List<Candidate> Members, decimal Worth)
    {
        public int Priority => Members.Max(member => member.Rule.Rule.Priority);
    }
}
