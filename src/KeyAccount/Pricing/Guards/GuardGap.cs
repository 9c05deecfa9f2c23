namespace KeyAccount.Pricing.Guards;

/// <summary>Why a guard cannot tell what a line is held against.</summary>
internal enum GuardGap
{
    None,

    /// <summary>Its field holds nothing, so that the line has no bound.</summary>
    NoBound,

    /// <summary>An item has no cost.</summary>
    NoCost,

    /// <summary>Costs are in another currency than the order.</summary>
    CostInOtherCurrency,

    /// <summary>The bound is not stated in the order's currency.</summary>
    NotInCurrency,

    /// <summary>The price includes tax, and the request hands in no rates.</summary>
    TaxNotKnown,
}
