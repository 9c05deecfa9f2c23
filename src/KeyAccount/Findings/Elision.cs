using System.Text.RegularExpressions;

namespace KeyAccount;

/// <summary>Italian articles before percentages whose word begins with a vowel: <c>dell'8 %</c>, <c>l'11 %</c>, and <c>il 18 %</c>.</summary>
internal static partial class Elision
{
    public static string In(string italian) => italian.Contains(" %", StringComparison.Ordinal)
        ? Article().Replace(italian, static found => found.Value.ToLowerInvariant() switch { "il " => found.Value[0] == 'I' ? "L'" : "l'", var article => $"{found.Value[..(article.Length - 1)]}l'" })
        : italian;

    // One, eight, eleven, and eighty with all that follow it.
    [GeneratedRegex(@"\b(?:del|dal|nel|sul|al|[Ii]l) (?=(?:1|11|8|8[0-9]|8[0-9][0-9])(?:[.,][0-9]+)? %)", RegexOptions.CultureInvariant)]
    private static partial Regex Article();
}
