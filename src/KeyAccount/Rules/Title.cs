namespace KeyAccount.Rules;

/// <summary>A text that people read: one for all languages, or one for each.</summary>
internal sealed record Title(string? English, string? Italian)
{
    public static Title Of(string text) => new(text, text);

    public string In(Language language) => (language == Language.Italian ? Italian ?? English : English ?? Italian) ?? "";
}
