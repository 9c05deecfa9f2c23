using System.Collections;
using System.Globalization;
using System.Text;

namespace KeyAccount;

/// <summary>A stable code with its texts in each language; <c>{0}</c>, <c>{1}</c>... stand for the arguments.</summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="English">What is wrong.</param>
/// <param name="Italian">The same in Italian.</param>
/// <param name="EnglishHint">What was expected or how to mend it; empty where the message says it all.</param>
/// <param name="ItalianHint">The same in Italian.</param>
/// <param name="RowsShown">How many rows of one table get a finding of their own; the others are counted.</param>
internal sealed record MessageCode(
    string Code, Severity Severity, string English, string Italian, string EnglishHint = "", string ItalianHint = "", int RowsShown = 20)
{
    private const int LongestName = 200;
    public const int LongestPhrase = 1000;

    public string Message(Language language, object[] arguments) =>
        Fill(language == Language.Italian ? Italian : English, arguments, language);

    public string Hint(Language language, object[] arguments) =>
        Fill(language == Language.Italian ? ItalianHint : EnglishHint, arguments, language);

    /// <summary>Fills in one pass, so that braces in what an author wrote stay as they are.</summary>
    private static string Fill(string text, object[] arguments, Language language)
    {
        var filled = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && i + 2 < text.Length && text[i + 2] == '}' && text[i + 1] - '0' is var number && number >= 0 && number < arguments.Length)
            {
                filled.Append(Say(arguments[number], language));
                i += 2;
            }
            else
            {
                filled.Append(text[i]);
            }
        }

        return language == Language.Italian ? Elision.In(filled.ToString()) : filled.ToString();
    }

    private static string Say(object argument, Language language) => argument switch
    {
        string text => Printable(text, LongestName),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Phrase phrase => Printable(phrase.In(language), LongestPhrase),
        Lazy<Phrase> late => Printable(late.Value.In(language), LongestPhrase),
        IEnumerable items => Listed([.. items.Cast<object>().Select(item => Say(item, language))], language),
        _ => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A finding is one line of readable length, whatever stands in the file.</summary>
    public static string Printable(string text, int longest)
    {
        if (text.Length > longest)
        {
            text = $"{text[..(longest - (char.IsHighSurrogate(text[longest - 1]) ? 1 : 0))]}...";
        }

        return text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)) : text;
    }

    private static string Listed(string[] items, Language language) => items.Length switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items[..^1])} {(language == Language.Italian ? "o" : "or")} {items[^1]}",
    };
}
