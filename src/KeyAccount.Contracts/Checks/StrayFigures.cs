using System.Text.RegularExpressions;

namespace KeyAccount.Contracts.Checks;

/// <summary>Finds figures in words that come from no rule: 3 %, three percent, dieci giorni.</summary>
internal static partial class StrayFigures
{
    /// <summary>Gets the first run of signs that a figure is made of; null for none.</summary>
    public static string? Signs(string text) => Figures().Match(text) is { Success: true } match ? match.Value.Trim() : null;

    /// <summary>Gets the first number in words before a unit; null for none. One piece and one another are no figures.</summary>
    public static string? Words(string text, Language language) =>
        (language == Language.Italian ? Italian() : English()).Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("[0-9][0-9.,]*( ?%)?|[%€$£‰½¼¾]")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand)([ -](one|two|three|four|five|six|seven|eight|nine))? (per ?cent|points?|days?|weeks?|months?|quarters?|years?|pieces?|units?|pallets?|euros?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quindici|venti|trenta|quaranta|cinquanta|sessanta|novanta|cento|mille)(uno|due|tré?|quattro|cinque|sei|sette|otto|nove)? (per ?cento|punti|giorni|settimane|mesi|trimestri|anni|pezzi|unità|pallet|euro)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Italian();
}
