using KeyAccount.Grammar;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>The periods of bonuses and of what they are compared with.</summary>
internal static class BonusPeriods
{
    /// <summary>Gives the period that growth in a period is measured against.</summary>
    public static Period BaselineOf(BonusScheme scheme, Period period)
    {
        var growth = (GrowthTerms)scheme.Terms;
        return growth.Over is { } over ? over
            : scheme.Months == 0 ? new Period(YearsLater(period.From, -1), YearsLater(period.To, -1))
            : scheme.Year.Moved(period, scheme.Months, growth.OverPrevious ? -1 : -12 / scheme.Months);
    }

    /// <summary>Gives the days of a period on which a bonus is valid.</summary>
    public static Period ValidPart(BonusScheme scheme, Period period) => period.And(scheme.Valid);

    private static DateOnly YearsLater(DateOnly day, int years) =>
        day == DateOnly.MinValue || day == DateOnly.MaxValue || day.Year + years is < 1 or > 9999 ? day : day.AddYears(years);
}
