namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What goods may come back.</summary>
/// <param name="WithinDays">Within how many days of delivery.</param>
/// <param name="MaxPercent">Up to which percentage of purchases; null for all.</param>
/// <param name="RestockingPercent">What is kept of their price; null for nothing.</param>
internal sealed record ReturnTerms(int WithinDays, decimal? MaxPercent, decimal? RestockingPercent) : ConditionTerms;
