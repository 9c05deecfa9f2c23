namespace KeyAccount;

/// <summary>Something that is wrong, or worth a look, in a rule folder.</summary>
public sealed record Finding
{
    private readonly MessageCode code;
    private readonly object[] arguments;

    internal Finding(MessageCode code, SourceLocation location, params object[] arguments)
    {
        this.code = code;
        this.arguments = arguments;
        Location = location;
    }

    /// <summary>Gets the stable code, such as <c>KA1207</c>: KA1xxx form, KA2xxx tables, KA3xxx conflicts between rules.</summary>
    public string Code => code.Code;

    /// <summary>Gets how grave it is.</summary>
    public Severity Severity => code.Severity;

    /// <summary>Gets where it stands.</summary>
    public SourceLocation Location { get; private init; }

    /// <summary>Gets how many further rows of the table have the same fault and no finding of their own.</summary>
    internal int MoreRows { get; init; }

    /// <summary>Says what is wrong and what was found.</summary>
    public string Message(Language language = Language.English) => code.Message(language, arguments);

    /// <summary>Says what was expected or how to mend it; empty where the message says it all.</summary>
    public string Hint(Language language = Language.English)
    {
        var hint = code.Hint(language, arguments);
        var more = (MoreRows, language) switch
        {
            (0, _) => "",
            (1, Language.Italian) => "Un'altra riga di questo file ha lo stesso problema.",
            (_, Language.Italian) => $"Altre {MoreRows} righe di questo file hanno lo stesso problema.",
            (1, _) => "1 more row of this file looks the same.",
            _ => $"{MoreRows} more rows of this file look the same.",
        };
        return more.Length == 0 ? hint : $"{more} {hint}".TrimEnd();
    }

    /// <summary>Writes the finding as compilers do, the hint on a second line.</summary>
    public string ToString(Language language)
    {
        var severity = (Severity, language) switch
        {
            (Severity.Error, Language.Italian) => "errore",
            (Severity.Error, _) => "error",
            (_, Language.Italian) => "avviso",
            _ => "warning",
        };
        var pointer = Location.JsonPointer.Length == 0 ? "" : $" [{MessageCode.Printable(Location.JsonPointer, MessageCode.LongestPhrase)}]";
        var hint = Hint(language);
        return $"{Location}: {severity} {Code}: {Message(language)}{pointer}{(hint.Length == 0 ? "" : $"\n    {hint}")}";
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(Language.English);

    /// <summary>Gives the finding with its file's path from outside the rule folder, so that a click opens it.</summary>
    internal Finding Under(string folder) =>
        Location.File == folder ? this : this with { Location = Location with { File = Path.Join(folder, Location.File).Replace('\\', '/') } };

    /// <summary>Gives the finding as the reason why a request cannot be priced.</summary>
    internal PricingProblem ToProblem() => new(code, null, null, Location, arguments);
}
