namespace KeyAccount.Rules.SpecialConditions;

/// <summary>A level of service, and what is credited below it.</summary>
/// <param name="Measure">What is measured: <c>onTimeInFull</c>, <c>fillRate</c> or <c>onTime</c>.</param>
/// <param name="TargetPercent">The level.</param>
/// <param name="Credits">Below which level which percentage is credited, falling levels.</param>
/// <param name="MaxPercent">The most that is credited; null for no bound.</param>
internal sealed record ServiceLevelTerms(string Measure, decimal TargetPercent, (decimal Below, decimal Percent)[] Credits, decimal? MaxPercent) : ConditionTerms;
