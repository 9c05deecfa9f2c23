using KeyAccount.Grammar;

namespace KeyAccount.Rules.Bonuses;

/// <summary>A year that may begin on another day than the first of January, and its parts.</summary>
/// <param name="Month">The month in which it begins.</param>
/// <param name="Day">The day of that month, up to 28.</param>
internal readonly record struct ContractYear(int Month, int Day)
{
    public static ContractYear Calendar { get; } = new(1, 1);

    /// <summary>Gives the part of the year that a day lies in.</summary>
    /// <param name="day">The day.</param>
    /// <param name="months">How many months a part has: 1, 3, 6 or 12.</param>
    public Period PartOf(DateOnly day, int months)
    {
        var monthsFromYear1 = (day.Year * 12) + day.Month - 1 - (day.Day < Day ? 1 : 0);
        var into = ((monthsFromYear1 - (Month - 1)) % months + months) % months;
        return Part(monthsFromYear1 - into, months);
    }

    /// <summary>Gives the part so many parts later, or earlier where it is below zero.</summary>
    public Period Moved(Period part, int months, int parts) =>
        Part((part.From.Year * 12) + part.From.Month - 1 + (months * parts), months);

    private Period Part(int fromMonth, int months)
    {
        // Years before the first and after the last that a date can have do not occur: rules and postings are of this age.
        var last = (DateOnly.MaxValue.Year * 12) + 11;
        return new Period(Start(Math.Clamp(fromMonth, 12, last)), fromMonth + months > last ? DateOnly.MaxValue : Start(Math.Max(fromMonth + months, 12)).AddDays(-1));
    }

    private DateOnly Start(int month) => new(month / 12, (month % 12) + 1, Day);
}
