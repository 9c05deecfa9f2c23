namespace KeyAccount.Contracts;

/// <summary>A figure of a rule, as a contract prints it: what it is and where it stands in the rules.</summary>
/// <param name="Path">Where it comes from: the full name of the rule and the JSON pointer within it, <c>edilnord/2026/fasteners#/scale/steps/0/percent</c>.</param>
/// <param name="Kind">What kind of figure it is.</param>
/// <param name="Value">Its exact value; of a date the number of its day.</param>
/// <param name="Unit">The currency of money, the unit of measure of a quantity; else empty.</param>
public sealed record Figure(string Path, FigureKind Kind, decimal Value, string Unit = "")
{
    /// <summary>Makes an amount.</summary>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is no currency of ISO 4217.</exception>
    public static Figure Money(string path, decimal amount, string currency) => Currencies.Knows(currency)
        ? new(path, FigureKind.Money, amount, currency)
        : throw new ArgumentException($"\"{currency}\" is no currency of ISO 4217.", nameof(currency));

    /// <summary>Makes a percentage: 2.5 for 2.5 %.</summary>
    public static Figure Percent(string path, decimal percent) => new(path, FigureKind.Percent, percent);

    /// <summary>Makes a quantity.</summary>
    public static Figure Quantity(string path, decimal quantity, string unit = "") => new(path, FigureKind.Quantity, quantity, unit);

    /// <summary>Makes a number of days.</summary>
    public static Figure Days(string path, int days) => new(path, FigureKind.Days, days);

    /// <summary>Makes a number of months.</summary>
    public static Figure Months(string path, int months) => new(path, FigureKind.Months, months);

    /// <summary>Makes a date.</summary>
    public static Figure Date(string path, DateOnly day) => new(path, FigureKind.Date, day.DayNumber);
}
