namespace KeyAccount;

/// <summary>A few words in each language, used inside messages and titles.</summary>
internal sealed record Phrase(string English, string Italian)
{
    public string In(Language language) => language == Language.Italian ? Elision.In(Italian) : English;
}
