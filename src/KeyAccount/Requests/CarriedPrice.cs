namespace KeyAccount;

/// <summary>A price or a percentage from an earlier document that holds as it is: no rule changes it.</summary>
public sealed record CarriedPrice
{
    /// <summary>Gets the price of a unit, in the order's currency; it stands in place of the base price.</summary>
    public decimal? Price { get; init; }

    /// <summary>Gets the percentage that comes off the base price, 3 for 3 %.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets what it comes from, such as <c>invoice 4711</c>.</summary>
    public required string From { get; init; }
}
