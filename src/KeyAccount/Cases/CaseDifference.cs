namespace KeyAccount;

/// <summary>One figure, text or list entry in which a case's expectation and what came of it differ.</summary>
/// <param name="Location">Where the expectation stands in the case file.</param>
/// <param name="Path">Where in the quote: <c>lines[10].steps[0].amount</c>, lines by their id, other entries by position from 0; <c>error</c> or <c>findings</c> where those are expected.</param>
/// <param name="Expected">What the case expects, as it is written there; null where it expects nothing.</param>
/// <param name="Found">What was found, as JSON; null where nothing was.</param>
public sealed record CaseDifference(SourceLocation Location, string Path, string? Expected, string? Found)
{
    /// <summary>Gets what was found in words, where it is no JSON; null where it is.</summary>
    internal Func<Language, string>? InWords { get; init; }

    /// <summary>Says what was expected and what was found.</summary>
    public string Message(Language language = Language.English) =>
        Messages.CaseDiffers.Message(language, [Path, Written(Expected), InWords is { } words ? Saying(words) : Written(Found)]);

    /// <summary>Writes the difference as compilers do.</summary>
    public string ToString(Language language) =>
        $"{Location}: {(language == Language.Italian ? "errore" : "error")} {Messages.CaseDiffers.Code}: {Message(language)} [{Location.JsonPointer}]";

    /// <inheritdoc/>
    public override string ToString() => ToString(Language.English);

    /// <summary>The sentence goes on, so what was found has no full stop of its own.</summary>
    private static Phrase Saying(Func<Language, string> words) => new(words(Language.English).TrimEnd('.'), words(Language.Italian).TrimEnd('.'));

    private static object Written(string? value) => (object?)value ?? new Phrase("nothing", "nulla");
}
