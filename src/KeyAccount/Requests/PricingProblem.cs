namespace KeyAccount;

/// <summary>One reason why a request cannot be priced.</summary>
public sealed record PricingProblem
{
    private readonly MessageCode code;
    private readonly object[] arguments;

    internal PricingProblem(MessageCode code, string? line, string? rule, SourceLocation? location, params object[] arguments)
    {
        this.code = code;
        this.arguments = arguments;
        Line = line;
        Rule = rule;
        Location = location;
    }

    /// <summary>Gets the stable code, KA4xxx, or the code of the form of a file where the request's text is at fault.</summary>
    public string Code => code.Code;

    /// <summary>Gets the id of the request's line; null where the whole request is concerned.</summary>
    public string? Line { get; }

    /// <summary>Gets the full name of the rule concerned; null where none is.</summary>
    public string? Rule { get; }

    /// <summary>Gets the place in the request's text, or the place of the rule; null where there is none.</summary>
    public SourceLocation? Location { get; private init; }

    /// <summary>Says what is wrong.</summary>
    public string Message(Language language = Language.English) => code.Message(language, arguments);

    /// <summary>Says what was expected or how to mend it; empty where the message says it all.</summary>
    public string Hint(Language language = Language.English) => code.Hint(language, arguments);

    /// <summary>Writes code, line and message, in one line.</summary>
    public string ToString(Language language)
    {
        var error = language == Language.Italian ? "errore" : "error";
        var where = Location is null ? "" : $"{Location}: ";
        var line = Line is null ? "" : language == Language.Italian ? $"riga {Line}: " : $"line {Line}: ";
        var hint = Hint(language);
        return $"{where}{error} {Code}: {line}{Message(language)}{(hint.Length == 0 ? "" : $" {hint}")}";
    }

    /// <summary>Gives the problem with its place in the request's text, where it has no place of its own.</summary>
    internal PricingProblem At(SourceLocation? location) => Location is null ? this with { Location = location } : this;

    /// <inheritdoc/>
    public override string ToString() => ToString(Language.English);
}
