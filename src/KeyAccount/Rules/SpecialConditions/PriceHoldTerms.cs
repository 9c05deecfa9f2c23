using KeyAccount.Grammar;

namespace KeyAccount.Rules.SpecialConditions;

/// <summary>Prices that are kept for a time, whatever the lists do meanwhile.</summary>
internal sealed record PriceHoldTerms : ConditionTerms
{
    /// <summary>Gets the days on which they are kept.</summary>
    public required Period During { get; init; }

    /// <summary>Gets the day whose prices are kept.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets up to which quantity; null for any.</summary>
    public required decimal? Quantity { get; init; }

    /// <summary>Gets the unit of the quantity; null for that of the items' prices.</summary>
    public required string? Unit { get; init; }

    /// <summary>Gets whether the quantity is that of each item; else it is that of all together.</summary>
    public required bool PerItem { get; init; }

    /// <summary>Gets whether a lower price of the day counts all the same.</summary>
    public required bool LowerCounts { get; init; }

    /// <summary>Gets the number of its conditions among the price conditions.</summary>
    public int Condition { get; init; } = -1;

    /// <summary>Gives how many units of an item's price one unit of the quantity is.</summary>
    public decimal FactorOf(Item item) => Unit is null ? 1 : item.FactorOf(Unit) ?? 1;
}
