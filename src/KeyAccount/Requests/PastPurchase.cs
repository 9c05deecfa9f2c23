namespace KeyAccount;

/// <summary>A line that the account, or those that count with it, bought before the order. Rules that sum over a month, a quarter, a year or their validity count it.</summary>
public sealed record PastPurchase
{
    /// <summary>Gets the day of its order.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Gets the item's number.</summary>
    public required string Item { get; init; }

    /// <summary>Gets how much was bought, in <see cref="Unit"/>; below zero for what was returned.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Gets the unit of <see cref="Quantity"/>, one of the item's own units; null means the unit of the item's price.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the net amount, in the currency of the order that is priced; below zero for what was returned.</summary>
    public required decimal Amount { get; init; }
}
