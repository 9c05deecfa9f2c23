namespace KeyAccount;

/// <summary>Goods that are given on top of what a line orders, as a customer reads it.</summary>
public sealed record CustomerFreeGoods
{
    /// <summary>Gets the id of the line that earned them.</summary>
    public required string Line { get; init; }

    /// <summary>Gets the number of the item given.</summary>
    public required string Item { get; init; }

    /// <summary>Gets the item's name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Gets how much is given, in <see cref="Unit"/>.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Gets the unit of the item's price; null where the item names none.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets what it is called; null where the rule is internal.</summary>
    public string? Title { get; init; }
}
