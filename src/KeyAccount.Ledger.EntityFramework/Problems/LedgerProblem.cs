namespace KeyAccount.Ledger;

/// <summary>One reason why the ledger refuses something.</summary>
public sealed record LedgerProblem
{
    private readonly MessageCode code;
    private readonly object[] arguments;

    internal LedgerProblem(MessageCode code, string? document, string? line, params object[] arguments)
    {
        this.code = code;
        this.arguments = arguments;
        Document = document;
        Line = line;
    }

    /// <summary>Gets the stable code, KA7xxx.</summary>
    public string Code => code.Code;

    /// <summary>Gets the document concerned; null where none is.</summary>
    public string? Document { get; }

    /// <summary>Gets its line; null where the whole document is concerned.</summary>
    public string? Line { get; }

    /// <summary>Says what is wrong.</summary>
    public string Message(Language language = Language.English) => code.Message(language, arguments);

    /// <summary>Says what was expected or how to mend it; empty where the message says it all.</summary>
    public string Hint(Language language = Language.English) => code.Hint(language, arguments);

    /// <summary>Writes code, document, line and message, in one line.</summary>
    public string ToString(Language language)
    {
        var italian = language == Language.Italian;
        var where = (Document, Line) switch
        {
            (null, _) => "",
            (_, null) => $"{Document}: ",
            _ => $"{Document}, {(italian ? "riga" : "line")} {Line}: ",
        };
        var hint = Hint(language);
        return $"{(italian ? "errore" : "error")} {Code}: {where}{Message(language)}{(hint.Length == 0 ? "" : $" {hint}")}";
    }

    /// <inheritdoc/>
    public override string ToString() => ToString(Language.English);
}
