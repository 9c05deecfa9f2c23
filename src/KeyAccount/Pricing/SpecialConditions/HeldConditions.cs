using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Pricing.SpecialConditions;

/// <summary>The special conditions that hold for an order; which of them are in force is worked out when somebody asks.</summary>
/// <param name="conditions">All of the rule set.</param>
/// <param name="held">Which hold, each with a line; for the first line alone where they hold for the whole order.</param>
/// <param name="family">The account and those above it.</param>
/// <param name="day">The day of the order.</param>
/// <param name="withDrafts">Whether drafts take part.</param>
/// <param name="lineCount">How many lines of goods the order has.</param>
/// <param name="bought">What was bought in the period of each commitment, this order included; empty where the request brings no history.</param>
internal sealed class HeldConditions(PricedConditions conditions, (int Index, int Line)[] held, (Account Account, int Distance)[] family, DateOnly day, bool withDrafts, int lineCount, IReadOnlyDictionary<SpecialCondition, decimal> bought)
{
    private IReadOnlyList<ConditionInForce>? inForce;

    /// <summary>Gets those in force, kind by kind.</summary>
    public IReadOnlyList<ConditionInForce> InForce => inForce ??= Resolve();

    /// <summary>Gets whether some that hold may change what is to be paid, or ask for somebody.</summary>
    public bool MaySettle => Array.Exists(held, hit => conditions[hit.Index].Terms is DeliveryTerms { Charge: not null } or MinimumOrderTerms or CreditLimitTerms);

    /// <summary>Gives the rank by which a bar names a condition.</summary>
    public int RankOf(SpecialCondition condition) => conditions.RankOf(condition);

    private ConditionInForce[] Resolve()
    {
        var lines = held.GroupBy(hit => hit.Index).ToDictionary(
            hits => conditions[hits.Key], hits => conditions[hits.Key].ChoosesLines ? hits.Select(hit => hit.Line).ToHashSet() : [.. Enumerable.Range(0, lineCount)]);
        return [.. lines.Keys.GroupBy(condition => condition.Kind).OrderBy(kind => PlaceOf(kind.Key)).ThenBy(kind => kind.Key.Name, StringComparer.Ordinal)
            .SelectMany(kind => (kind.Key.Merge == MergeRule.All ? All(kind, lines) : Nearest(kind.Key, [.. kind], lines)).OrderBy(one => one.Condition.FullName, StringComparer.Ordinal))];
    }

    private IEnumerable<ConditionInForce> All(IEnumerable<SpecialCondition> kind, Dictionary<SpecialCondition, HashSet<int>> lines) =>
        kind.Select(condition => new ConditionInForce(condition, [.. lines[condition].Order()], lines[condition].Count == lineCount, []) { Bought = bought.TryGetValue(condition, out var sum) ? sum : null });

    /// <summary>The nearest place that has the kind on the day; there each line takes the first by rank that holds for it.</summary>
    private IEnumerable<ConditionInForce> Nearest(ConditionKind kind, SpecialCondition[] holding, Dictionary<SpecialCondition, HashSet<int>> lines)
    {
        var nearest = conditions.NearestPlace(kind, family, day, withDrafts);
        var candidates = PricedConditions.InRank(holding.Where(condition => PricedConditions.PlaceOf(condition, family) == nearest)).ToArray();
        var won = Enumerable.Range(0, lineCount).Select(line => (Line: line, Winner: Array.Find(candidates, condition => lines[condition].Contains(line))))
            .Where(pair => pair.Winner is not null).ToLookup(pair => pair.Winner!, pair => pair.Line);
        foreach (var winner in won)
        {
            var replaced = holding.Where(other => !won.Contains(other) && lines[other].Overlaps(winner)).Select(other => other.FullName).Order(StringComparer.Ordinal);
            yield return new ConditionInForce(winner.Key, [.. winner], winner.Count() == lineCount, [.. replaced]);
        }
    }

    private static int PlaceOf(ConditionKind kind)
    {
        var place = 0;
        while (place < ConditionKind.All.Count && ConditionKind.All[place] != kind)
        {
            place++;
        }

        return place;
    }
}
