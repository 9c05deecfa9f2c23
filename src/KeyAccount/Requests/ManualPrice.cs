namespace KeyAccount;

/// <summary>A price or a discount that a person has written on a line. It counts at the step of the procedure that holds manual prices, within the limits that rules set.</summary>
public sealed record ManualPrice
{
    /// <summary>Gets the percentage that comes off, 3 for 3 %; below zero where it is added.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets the amount that comes off each unit of the item's price, in the order's currency; below zero where it is added.</summary>
    public decimal? AmountPerUnit { get; init; }

    /// <summary>Gets the price of a unit from here on, in the order's currency.</summary>
    public decimal? NewPrice { get; init; }

    /// <summary>Gets why; null where no reason is given.</summary>
    public string? Reason { get; init; }
}
