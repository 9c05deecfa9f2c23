using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>Reads percentages.</summary>
internal static class Percents
{
    /// <summary>The largest percentage that a rule may state; a discount stays below 100.</summary>
    public const decimal Largest = 1000;

    private const int Longest = 20;

    /// <summary>Reads <c>3</c> or <c>"50+10+5"</c>; null with a finding where it is neither.</summary>
    public static decimal[]? Read(JsonValue value, FindingList findings)
    {
        if (value.Kind == JsonKind.Number)
        {
            return value.TryNumber(out var number) && InRange(number) ? [number] : OutOfRange(value, value.Text, findings);
        }

        var parts = value.Text.Split('+', StringSplitOptions.TrimEntries);
        if (parts.Length > Longest)
        {
            findings.Add(Messages.PercentNotUnderstood, value.Location, value.Text);
            return null;
        }

        var percents = new decimal[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            switch (Figures.Read(parts[i], decimalComma: false, out percents[i]))
            {
                case Figures.Outcome.Fine when InRange(percents[i]):
                    break;
                case Figures.Outcome.NotAFigure:
                    findings.Add(Messages.PercentNotUnderstood, value.Location, value.Text);
                    return null;
                case Figures.Outcome.Ambiguous:
                    Ambiguity.Report(parts[i], percents[i], value.Location, findings);
                    return null;
                default:
                    return OutOfRange(value, parts[i], findings);
            }
        }

        return percents;
    }

    /// <summary>Reads a cap such as <c>"10 %"</c>; null with a finding where it is none.</summary>
    public static decimal? ReadCap(JsonValue value, FindingList findings)
    {
        var text = value.Text.Trim();
        if (!text.EndsWith('%') || Figures.Read(text[..^1].Trim(), decimalComma: false, out var percent) != Figures.Outcome.Fine)
        {
            findings.Add(Messages.PercentNotUnderstood, value.Location, value.Text);
            return null;
        }

        if (percent is > 0 and <= 100)
        {
            return percent;
        }

        findings.Add(Messages.FigureOutOfRange, value.Location, value.Text, new Phrase("a percentage above 0, up to 100 %", "una percentuale sopra 0, fino a 100 %"));
        return null;
    }

    /// <summary>Writes percentages as an author does: <c>3 %</c> or <c>50+10+5</c>.</summary>
    public static string Write(IReadOnlyList<decimal> percents) =>
        percents.Count == 1 ? $"{Figures.Write(percents[0])} %" : string.Join('+', percents.Select(Figures.Write));

    /// <summary>Gives the one percentage that surcharges on top of one another come to, exact.</summary>
    public static decimal Raise(IEnumerable<decimal> percents) =>
        100 * (percents.Aggregate(1m, (price, percent) => price * (1 + (percent / 100))) - 1);

    /// <summary>Gives the one percentage that a cascade comes to, exact.</summary>
    public static decimal Cascade(IEnumerable<decimal> percents) =>
        100 * (1 - percents.Aggregate(1m, (rest, percent) => rest * (1 - (percent / 100))));

    private static bool InRange(decimal percent) => percent is >= 0 and <= Largest;

    private static decimal[]? OutOfRange(JsonValue value, string written, FindingList findings)
    {
        findings.Add(Messages.PercentOutOfRange, value.Location, written);
        return null;
    }
}
