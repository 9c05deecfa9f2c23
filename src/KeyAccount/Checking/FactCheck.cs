using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Looks at how facts follow from one another: not in a circle, and not from what is known only later.</summary>
internal sealed class FactCheck(FactRules facts, Catalog catalog, FindingList findings)
{
    private readonly Dependencies dependencies = new(catalog.Fields, facts);

    /// <summary>Checks the facts.</summary>
    /// <param name="readBeforePrices">The facts that conditions on base prices read, and where.</param>
    /// <param name="vocabulary">The declarations; null where there is no such file.</param>
    public void Check(IReadOnlyList<(Field Fact, SourceLocation Place)> readBeforePrices, JsonValue? vocabulary)
    {
        if (FindCircles())
        {
            return;
        }

        foreach (var (fact, place) in readBeforePrices.Where(read => dependencies.NeedsPrices(read.Fact)))
        {
            findings.Add(Messages.FactNeedsPrices, place, fact.Name);
        }

        if (findings.HasErrors)
        {
            return;
        }

        foreach (var member in vocabulary?["fields"]?.Members ?? [])
        {
            if (catalog.Fields.Find(member.Name) is { } fact && FieldCatalog.IsFact(fact.Field) && catalog.Fields.Used.Contains(fact.Field) && !facts.AreSet(fact.Field))
            {
                findings.Add(Messages.FactNeverSet, vocabulary!["fields"]!.NameLocation(member), member.Name);
            }
        }
    }

    private bool FindCircles()
    {
        var told = new HashSet<Field>();
        foreach (var fact in facts.Facts.OrderBy(fact => fact.Name, StringComparer.Ordinal))
        {
            if (!told.Contains(fact) && ShortestWayBack(fact) is { } circle)
            {
                told.UnionWith(circle);
                var next = circle.Count > 1 ? circle[1] : fact;
                findings.Add(Messages.FactCircle, facts.Of(fact).First(rule => rule.Reads.SelectMany(FactsIn).Contains(next)).Location, string.Join(" <- ", circle.Append(fact).Select(member => member.Name)));
            }
        }

        return told.Count > 0;
    }

    /// <summary>Gives the facts from one back to itself, each followed by one that it is derived from; null where there is no such way.</summary>
    private List<Field>? ShortestWayBack(Field start)
    {
        var from = new Dictionary<Field, Field>();
        var open = new Queue<Field>([start]);
        while (open.TryDequeue(out var field))
        {
            foreach (var before in facts.Of(field).SelectMany(rule => rule.Reads).SelectMany(FactsIn).Distinct().OrderBy(fact => fact.Name, StringComparer.Ordinal))
            {
                if (before == start)
                {
                    var way = new List<Field>();
                    for (var at = field; at != start; at = from[at])
                    {
                        way.Add(at);
                    }

                    way.Reverse();
                    way.Insert(0, start);
                    return way;
                }

                if (from.TryAdd(before, field))
                {
                    open.Enqueue(before);
                }
            }
        }

        return null;
    }

    /// <summary>Gives the facts that a field is or is summed over.</summary>
    private IEnumerable<Field> FactsIn(Field field) =>
        FieldCatalog.IsFact(field) ? [field]
        : catalog.Fields.Pools.Find(field) is { } sum ? sum.Pool.Where.SelectMany(test => test.Fields()).SelectMany(FactsIn)
        : [];
}
