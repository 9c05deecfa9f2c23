using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Compares candidates by the keys of a step; below zero where the first one comes first.</summary>
internal static class Ranking
{
    /// <summary>Compares by the keys alone; zero where they are equal in all.</summary>
    public static int ByKeys(RankKey[] keys, Step step, in Candidate a, in Candidate b)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var order = ByKey(keys[i], step, a, b);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    /// <summary>Compares by the keys, then exclusive rules first, then by rank: priority and full name.</summary>
    public static int Full(RankKey[] keys, Step step, in Candidate a, in Candidate b)
    {
        var order = ByKeys(keys, step, a, b);
        order = order != 0 ? order : ByKey(new RankKey(RankKeyKind.Exclusive), step, a, b);
        return order != 0 ? order : a.Rule.Rank.CompareTo(b.Rule.Rank);
    }

    /// <summary>Sorts candidates by the keys; there are few, so the simplest sort is the fastest.</summary>
    public static void Sort(List<Candidate> candidates, RankKey[] keys, Step step)
    {
        for (var i = 1; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var at = i;
            for (; at > 0 && Full(keys, step, candidate, candidates[at - 1]) < 0; at--)
            {
                candidates[at] = candidates[at - 1];
            }

            candidates[at] = candidate;
        }
    }

    /// <summary>Sorts candidates by the order of a step.</summary>
    public static void Sort(List<Candidate> candidates, Step step) => Sort(candidates, step.Order, step);

    private static int ByKey(RankKey key, Step step, in Candidate a, in Candidate b)
    {
        var order = key.Kind switch
        {
            RankKeyKind.Exclusive => IsExclusive(b).CompareTo(IsExclusive(a)),
            RankKeyKind.Priority => b.Rule.Rule.Priority.CompareTo(a.Rule.Rule.Priority),
            RankKeyKind.Worth => b.Worth.CompareTo(a.Worth),
            RankKeyKind.Value => Value(b).CompareTo(Value(a)),
            RankKeyKind.Specificity => a.Rule.Rule.SpecificityBy(step).CompareTo(b.Rule.Rule.SpecificityBy(step)),
            RankKeyKind.Conditions => b.Rule.Rule.Conditions.CompareTo(a.Rule.Rule.Conditions),
            RankKeyKind.Start => b.Rule.Rule.Valid.From.CompareTo(a.Rule.Rule.Valid.From),
            RankKeyKind.End => a.Rule.Rule.Valid.To.CompareTo(b.Rule.Rule.Valid.To),
            RankKeyKind.MinQuantity => b.Rule.Rule.MinQuantity.CompareTo(a.Rule.Rule.MinQuantity),
            RankKeyKind.Currency => b.Rule.Rule.IsInOneCurrency.CompareTo(a.Rule.Rule.IsInOneCurrency),
            _ => string.CompareOrdinal(a.Rule.FullName, b.Rule.FullName),
        };
        return key.Reversed ? -order : order;
    }

    private static bool IsExclusive(in Candidate candidate) => candidate.Rule.Rule.Exclusive != Exclusivity.None;

    /// <summary>The figure that the rule states: of several percentages in cascade what they come to; of money the amount in the order's currency.</summary>
    private static decimal Value(in Candidate candidate) =>
        candidate.Value.Kind == ValueKind.Percent ? Grammar.Percents.Cascade(candidate.Value.Percents) : candidate.Value.Money!.Any;
}
