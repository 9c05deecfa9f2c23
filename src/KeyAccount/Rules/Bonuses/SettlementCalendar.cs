using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

namespace KeyAccount.Rules.Bonuses;

/// <summary>When bonuses are settled, and how they are paid.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Written">What measures.json says.</param>
internal sealed record SettlementCalendar(string Name, JsonValue Written)
{
    /// <summary>Gets what people read; null for none.</summary>
    public Title? Title { get; init; }

    /// <summary>Gets after how many months it settles; 0 where it settles on <see cref="Dates"/>.</summary>
    public int Months { get; init; } = 12;

    /// <summary>Gets the days of each year on which it settles, ascending; empty where it settles after so many months.</summary>
    public (int Month, int Day)[] Dates { get; init; } = [];

    /// <summary>Gets the year that its months are counted from; null for that of the scheme.</summary>
    public ContractYear? Year { get; init; }

    /// <summary>Gets within how many days of its end a statement is sent; null where nothing is agreed.</summary>
    public int? StatementDays { get; init; }

    /// <summary>Gets within how many days of its end it is paid; null where nothing is agreed.</summary>
    public int? PaymentDays { get; init; }

    public BonusForm Form { get; init; }

    /// <summary>Gives the first day on which it settles, on a day or after it.</summary>
    public DateOnly NextOn(DateOnly day, ContractYear year)
    {
        if (Dates.Length == 0)
        {
            return (Year ?? year).PartOf(day, Months).To;
        }

        foreach (var (month, dayOfMonth) in Dates)
        {
            if (On(day.Year, month, dayOfMonth) is var date && date >= day)
            {
                return date;
            }
        }

        return day.Year == DateOnly.MaxValue.Year ? DateOnly.MaxValue : On(day.Year + 1, Dates[0].Month, Dates[0].Day);
    }

    /// <summary>Gives the days on which a period is settled, up to a day: those inside it are partial, the first from its end on is final.</summary>
    public IReadOnlyList<DateOnly> Of(Period period, ContractYear year, DateOnly upTo)
    {
        var days = new List<DateOnly>();
        for (var day = NextOn(period.From, year); day <= upTo; day = NextOn(day.AddDays(1), year))
        {
            days.Add(day);
            if (day >= period.To || day == DateOnly.MaxValue)
            {
                break;
            }
        }

        return days;
    }

    private static DateOnly On(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}
