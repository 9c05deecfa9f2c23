namespace KeyAccount.Rules;

/// <summary>What a price is for: so many units, within these quantities. Most records of a table share theirs.</summary>
/// <param name="Per">How many units of the item the price is for.</param>
/// <param name="MinQuantity">From which quantity the price holds, included; 0 for any.</param>
/// <param name="MaxQuantity">Up to which quantity it holds, included.</param>
internal sealed record PriceTerms(decimal Per, decimal MinQuantity, decimal MaxQuantity)
{
    /// <summary>Gets whether every quantity is within them.</summary>
    public bool HasEveryQuantity { get; } = MinQuantity <= 0 && MaxQuantity == decimal.MaxValue;

    public static PriceTerms OneUnit { get; } = new(1, 0, decimal.MaxValue);
}
