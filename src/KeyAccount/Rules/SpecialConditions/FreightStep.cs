namespace KeyAccount.Rules.SpecialConditions;

/// <summary>A step of a table of freight.</summary>
/// <param name="From">From which weight or quantity on, included.</param>
/// <param name="FromAmount">From which amount on, included; null where the table goes by something else.</param>
/// <param name="Amount">What freight costs.</param>
internal sealed record FreightStep(decimal From, MoneyFigure? FromAmount, MoneyFigure Amount)
{
    public decimal FromIn(int currency) => FromAmount is null ? From : FromAmount.In(currency) ?? decimal.MaxValue;
}
