using System.Globalization;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>Says in words how a bonus came about, with figures as people of each language write them.</summary>
internal static class BonusWords
{
    // Made here, not taken from the machine: figures read the same everywhere.
    private static readonly NumberFormatInfo English = new() { NumberDecimalSeparator = ".", NumberGroupSeparator = "," };
    private static readonly NumberFormatInfo Italian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>Writes an amount, with two decimals at least.</summary>
    public static Phrase Money(decimal amount) => Write(amount, "#,##0.00##########");

    /// <summary>Writes an amount with the decimals of its currency, and the currency.</summary>
    public static Phrase Money(decimal amount, string currency)
    {
        var decimals = Currencies.Decimals(currency);
        var written = Write(amount, decimals == 0 ? "#,##0.############" : $"#,##0.{new string('0', decimals)}{new string('#', 12 - decimals)}");
        return new($"{written.English} {currency}", $"{written.Italian} {currency}");
    }

    /// <summary>Writes a figure without needless zeros.</summary>
    public static Phrase Plain(decimal figure) => Write(figure, "#,##0.############");

    /// <summary>Writes what a scale goes by.</summary>
    public static Phrase Figure(decimal figure, string by) => by switch
    {
        "amount" => Money(figure),
        "growth" or "share" => new($"{Plain(decimal.Round(figure, 4)).English} %", $"{Plain(decimal.Round(figure, 4)).Italian} %"),
        _ => Plain(figure),
    };

    /// <summary>Fills figures into a sentence of each language.</summary>
    public static Phrase Say(string english, string italian, params Phrase[] figures) => new(
        string.Format(CultureInfo.InvariantCulture, english, [.. figures.Select(figure => figure.English)]),
        string.Format(CultureInfo.InvariantCulture, italian, [.. figures.Select(figure => figure.Italian)]));

    public static Phrase Flat(decimal amount, decimal? step, string by) => step is null or 0
        ? Say("{0} for the period", "{0} per il periodo", Money(amount))
        : Say("{0} for reaching {1}", "{0} per avere raggiunto {1}", Money(amount), Figure(step.Value, by));

    public static Phrase Rate(RuleValue value, decimal paid, decimal? step, int currency, string by)
    {
        var rate = Rate(value, paid, currency);
        return step is null or 0 ? rate : Say("{0}, from {1} on", "{0}, da {1}", rate, Figure(step.Value, by));
    }

    public static Phrase Slice(Slice slice, decimal of, int currency, BonusFigure by)
    {
        var name = BonusFinding.NameOf(by);
        return Say("{0}, from {1} to {2}", "{0}, da {1} a {2}", Rate(slice.Value, of, currency), Figure(slice.From, name), Figure(slice.To, name));
    }

    private static Phrase Rate(RuleValue value, decimal paid, int currency) => value.Kind == ValueKind.Percent
        ? Say("{0} % of {1}", "{0} % di {1}", Plain(decimal.Round(value.Percents[0], 6)), Money(paid))
        : Say("{0} for each of {1} units", "{0} per ognuna di {1} unità", Money(value.Money!.In(currency) ?? 0), Plain(paid));

    private static Phrase Write(decimal figure, string format) => new(figure.ToString(format, English), figure.ToString(format, Italian));
}
