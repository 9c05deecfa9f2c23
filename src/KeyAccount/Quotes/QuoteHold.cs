namespace KeyAccount;

/// <summary>That a line has a price which is kept: all of its units, or as many as the hold still covered.</summary>
public sealed record QuoteHold
{
    /// <summary>Gets the full name of the special condition.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets what people read.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the day whose price is kept.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the last day on which it is.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Gets how many units of the line have it, in the unit of the item's price.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Gets the price of one of them.</summary>
    public required decimal Price { get; init; }

    /// <summary>Gets the price of the day of one of the others; null where there are none.</summary>
    public decimal? OtherPrice { get; init; }

    /// <summary>Gets whether it is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets where it stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the JSON pointer inside that file.</summary>
    public required string Pointer { get; init; }
}
