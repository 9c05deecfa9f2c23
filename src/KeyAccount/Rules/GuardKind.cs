namespace KeyAccount.Rules;

/// <summary>What a guard bounds.</summary>
internal enum GuardKind
{
    /// <summary>The price of a unit, from below.</summary>
    FloorPrice,

    /// <summary>The price of a unit, from above.</summary>
    MaximumPrice,

    /// <summary>The margin, of the price, from below.</summary>
    MinimumMargin,

    /// <summary>The markup, of the cost, from below.</summary>
    MinimumMarkup,

    /// <summary>What comes off the list amount in all, in percent of it, from above.</summary>
    MaximumDiscount,
}
