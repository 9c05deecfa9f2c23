namespace KeyAccount.Matching;

/// <summary>The fields that rules read, each with its place in the fact table.</summary>
internal sealed class FactLayout
{
    /// <summary>Gives each field its slot; a field is in the layout exactly once.</summary>
    public FactLayout(IReadOnlyList<Field> fields)
    {
        Fields = fields;
        foreach (var field in fields)
        {
            field.PlaceAt((field.Scope, field.Kind) switch
            {
                (FieldScope.Order, FieldKind.Number) => OrderNumbers++,
                (FieldScope.Order, FieldKind.Set) => OrderSets++,
                (FieldScope.Order, _) => OrderInts++,
                (FieldScope.Line, FieldKind.Number) => LineNumbers++,
                (FieldScope.Line, FieldKind.Set) => throw new ArgumentException($"{field.Name}: a set belongs to the order.", nameof(fields)),
                (FieldScope.Line, _) => LineInts++,
                _ => throw new ArgumentOutOfRangeException(nameof(fields)),
            });
        }
    }

    public IReadOnlyList<Field> Fields { get; }

    public int OrderInts { get; private set; }

    public int OrderNumbers { get; private set; }

    public int OrderSets { get; private set; }

    public int LineInts { get; private set; }

    public int LineNumbers { get; private set; }
}
