namespace KeyAccount.Grammar;

/// <summary>Says how a figure such as <c>1.250</c> could be read, and how to write each reading.</summary>
internal static class Ambiguity
{
    public static void Report(string text, decimal asDecimal, SourceLocation location, FindingList findings) =>
        findings.Add(Messages.AmbiguousFigure, location, text, asDecimal, Thousands(text), $"{text.Replace(',', '.')}0");

    /// <summary>Reports a cell of a table.</summary>
    public static void Report(string column, string text, decimal asDecimal, bool decimalComma, SourceLocation location, FindingList findings)
    {
        var mark = decimalComma ? ',' : '.';
        findings.Add(Messages.AmbiguousCell, location, column, text, asDecimal, Thousands(text), $"{Thousands(text)}{mark}00", $"{text.Replace(',', mark).Replace('.', mark)}0");
    }

    private static string Thousands(string text) =>
        text.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
}
