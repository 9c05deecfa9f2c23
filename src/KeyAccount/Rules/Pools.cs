using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>The pools that rules define while they are read. What is defined alike is one pool, so that a basket and a scale over it cannot disagree.</summary>
internal sealed class Pools(FieldCatalog fields)
{
    private readonly Dictionary<string, Pool> pools = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PoolSum> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Field, PoolSum> byField = [];

    /// <summary>Gives the field that holds a sum over the lines that meet some tests; a new one the first time.</summary>
    public Field Define(IReadOnlyCollection<Test> where, Measure measure)
    {
        var tests = where.Count == 0 ? "all lines" : $"lines where {string.Join(" and ", where.Select(TestText.Write).Order(StringComparer.Ordinal))}";
        if (!pools.TryGetValue(tests, out var pool))
        {
            pools.Add(tests, pool = new Pool(tests, [.. where]));
        }

        var name = $"{measure} of {tests}";
        if (!byName.TryGetValue(name, out var sum))
        {
            sum = new PoolSum(pool, measure, new Field(name, FieldKind.Number, FieldScope.Order, FieldCatalog.Late));
            byName.Add(name, sum);
            byField.Add(sum.Field, sum);
        }

        return fields.Use(sum.Field);
    }

    /// <summary>Finds the sum that a field holds; null where it is no sum.</summary>
    public PoolSum? Find(Field field) => byField.GetValueOrDefault(field);

    /// <summary>Gives the name by which an author knows a field.</summary>
    public string Written(Field field) => byField.ContainsKey(field) ? "basket" : field.Name;

    /// <summary>Says whether a field's value changes from step to step: an amount as it stands, or a sum that depends on one.</summary>
    public bool IsRunning(Field field) => field.KnownAt > 0 && (byField.TryGetValue(field, out var sum)
        ? sum.Measure.IsRunning || sum.Pool.Where.Any(test => test.Fields().Any(IsRunning))
        : fields.IsRunning(field));
}
