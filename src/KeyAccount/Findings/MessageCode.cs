using System.Collections;
using System.Globalization;
using System.Text;

namespace KeyAccount;

/// <summary>A stable code with its texts in each language; <c>{0}</c>, <c>{1}</c>... stand for the arguments.</summary>
internal sealed record MessageCode(string Code, Severity Severity, string English, string Italian, string EnglishHint = "", string ItalianHint = "")
{
    public string Message(Language language, object[] arguments) =>
        Fill(language == Language.Italian ? Italian : English, arguments, language);

    public string Hint(Language language, object[] arguments) =>
        Fill(language == Language.Italian ? ItalianHint : EnglishHint, arguments, language);

    private static string Fill(string text, object[] arguments, Language language)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var filled = new StringBuilder(text);
        for (var i = 0; i < arguments.Length; i++)
        {
            filled.Replace($"{{{i}}}", Say(arguments[i], language));
        }

        return filled.ToString();
    }

    private static string Say(object argument, Language language) => argument switch
    {
        string text => text,
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Phrase phrase => phrase.In(language),
        IEnumerable items => Listed([.. items.Cast<object>().Select(item => Say(item, language))], language),
        _ => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Listed(string[] items, Language language) => items.Length switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items[..^1])} {(language == Language.Italian ? "o" : "or")} {items[^1]}",
    };
}
