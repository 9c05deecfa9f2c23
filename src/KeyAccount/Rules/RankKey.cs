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
}
