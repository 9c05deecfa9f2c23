
namespace KeyAccount.Checking;

/// <summary>Says how a figure such as <c>1.250</c> could be read, and how to write each reading.</summary>
internal static class Ambiguity
{
    public static void Report(string text, decimal asDecimal, SourceLocation location, FindingList findings)
    {
        var thousands = text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        findings.Add(Messages.AmbiguousFigure, location, text, asDecimal, thousands, $"{text}0");
    }

    /// <summary>Reports a cell of a table.</summary>
    public static void Report(string column, string text, decimal asDecimal, SourceLocation location, FindingList findings)
    {
        var thousands = text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        findings.Add(Messages.AmbiguousCell, location, column, text, asDecimal, thousands, $"{text}0");
    }
}
