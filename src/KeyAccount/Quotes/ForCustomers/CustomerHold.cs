namespace KeyAccount;

/// <summary>That a line has a price which is kept, as a customer reads it.</summary>
public sealed record CustomerHold
{
    /// <summary>Gets what it is called.</summary>
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
}
