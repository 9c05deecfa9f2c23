using KeyAccount.Grammar;
using KeyAccount.Requests;

namespace KeyAccount.Cases;

/// <summary>The accepted form of a case file. The parts of an inline rule folder are checked when they are loaded, as files are.</summary>
internal static class CaseShapes
{
    private static readonly Phrase Place = new("Inline, it says where the rules stand.", "Nel caso, dice dove stanno le regole.");

    public static ObjectShape InlineRules { get; } = new(new("an inline rule folder", "una cartella di regole nel caso"),
        new("company", new PartShape(FileShapes.Company), new("company.json; may be left out.", "company.json; si può omettere.")),
        new("vocabulary", new PartShape(FileShapes.Vocabulary), new("vocabulary.json.", "vocabulary.json.")),
        new("authority", new PartShape(FileShapes.Authority), new("authority.json.", "authority.json.")),
        new("measures", new PartShape(FileShapes.Measures), new("measures.json.", "measures.json.")),
        new("procedure", new PartShape(FileShapes.Procedure), new("The pricing procedure.", "La procedura prezzi."), Required: true),
        new("accounts", new ListShape(PartShape.Row, mayBeEmpty: false), new("The rows of accounts.csv.", "Le righe di accounts.csv."), Required: true),
        new("members", new ListShape(PartShape.Row), new("The rows of members.csv.", "Le righe di members.csv.")),
        new("items", new ListShape(PartShape.Row, mayBeEmpty: false), new("The rows of items.csv.", "Le righe di items.csv."), Required: true),
        new("units", new ListShape(PartShape.Row), new("The rows of units.csv.", "Le righe di units.csv.")),
        new("prices", new ListOrMapShape(new ListShape(PartShape.Row)), new("The rows of the price list, or of each price list by its name.", "Le righe del listino, o di ogni listino per nome.")),
        new("rates", new MapShape(new ListShape(PartShape.Row)), new("The rows of tables of exchange rates, by name: \"ecb\" is rates/ecb.csv.", "Le righe delle tabelle dei cambi, per nome: \"ecb\" è rates/ecb.csv.")),
        new("policies", new ListShape(new PartShape(FileShapes.Policy, new Setting("policy", TextShape.Any, Place))), new("Files of policies, each with its name as \"policy\".", "File di politiche, ognuno con il nome in \"policy\".")),
        new("agreements", new ListShape(new PartShape(FileShapes.Agreement, new Setting("account", TextShape.Name, Place), new Setting("agreement", TextShape.Name, Place))), new("Agreements, each with \"account\" and \"agreement\".", "Accordi, ognuno con \"account\" e \"agreement\".")));

    public static ObjectShape Case { get; } = new(new("a case", "un caso"),
        new("$schema", TextShape.Any, new("The schema that an editor uses.", "Lo schema usato dall'editor.")),
        new("name", TextShape.Any, new("What the case shows.", "Che cosa mostra il caso."), Required: true),
        new("source", TextShape.Any, new("Where the expected figures come from.", "Da dove vengono le cifre attese.")),
        new("note", TextShape.Any, new("Why the case is there.", "Perché c'è il caso.")),
        new("rules", new TextOrObjectShape(InlineRules, new("the path of a rule folder, or its parts in braces", "il percorso di una cartella di regole, o le sue parti tra graffe")), new("The rule folder, as a path from the case file, or its parts.", "La cartella delle regole, come percorso dal file del caso, o le sue parti.")),
        new("request", new PartShape(RequestReader.Request), new("The request to price.", "La richiesta da prezzare.")),
        new("arithmetic", ArithmeticShapes.Arithmetic, new("Bare arithmetic, instead of rules and a request.", "Semplice aritmetica, invece di regole e richiesta.")),
        new("expect", new ObjectShape(QuoteShape.Quote.Name, [.. QuoteShape.Quote.Settings, .. ArithmeticShapes.Results]), new("Any part of the quote, or what arithmetic gives.", "Una parte qualsiasi del preventivo, o quanto dà l'aritmetica.")),
        new("expectRules", new ListShape(TextShape.Any), new("Beside \"expect\": the full names of all rules that have a bar on some line or charge, in any order.", "Accanto a \"expect\": i nomi completi di tutte le regole che hanno un componente su qualche riga o spesa, in qualsiasi ordine.")),
        new("expectError", TextShape.Any, new("The code of why the request cannot be priced, or the arithmetic not be worked out.", "Il codice del perché la richiesta non si può prezzare, o l'aritmetica non si può eseguire.")),
        new("expectFindings", new ListShape(TextShape.Any), new("The codes of all findings in the rules.", "I codici di tutte le segnalazioni sulle regole.")),
        new("tolerance", NumberShape.NotNegative, new("By how much figures may differ; 0 if not given.", "Di quanto le cifre possono differire; 0 se non indicato.")));
}
