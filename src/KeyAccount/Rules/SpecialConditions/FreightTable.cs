namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What freight costs, by what is delivered.</summary>
/// <param name="By">What the steps count.</param>
/// <param name="Steps">From which figure on it costs how much, ascending.</param>
internal sealed record FreightTable(FreightBasis By, FreightStep[] Steps)
{
    public IEnumerable<MoneyFigure> Money => Steps.SelectMany(step => step.FromAmount is { } from ? new[] { from, step.Amount } : [step.Amount]);

    /// <summary>Gives what freight costs at a figure; null below the first step.</summary>
    public decimal? At(decimal figure, int currency) =>
        Array.FindLast(Steps, step => step.FromIn(currency) <= figure)?.Amount.In(currency);
}
