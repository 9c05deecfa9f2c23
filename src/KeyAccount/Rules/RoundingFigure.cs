namespace KeyAccount.Rules;

/// <summary>To what a figure is rounded, and how.</summary>
/// <param name="Decimals">How many decimals; null for the currency's own.</param>
/// <param name="Increment">A step other than a decimal; null for none.</param>
/// <param name="Mode">How.</param>
/// <param name="Then">A second rounding of what comes out; null for none.</param>
/// <param name="Ending">What the figure ends in within the increment; 0 for nothing.</param>
internal sealed record RoundingFigure(int? Decimals, decimal? Increment, RoundingMode Mode, RoundingFigure? Then, decimal Ending = 0)
{
    /// <summary>Gives the rounding in a currency.</summary>
    public Rounding In(string currency)
    {
        var rounding = Increment is { } increment ? Rounding.ToEnding(increment, Ending, Mode) : Rounding.ToDecimals(Decimals ?? Currencies.Decimals(currency), Mode);
        return Then is null ? rounding : rounding.Then(Then.In(currency));
    }
}
