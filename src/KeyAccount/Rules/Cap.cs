namespace KeyAccount.Rules;

/// <summary>The most that a rule or a step gives on a line.</summary>
/// <param name="Percent">A percentage of the amount at the start of the step; null where the cap is money.</param>
/// <param name="Money">The amount; null where the cap is a percentage.</param>
internal sealed record Cap(decimal? Percent, MoneyFigure? Money)
{
    /// <summary>Gives the cap for a line; null where it states none in the currency.</summary>
    public decimal? For(decimal startAmount, int currency) => Percent is { } percent ? startAmount * percent / 100 : Money!.In(currency);
}
