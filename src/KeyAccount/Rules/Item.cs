namespace KeyAccount.Rules;

/// <summary>Something that is sold.</summary>
internal sealed class Item
{
    public required int Index { get; init; }

    public required string Sku { get; init; }

    public string? Name { get; init; }

    public string? Category { get; init; }

    /// <summary>Gets the unit that prices and quantities are in.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the weight of one unit, in the company's unit of weight; null where it is not known.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Gets what one unit costs, in the company's currency; null where it is not known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Gets its tax category; null for the company's.</summary>
    public string? Tax { get; init; }

    /// <summary>Gets the values of the item's fields, by full name.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Values { get; init; }

    /// <summary>Gets the item's other units: one of them is so many of <see cref="Unit"/>.</summary>
    public List<(string Unit, decimal Factor)> Units { get; } = [];

    /// <summary>Gives how many of the item's own unit one of another is; null where it has no such unit.</summary>
    public decimal? FactorOf(string unit)
    {
        if (unit == Unit)
        {
            return 1;
        }

        foreach (var (name, factor) in Units)
        {
            if (name == unit)
            {
                return factor;
            }
        }

        return null;
    }
}
