namespace KeyAccount.Grammar;

/// <summary>What can be a name: it stands in paths, full names and references.</summary>
internal static class Names
{
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 120
        && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && text is not ("." or "..");
}
