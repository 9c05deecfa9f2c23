using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>What must be known before a sum or a derived fact can be. The facts have no circle.</summary>
internal sealed class Dependencies(FieldCatalog fields, FactRules facts)
{
    private readonly Dictionary<Field, bool> needsPrices = [];

    public FactRules Facts { get; } = facts;

    /// <summary>Gives the fields that a sum or a fact follows from; none for any other field.</summary>
    public IEnumerable<Field> Of(Field field) => fields.Pools.Find(field) is { } sum
        ? sum.Pool.Where.SelectMany(test => test.Fields()).Concat(sum.Measure.Figure is { } figure ? [figure] : [])
        : Facts.Of(field).SelectMany(rule => rule.Reads);

    /// <summary>Says whether a field is a sum or a fact, be it one that no rule sets.</summary>
    public bool IsDerived(Field field) => fields.Pools.Find(field) is not null || FieldCatalog.IsFact(field);

    /// <summary>Says whether a field is known only once the base prices are.</summary>
    public bool NeedsPrices(Field field)
    {
        if (field.KnownAt == 0)
        {
            return false;
        }

        if (!needsPrices.TryGetValue(field, out var needs))
        {
            needs = fields.Pools.Find(field) is { } sum ? sum.Measure.Kind == MeasureKind.Amount || Of(field).Any(NeedsPrices)
                : FieldCatalog.IsFact(field) ? Of(field).Any(NeedsPrices)
                : true;
            needsPrices.Add(field, needs);
        }

        return needs;
    }

    /// <summary>Gives the sums and facts among some fields and all that those follow from.</summary>
    public IReadOnlySet<Field> Derived(IEnumerable<Field> from)
    {
        var found = new HashSet<Field>();
        var open = new Stack<Field>(from);
        while (open.TryPop(out var field))
        {
            if (IsDerived(field) && found.Add(field))
            {
                foreach (var before in Of(field))
                {
                    open.Push(before);
                }
            }
        }

        return found;
    }

    /// <summary>Puts sums and facts in strata: each after those of the same set that it follows from.</summary>
    public IEnumerable<IReadOnlyList<Field>> Strata(IReadOnlySet<Field> set)
    {
        var levels = new Dictionary<Field, int>();
        return set.GroupBy(LevelOf).OrderBy(group => group.Key).Select(group => group.OrderBy(field => field.Name, StringComparer.Ordinal).ToArray());

        int LevelOf(Field field)
        {
            if (!levels.TryGetValue(field, out var level))
            {
                level = 1 + Of(field).Where(set.Contains).Select(LevelOf).DefaultIfEmpty(0).Max();
                levels.Add(field, level);
            }

            return level;
        }
    }
}
