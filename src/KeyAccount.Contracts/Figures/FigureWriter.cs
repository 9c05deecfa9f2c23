using System.Globalization;

namespace KeyAccount.Contracts.Figures;

/// <summary>Writes figures as a language does, the same on every machine, and reads them back. Nothing is rounded: every digit is printed.</summary>
internal abstract class FigureWriter
{
    private static readonly FigureWriter English = new EnglishFigures();
    private static readonly FigureWriter Italian = new ItalianFigures();

    /// <summary>Gets the mark between thousands.</summary>
    protected abstract char Group { get; }

    /// <summary>Gets the decimal sign.</summary>
    protected abstract char Point { get; }

    /// <summary>Gets the months, January first.</summary>
    protected abstract IReadOnlyList<string> MonthNames { get; }

    /// <summary>Gets the words for days, months and units of measure.</summary>
    protected abstract UnitNames Names { get; }

    public static FigureWriter Of(Language language) => language == Language.Italian ? Italian : English;

    /// <summary>Writes a figure with its unit.</summary>
    public string Write(Figure figure) => figure.Kind switch
    {
        FigureKind.Money => $"{figure.Unit} {Number(figure.Value, Currencies.Decimals(figure.Unit))}",
        FigureKind.Percent => $"{Number(figure.Value)}%",
        FigureKind.Days => Names.Days.With(Number(figure.Value), figure.Value),
        FigureKind.Months => Names.Months.With(Number(figure.Value), figure.Value),
        FigureKind.Date => Date(DateOnly.FromDayNumber((int)figure.Value)),
        _ when figure.Unit.Length == 0 => Number(figure.Value),
        _ => Names.Of(figure.Unit).With(Number(figure.Value), figure.Value),
    };

    /// <summary>Writes a number with all its digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="decimals">How many decimals it has at least.</param>
    public string Number(decimal value, int decimals = 0)
    {
        var plain = Math.Abs(value).ToString($"0.{new string('0', decimals)}{new string('#', 28 - decimals)}", CultureInfo.InvariantCulture);
        var (whole, rest) = plain.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? (plain[..point], plain[(point + 1)..]) : (plain, "");
        for (var at = whole.Length - 3; at > 0; at -= 3)
        {
            whole = whole.Insert(at, Group.ToString());
        }

        return $"{(value < 0 ? "-" : "")}{whole}{(rest.Length == 0 ? "" : $"{Point}{rest}")}";
    }

    /// <summary>Reads back what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The text of one figure.</param>
    /// <param name="kind">What kind of figure it is.</param>
    /// <param name="value">Its value.</param>
    /// <param name="unit">Its currency; of a quantity its unit of measure, as it is written.</param>
    /// <returns>False where the text is not how the language writes such a figure.</returns>
    public bool TryRead(string text, FigureKind kind, out decimal value, out string unit)
    {
        unit = "";
        switch (kind)
        {
            case FigureKind.Money when text.Length > 4 && text[3] == ' ' && Currencies.Knows(text[..3]):
                unit = text[..3];
                return TryNumber(text[4..], out value);
            case FigureKind.Percent when text.EndsWith('%'):
                return TryNumber(text[..^1], out value);
            case FigureKind.Days:
                return TryCount(text, Names.Days, out value);
            case FigureKind.Months:
                return TryCount(text, Names.Months, out value);
            case FigureKind.Date when TryDate(text) is { } day:
                value = day.DayNumber;
                return true;
            case FigureKind.Quantity:
                var blank = text.IndexOf(' ', StringComparison.Ordinal);
                unit = blank < 0 ? "" : text[(blank + 1)..];
                return TryNumber(blank < 0 ? text : text[..blank], out value);
            default:
                value = 0;
                return false;
        }
    }

    /// <summary>Reads a number: digits in groups of three, one decimal sign.</summary>
    public bool TryNumber(string text, out decimal value)
    {
        value = 0;
        var digits = text.StartsWith('-') ? text[1..] : text;
        var parts = digits.Split(Point);
        var groups = parts[0].Split(Group);
        if (parts.Length > 2 || digits.Any(sign => !char.IsAsciiDigit(sign) && sign != Point && sign != Group)
            || groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3) || (parts.Length == 2 && (parts[1].Length == 0 || parts[1].Contains(Group, StringComparison.Ordinal))))
        {
            return false;
        }

        var plain = string.Concat(groups) + (parts.Length == 2 ? $".{parts[1]}" : "");
        return decimal.TryParse((text.StartsWith('-') ? "-" : "") + plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Writes a date in full.</summary>
    protected abstract string Date(DateOnly day);

    /// <summary>Reads the day of a date: 1, or as the language writes the first.</summary>
    protected abstract bool TryDay(string text, out int day);

    private bool TryCount(string text, Noun noun, out decimal value)
    {
        value = 0;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 && TryNumber(text[..blank], out value) && text == noun.With(text[..blank], value);
    }

    private DateOnly? TryDate(string text)
    {
        var parts = text.Split(' ');
        if (parts.Length != 3 || !TryDay(parts[0], out var day) || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999)
        {
            return null;
        }

        for (var month = 1; month <= 12; month++)
        {
            if (MonthNames[month - 1] == parts[1])
            {
                return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
            }
        }

        return null;
    }
}
