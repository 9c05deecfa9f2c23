namespace KeyAccount.Rules;

/// <summary>How far a person may change a price by hand.</summary>
/// <param name="MaxPercent">The most that may come off, in percent of what stands; null where that is no limit.</param>
/// <param name="MaxAmountPerUnit">The most that may come off a unit; null where that is no limit.</param>
/// <param name="MaxIncreasePercent">The most that may be added, in percent of what stands; null for nothing.</param>
/// <param name="ReasonNeeded">Whether a reason must be given.</param>
internal sealed record ManualLimits(decimal? MaxPercent, MoneyFigure? MaxAmountPerUnit, decimal? MaxIncreasePercent, bool ReasonNeeded);
