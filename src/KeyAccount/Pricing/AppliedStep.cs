using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>One bar of a waterfall, as numbers.</summary>
/// <param name="Line">The number of the line.</param>
/// <param name="Rank">The rank of the rule; negative for what is no rule.</param>
/// <param name="Kind">What kind of value it gives.</param>
/// <param name="Of">The amount that a percentage is of; of an amount per unit that follows an index what the index reads, else 0.</param>
/// <param name="Rate">The percentage, or the amount that the rule states.</param>
/// <param name="Amount">What the bar adds to the line.</param>
/// <param name="Units">How many units of the line it covers; 0 for all.</param>
internal readonly record struct AppliedStep(int Line, int Rank, ValueKind Kind, decimal Of, decimal Rate, decimal Amount, decimal Units = 0)
{
    /// <summary>In place of a rank: what rounding the net amount of a line changed.</summary>
    public const int LineRounding = -1;

    /// <summary>In place of a rank: from the list price to the contracted one.</summary>
    public const int ContractedPrice = -2;

    /// <summary>In place of a rank: a percentage from an earlier document.</summary>
    public const int Carried = -3;

    /// <summary>In place of a rank: the first stated adjustment; the second is one below, and so on.</summary>
    public const int FirstAdjustment = -1000;

    /// <summary>In place of a rank: the first guard that brings a price back to its bound; the second is one below, and so on.</summary>
    public const int FirstGuard = -1_000_000_000;

    /// <summary>Gets whether it is a stated adjustment.</summary>
    public bool IsAdjustment => Rank is <= FirstAdjustment and > FirstGuard;

    /// <summary>Gets whether a guard has brought the price back to its bound.</summary>
    public bool IsGuard => Rank <= FirstGuard;
}
