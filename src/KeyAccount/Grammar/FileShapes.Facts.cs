namespace KeyAccount.Grammar;

/// <content>Rules that derive facts.</content>
internal static partial class FileShapes
{
    public static ObjectShape Fact => field ??= new(new("a fact rule", "una regola di fatti"),
        new("id", TextShape.Name, new("The rule's name, unique in its file.", "Il nome della regola, unico nel file."), Required: true),
        Title,
        Note,
        new("status", Status, new("Whether it counts; its file's status if not given.", "Se vale; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarla.")),
        When,
        SetFacts,
        new("score", TextShape.NameOf(Word.Fact), new("In place of \"set\": the fact that holds the sum of the points.", "Al posto di \"set\": il fatto che contiene la somma dei punti.")),
        new("points", new ListShape(new ObjectShape(new("a signal", "un indizio"),
            When with { Required = true },
            new Setting("points", NumberShape.Any, new("How many points it counts for or, below zero, against.", "Quanti punti vale, a favore o, sotto zero, contro."), Required: true),
            Note)
        {
            Snippet = """{ "when": { "$1": "$2" }, "points": $3 }""",
        }, mayBeEmpty: false), new("The signals of the score; those that hold are added up.", "Gli indizi del punteggio; si sommano quelli che valgono.")),
        new("bands", new ListShape(new ObjectShape(new("a band", "una fascia"),
            new Setting("from", NumberShape.Any, new("From which score on, included.", "Da quale punteggio in poi, compreso."), Required: true),
            SetFacts with { Required = true })
        {
            Snippet = """{ "from": $1, "set": { "fact.$2": "$3" } }""",
        }, mayBeEmpty: false), new("What follows from the score, ascending.", "Che cosa segue dal punteggio, in ordine crescente.")),
        new("priority", NumberShape.Priority, new("Where several rules set one fact, the higher one decides; 0 if not given, then the full name.", "Se più regole danno lo stesso fatto decide la più alta; 0 se non indicata, poi il nome completo.")))
    {
        Snippet = """{ "id": "$1", "when": { "$2": "$3" }, "set": { "fact.$4": "$5" } }""",
    };

    private static Setting SetFacts => field ??= new("set", new MapShape(FieldValueShape.Instance, Word.Fact), new("The facts and their values: { \"fact.tier\": \"gold\" }.", "I fatti e i loro valori: { \"fact.tier\": \"gold\" }."));
}
