namespace KeyAccount.Grammar;

/// <summary>What can be a name: it stands in paths, full names and references.</summary>
internal static class Names
{
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 120
        && HoldsLetters(text)
        && text is not ("." or "..");

    private static bool HoldsLetters(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
