namespace KeyAccount;

/// <summary>Goods that are given on top of what a line orders, at no price.</summary>
public sealed record FreeGoods
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

    /// <summary>Gets the full name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the rule's title, else that of its step, in the language that was asked for.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the rule of a policy that this one stands for with an agreement's own figures; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets where the rule stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }
}
