namespace KeyAccount.Rules;

/// <summary>A key that rules of a step are ranked by.</summary>
/// <param name="Kind">What is compared.</param>
/// <param name="Reversed">Whether the natural order is turned around: the lower priority first, what gives less first.</param>
internal readonly record struct RankKey(RankKeyKind Kind, bool Reversed = false);

/// <summary>What rules of a step are ranked by; in the natural order of each.</summary>
internal enum RankKeyKind
{
    /// <summary>Exclusive rules first.</summary>
    Exclusive,

    /// <summary>The higher priority first.</summary>
    Priority,

    /// <summary>What gives the customer more first.</summary>
    Worth,

    /// <summary>The greater percentage or amount first.</summary>
    Value,

    /// <summary>By full name.</summary>
    Id,

    /// <summary>What tests the more specific field first, by the step's list of fields.</summary>
    Specificity,

    /// <summary>What has more conditions first.</summary>
    Conditions,

    /// <summary>The later start first.</summary>
    Start,

    /// <summary>The earlier end first.</summary>
    End,

    /// <summary>The higher minimum quantity first.</summary>
    MinQuantity,

    /// <summary>The lower price first.</summary>
    Price,

    /// <summary>What is stated in the order's currency alone first.</summary>
    Currency,
}
