namespace KeyAccount.Rules.SpecialConditions;

/// <summary>How long before a change of the list notice is given, and how much it may rise.</summary>
/// <param name="Days">The days of notice; null where months are given.</param>
/// <param name="Months">The months of notice; null where days are given.</param>
/// <param name="MaxPercentPerYear">The most by which prices rise in a year; null for no bound.</param>
internal sealed record ListNoticeTerms(int? Days, int? Months, decimal? MaxPercentPerYear) : ConditionTerms;
