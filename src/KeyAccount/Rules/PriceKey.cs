namespace KeyAccount.Rules;

/// <summary>A key that the prices of an access are ranked by.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Reversed">Whether the natural order is turned around.</param>
internal readonly record struct PriceKey(PriceKeyKind Kind, bool Reversed = false)
{
    /// <summary>Gets the keys that hold where an access names none.</summary>
    public static PriceKey[] Default { get; } = [new(PriceKeyKind.Start), new(PriceKeyKind.End), new(PriceKeyKind.MinQuantity)];

    /// <summary>Gets those that hold where an access looks in several lists: the list of higher priority, then the one named first.</summary>
    public static PriceKey[] DefaultOfLists { get; } = [new(PriceKeyKind.Priority), new(PriceKeyKind.List), .. Default];

    /// <summary>Says whether prices that are equal in every key cost the same, so that it does not matter which of them is taken.</summary>
    public static bool EndsWithPrice(PriceKey[] keys) => keys is [.., { Kind: PriceKeyKind.Price }];
}

/// <summary>What prices are ranked by; in the natural order of each.</summary>
internal enum PriceKeyKind
{
    /// <summary>The later start first.</summary>
    Start,

    /// <summary>The earlier end first.</summary>
    End,

    /// <summary>The higher minimum quantity first.</summary>
    MinQuantity,

    /// <summary>The lowest price first.</summary>
    Price,

    /// <summary>A price in the order's currency before one that is converted into it.</summary>
    Currency,

    /// <summary>The higher priority of the list or of the price first.</summary>
    Priority,

    /// <summary>More conditions first.</summary>
    Conditions,

    /// <summary>What tests the field named first, then the second, and so on.</summary>
    Specificity,

    /// <summary>The list named first.</summary>
    List,
}
