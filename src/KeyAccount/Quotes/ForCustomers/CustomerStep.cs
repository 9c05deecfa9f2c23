namespace KeyAccount;

/// <summary>One bar of a line's price waterfall as a customer reads it: what it is called and what it comes to, not which rule it follows from.</summary>
public sealed record CustomerStep
{
    /// <summary>Gets what it is called; what several internal rules in a row came to is called <c>Other adjustments</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the amount that a percentage was taken of, in the order's currency; null where the value is no percentage.</summary>
    public decimal? Of { get; init; }

    /// <summary>Gets the percentage, 3 for 3 %; null where the value is none.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets the amount per unit of the item's price, in the order's currency; null where the value is none.</summary>
    public decimal? AmountPerUnit { get; init; }

    /// <summary>Gets the amount for the whole order, of which <see cref="Amount"/> is this line's part, in the order's currency; null where the value is none.</summary>
    public decimal? AmountPerOrder { get; init; }

    /// <summary>Gets what the chosen lines come to together, in the order's currency; null where the value is none.</summary>
    public decimal? NewTotal { get; init; }

    /// <summary>Gets the new price per unit, in the order's currency; null where the value is none.</summary>
    public decimal? NewPrice { get; init; }

    /// <summary>Gets what the index reads that the amount per unit follows; null where it follows none.</summary>
    public decimal? Index { get; init; }

    /// <summary>Gets how many units of the line it covers; null for all.</summary>
    public decimal? Units { get; init; }

    /// <summary>Gets what the bar adds to the line, in the order's currency, rounded: below zero for a discount.</summary>
    public required decimal Amount { get; init; }
}
