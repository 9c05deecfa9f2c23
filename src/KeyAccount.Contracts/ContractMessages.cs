namespace KeyAccount.Contracts;

/// <summary>The codes of contracts: KA510x templates and the clause library, KA512x drafts.</summary>
internal static class ContractMessages
{
    public static readonly MessageCode BadTemplate = Error("KA5101",
        "the template is not well formed: {0}.", "il modello non è ben formato: {0}.",
        "Holes are written {{ rule.title }}, loops {{ for rule in rules }} ... {{ end }}.", "I campi si scrivono {{ rule.title }}, i cicli {{ for rule in rules }} ... {{ end }}.");

    public static readonly MessageCode TypedFigure = Error("KA5102",
        "\"{0}\" is typed into the text of a clause.", "\"{0}\" è scritto nel testo di una clausola.",
        "A clause owns its sentences only: print the figure from a rule with {{ ... }}.", "Una clausola possiede solo le frasi: stampare la cifra di una regola con {{ ... }}.");

    public static readonly MessageCode SlotEmpty = Error("KA5103",
        "there is no value to print here.", "qui non c'è un valore da stampare.",
        "Ask for it first: {{ if rule.valid }} ... {{ end }}.", "Chiederlo prima: {{ if rule.valid }} ... {{ end }}.");

    public static readonly MessageCode TemplateFails = Error("KA5104",
        "the template cannot be filled: {0}.", "il modello non si può riempire: {0}.");

    public static readonly MessageCode LanguageMissing = Error("KA5105",
        "clause \"{0}\" has no text in {1}.", "la clausola \"{0}\" non ha un testo in {1}.",
        "Write {2}.", "Scrivere {2}.");

    public static readonly MessageCode UnknownClause = Error("KA5106",
        "there is no clause \"{0}\". Nearest: {1}.", "non c'è la clausola \"{0}\". Più simili: {1}.");

    public static readonly MessageCode CircularNeeds = Error("KA5107",
        "these clauses need one another in a circle: {0}.", "queste clausole si richiedono in circolo: {0}.");

    public static readonly MessageCode Excluded = Error("KA5108",
        "clause \"{0}\" excludes clause \"{1}\", and both are in the contract of {2}.", "la clausola \"{0}\" esclude la clausola \"{1}\", e sono entrambe nel contratto di {2}.");

    public static readonly MessageCode RuleNotStated = Error("KA5121",
        "no clause states {0}, a rule of kind {1}.", "nessuna clausola enuncia {0}, una regola di tipo {1}.",
        "Add the kind to the \"mirrors\" of a clause, or write one.", "Aggiungere il tipo ai \"mirrors\" di una clausola, o scriverne una.");

    public static readonly MessageCode BadReference = Error("KA5122",
        "the text refers to clause \"{0}\", which is not in this contract.", "il testo rinvia alla clausola \"{0}\", che non è in questo contratto.",
        "Add it to the \"needs\" of the clause.", "Aggiungerla ai \"needs\" della clausola.");

    private static MessageCode Error(string code, string english, string italian, string englishHint = "", string italianHint = "") =>
        new(code, Severity.Error, english, italian, englishHint, italianHint);
}
