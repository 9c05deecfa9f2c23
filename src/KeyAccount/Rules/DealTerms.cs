namespace KeyAccount.Rules;

/// <summary>Units of several lines that count together: what is bought and what is got for it, or the parts of a bundle.</summary>
/// <param name="Parts">The parts, in the order in which they take units.</param>
/// <param name="IsBundle">Whether all parts are rewarded together.</param>
/// <param name="MostTimes">How often it applies at most; null for no bound.</param>
/// <param name="MostRewarded">How many units it rewards at most; null for no bound.</param>
/// <param name="Partial">Whether a last time rewards the units that are there, where they are too few.</param>
/// <param name="ReusesBought">Whether units that it counts as bought stay free for other rules of the step.</param>
internal sealed record DealTerms(DealPart[] Parts, bool IsBundle, decimal? MostTimes, decimal? MostRewarded, bool Partial, bool ReusesBought) : GoodsTerms(ReusesBought)
{
    /// <summary>Gets the unit of all its quantities; null for that of each item's price. What has no such unit takes no part.</summary>
    public string? Unit { get; init; }
}

/// <summary>A part of a deal.</summary>
/// <param name="Effect">The number of the effect whose tests choose its lines.</param>
/// <param name="Quantity">How many units each time; 0 where it counts an amount.</param>
/// <param name="Amount">What units worth at least so much each time; null where it counts units.</param>
/// <param name="Pick">Which units come first.</param>
/// <param name="IsRewarded">Whether its units get the value of the rule.</param>
internal sealed record DealPart(int Effect, decimal Quantity, MoneyFigure? Amount, UnitPick Pick, bool IsRewarded);
