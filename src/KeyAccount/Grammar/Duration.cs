using System.Globalization;

namespace KeyAccount.Grammar;

/// <summary>A length of time as people write it: <c>12 months</c>.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of what: <c>days</c>, <c>months</c> or <c>years</c>.</param>
internal readonly record struct Duration(int Count, string Unit)
{
    /// <summary>Reads <c>90 days</c>, <c>12 months</c>, <c>1 year</c>; null for anything else.</summary>
    public static Duration? TryRead(string text)
    {
        if (text.Split(' ') is not [var count, var unit] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 3650)
        {
            return null;
        }

        return unit switch
        {
            "day" or "days" => new Duration(number, "days"),
            "month" or "months" => new Duration(number, "months"),
            "year" or "years" when number <= 100 => new Duration(number, "years"),
            _ => null,
        };
    }

    /// <summary>Gives the last day of the time that begins on a day.</summary>
    public DateOnly After(DateOnly day) => Unit switch
    {
        "days" => day.AddDays(Math.Min(Count, DateOnly.MaxValue.DayNumber - day.DayNumber)),
        "months" => day.Year + (Count / 12) >= 9998 ? DateOnly.MaxValue : day.AddMonths(Count).AddDays(-1),
        _ => day.Year + Count >= 9998 ? DateOnly.MaxValue : day.AddYears(Count).AddDays(-1),
    };

    /// <summary>Gets it in words.</summary>
    public Phrase Words => (Unit, Count) switch
    {
        ("days", 1) => new("1 day", "1 giorno"),
        ("days", _) => new($"{Figures.Write(Count)} days", $"{Figures.Write(Count)} giorni"),
        ("months", 1) => new("1 month", "1 mese"),
        ("months", _) => new($"{Figures.Write(Count)} months", $"{Figures.Write(Count)} mesi"),
        (_, 1) => new("1 year", "1 anno"),
        _ => new($"{Figures.Write(Count)} years", $"{Figures.Write(Count)} anni"),
    };
}
