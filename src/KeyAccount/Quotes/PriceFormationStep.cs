namespace KeyAccount;

/// <summary>One figure on the way to a base price that is made from another: the cost or the price of a list, then what is done to it.</summary>
public sealed record PriceFormationStep
{
    /// <summary>Gets what it is: <c>cost</c> or <c>list</c> where it starts, then the setting that was applied, as <c>convert</c>, <c>marginPercent</c> or <c>rounding</c>.</summary>
    public required string Step { get; init; }

    /// <summary>Gets the rate, the percentage or the amount that was applied; null where there is none.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Gets the price of a unit after it, unrounded unless it is a rounding.</summary>
    public required decimal Price { get; init; }

    /// <summary>Gets the ISO 4217 currency of <see cref="Price"/>.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets where it stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }
}
