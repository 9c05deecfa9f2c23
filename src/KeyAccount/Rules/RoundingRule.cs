namespace KeyAccount.Rules;

/// <summary>A rounding that a procedure or a step declares.</summary>
/// <param name="At">Where.</param>
/// <param name="OfResult">Whether what is left is rounded, not the amount itself.</param>
/// <param name="Decimals">How many decimals; null for the currency's own.</param>
/// <param name="Increment">A step other than a decimal; null for none.</param>
/// <param name="Mode">How.</param>
/// <param name="Ending">What the figure ends in within the increment; null for nothing.</param>
internal sealed record RoundingRule(RoundingPoint At, bool OfResult, int? Decimals, decimal? Increment, RoundingMode Mode, decimal? Ending = null)
{
    /// <summary>Gives the rounding in a currency.</summary>
    public Rounding In(string currency) => Increment is { } increment
        ? Rounding.ToEnding(increment, Ending ?? 0, Mode)
        : Rounding.ToDecimals(Decimals ?? Currencies.Decimals(currency), Mode);
}
