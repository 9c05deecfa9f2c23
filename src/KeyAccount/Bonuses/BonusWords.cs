using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.Rules;
using KeyAccount.Rules.Bonuses;

namespace KeyAccount.Bonuses;

/// <summary>Says in words how a bonus came about.</summary>
internal static class BonusWords
{
    /// <summary>Writes a figure with two decimals at least, as amounts are written, and no more than it has.</summary>
    public static string Money(decimal figure) => figure.ToString("0.00##########", CultureInfo.InvariantCulture);

    public static Phrase Flat(decimal amount, decimal? step) => step is null or 0
        ? new($"{Money(amount)} for the period", $"{Money(amount)} per il periodo")
        : new($"{Money(amount)} for reaching {Figures.Write(step.Value)}", $"{Money(amount)} per avere raggiunto {Figures.Write(step.Value)}");

    public static Phrase Rate(RuleValue value, decimal paid, decimal? step, int currency)
    {
        var (english, italian) = value.Kind == ValueKind.Percent
            ? ($"{Figures.Write(value.Percents[0])} % of {Money(paid)}", $"{Figures.Write(value.Percents[0])} % di {Money(paid)}")
            : ($"{Money(value.Money!.In(currency) ?? 0)} for each of {Figures.Write(paid)} units", $"{Money(value.Money!.In(currency) ?? 0)} per ognuna di {Figures.Write(paid)} unità");
        return step is null or 0 ? new(english, italian) : new($"{english}, from {Figures.Write(step.Value)} on", $"{italian}, da {Figures.Write(step.Value)}");
    }

    public static Phrase Slice(Slice slice, decimal of, int currency, BonusFigure by)
    {
        var (english, italian) = slice.Value.Kind == ValueKind.Percent
            ? ($"{Figures.Write(slice.Value.Percents[0])} % of {Money(of)}", $"{Figures.Write(slice.Value.Percents[0])} % di {Money(of)}")
            : ($"{Money(slice.Value.Money!.In(currency) ?? 0)} for each of {Figures.Write(of)} units", $"{Money(slice.Value.Money!.In(currency) ?? 0)} per ognuna di {Figures.Write(of)} unità");
        var (from, to) = by == BonusFigure.Amount ? (Money(slice.From), Money(slice.To)) : (Figures.Write(slice.From), Figures.Write(slice.To));
        return new($"{english}, from {from} to {to}", $"{italian}, da {from} a {to}");
    }
}
