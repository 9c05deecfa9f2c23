using KeyAccount.RuleFiles;

namespace KeyAccount;

/// <content>Words that messages are put together from.</content>
internal static partial class Messages
{
    public static readonly Phrase ObjectExpected = new("an object in braces", "un oggetto tra parentesi graffe");
    public static readonly Phrase ValueExpected = new("a value: a text in quotation marks, a number, true, false, [ or {", "un valore: un testo tra virgolette, un numero, true, false, [ o {");
    public static readonly Phrase NameExpected = new("a name in quotation marks, or the closing brace }", "un nome tra virgolette o la graffa di chiusura }");
    public static readonly Phrase CommaInObjectExpected = new("a comma, or the closing brace }", "una virgola o la graffa di chiusura }");
    public static readonly Phrase CommaInListExpected = new("a comma, or the closing bracket ]", "una virgola o la parentesi di chiusura ]");
    public static readonly Phrase ColonExpected = new("a colon after the name", "i due punti dopo il nome");
    public static readonly Phrase EndExpected = new("nothing more, for the file is complete before it", "nulla, perché il file è già completo prima di qui");
    public static readonly Phrase StraightQuotes = new("straight quotation marks, \" and not \u201C or '", "virgolette diritte, \" e non \u201C o '");
    public static readonly Phrase DoubledBackslash = new("two backslashes for one, and forward slashes in paths", "due barre rovesciate per una, e barre normali nei percorsi");
    public static readonly Phrase NoControlCharacter = new("blanks instead of a tab or another control character inside a text", "spazi al posto di una tabulazione o di un altro carattere di controllo in un testo");
    public static readonly Phrase WholeCharacters = new("whole characters: \\ud83d and the like are halves of one", "caratteri interi: \\ud83d e simili sono mezzi caratteri");
    public static readonly Phrase NeededFile = new("Every rule folder has one.", "Ogni cartella di regole ne ha uno.");
    public static readonly Phrase TableBeside = new("The path is relative to the file that names it.", "Il percorso è relativo al file che lo nomina.");
    public static readonly Phrase ListInPrices = new("Each price list is a table in prices/.", "Ogni listino è una tabella in prices/.");
    public static readonly Phrase ProcedureFile = new("The steps of the pricing procedure stand there.", "Lì stanno i passi della procedura prezzi.");
    public static readonly Phrase RemoveOne = new("Remove one of them.", "Toglierne uno.");
    public static readonly Phrase WriteRange = new("For a range write \">= 100 and < 500\".", "Per un intervallo scrivere \">= 100 and < 500\".");
    public static readonly Phrase WriteList = new("For one of several values write a list: [\"retail\", \"wholesale\"].", "Per uno di più valori scrivere un elenco: [\"retail\", \"wholesale\"].");
    public static readonly Phrase AnObject = new("an object in braces", "un oggetto tra parentesi graffe");
    public static readonly Phrase AList = new("a list in brackets", "un elenco tra parentesi quadre");
    public static readonly Phrase AFilledList = new("a list in brackets with at least one entry", "un elenco tra parentesi quadre con almeno una voce");
    public static readonly Phrase Conditions = new("an object in braces with at least one condition", "un oggetto tra parentesi graffe con almeno una condizione");
    public static readonly Phrase AText = new("a text in quotation marks", "un testo tra virgolette");
    public static readonly Phrase ANumber = new("a number", "un numero");
    public static readonly Phrase AYesNo = new("true or false", "true o false");
    public static readonly Phrase Or = new("or", "o");

    /// <summary>Writes <c> Nearest: a, b.</c>, or nothing where nothing is near.</summary>
    /// <remarks>Names are compared when the text is asked for: there may be many, and not every problem is read.</remarks>
    public static Lazy<Phrase> NearestTo(string written, IEnumerable<string> names) => new(() => Nearest.To(written, names) switch
    {
        [] => new Phrase("", ""),
        [var one] => new Phrase($" Nearest: {one}.", $" Nome più vicino: {one}."),
        var near => new Phrase($" Nearest: {string.Join(", ", near)}.", $" Nomi più vicini: {string.Join(", ", near)}."),
    });

    /// <summary>Joins names that all hold.</summary>
    public static Phrase And(IReadOnlyList<string> names) => names.Count < 2
        ? new Phrase(string.Concat(names), string.Concat(names))
        : new Phrase($"{string.Join(", ", names.SkipLast(1))} and {names[^1]}", $"{string.Join(", ", names.SkipLast(1))} e {names[^1]}");

    /// <summary>Says what stands in a file where something else was expected.</summary>
    public static Phrase Found(JsonValue value) => value.Kind switch
    {
        JsonKind.Text => new Phrase($"the text \"{value.Text}\"", $"il testo \"{value.Text}\""),
        JsonKind.Number => new Phrase($"the number {value.Text}", $"il numero {value.Text}"),
        JsonKind.YesNo => new Phrase(value.Text, value.Text),
        JsonKind.Null => new Phrase("null", "null"),
        JsonKind.List when value.Items.Count == 0 => new Phrase("an empty list", "un elenco vuoto"),
        JsonKind.List => new Phrase("a list", "un elenco"),
        _ when value.Members.Count == 0 => new Phrase("an empty object", "un oggetto vuoto"),
        _ => new Phrase("an object", "un oggetto"),
    };

    /// <summary>Says why the system does not give a file.</summary>
    public static Phrase WhyUnreadable(Exception refused) => refused switch
    {
        UnauthorizedAccessException => new Phrase("the right to read it is missing", "manca il permesso di lettura"),
        FileNotFoundException or DirectoryNotFoundException => new Phrase("what it points to is not there", "ciò a cui porta non esiste"),
        _ => new Phrase("another program holds it, or the disk fails", "un altro programma lo tiene occupato, o il disco ha un guasto"),
    };
}
