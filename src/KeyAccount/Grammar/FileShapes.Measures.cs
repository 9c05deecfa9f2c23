namespace KeyAccount.Grammar;

/// <content>measures.json: what bonuses count, and when they are settled.</content>
internal static partial class FileShapes
{
    public static ObjectShape Measures => field ??= new(new("measures.json", "measures.json"),
        Schema,
        Note,
        new("bases", new MapShape(BonusBase, Word.Any), new("What bonuses count, by name.", "Che cosa contano i premi, per nome.")),
        new("calendars", new MapShape(Calendar, Word.Any), new("When bonuses are settled and paid, by name.", "Quando i premi si liquidano e si pagano, per nome.")))
    {
        Snippet = "{\n\t\"bases\": {\n\t\t\"net-purchases\": { \"title\": { \"en\": \"Net purchases\", \"it\": \"Acquisti netti\" } }\n\t},\n\t\"calendars\": {\n\t\t\"yearly-credit-note\": { \"every\": \"year\", \"form\": \"credit-note\" }\n\t}\n}",
    };

    public static ObjectShape BonusBase => field ??= new(new("a base", "una base"),
        Title,
        Note,
        new("after", TextShape.OneOf(
            ("discounts", new("The net amount of the invoice.", "L'importo netto di fattura.")),
            ("nothing", new("The amount before discounts on the invoice.", "L'importo prima degli sconti in fattura."))), new("After what amounts count; after the discounts on the invoice if not given.", "Dopo che cosa contano gli importi; dopo gli sconti in fattura se non indicato.")),
        new("tax", TextShape.OneOf(
            ("net", new("Without tax.", "Imposta esclusa.")),
            ("gross", new("With tax.", "Imposta compresa."))), new("Whether tax counts; net if not given.", "Se l'imposta conta; net se non indicato.")),
        new("less", new ListShape(TextShape.OneOf(
            ("returns", new("Goods that came back.", "La merce resa.")),
            ("credit-notes", new("Credit notes.", "Le note di credito.")))), new("What is taken off; returns and credit notes if not given.", "Che cosa si toglie; resi e note di credito se non indicato.")),
        new("paid", YesNoShape.Instance, new("Whether only what is paid counts.", "Se conta solo ciò che è pagato.")),
        When,
        new("except", ConditionShape.Instance, new("What does not count.", "Che cosa non conta.")))
    {
        Snippet = """{ "title": { "en": "$1", "it": "$2" }, "except": { "item.category": "$3" } }""",
    };

    public static ObjectShape Calendar => field ??= new(new("a settlement calendar", "un calendario di liquidazione"),
        Title,
        Note,
        new("every", TextShape.OneOf(
            ("month", new("At the end of each month.", "Alla fine di ogni mese.")),
            ("quarter", new("At the end of each quarter.", "Alla fine di ogni trimestre.")),
            ("half-year", new("At the end of each half-year.", "Alla fine di ogni semestre.")),
            ("year", new("At the end of each year.", "Alla fine di ogni anno.")),
            ("custom", new("On the days of \"dates\".", "Nei giorni di \"dates\"."))), new("How often bonuses are settled. What falls before the end of a bonus's period is settled in part.", "Con quale frequenza si liquida. Prima della fine del periodo del premio la liquidazione è parziale."), Required: true),
        new("dates", new ListShape(TextShape.MonthDay, mayBeEmpty: false), new("The days of each year, as mm-dd, where every is custom.", "I giorni di ogni anno, come mm-gg, con every custom.")),
        new("yearStarts", TextShape.MonthDay, new("The first day of the year, as mm-dd; that of the bonus if not given.", "Il primo giorno dell'anno, come mm-gg; quello del premio se non indicato.")),
        new("statementDays", DayCount, new("Within how many days the statement is sent.", "Entro quanti giorni si invia il conteggio.")),
        new("paymentDays", DayCount, new("Within how many days it is paid.", "Entro quanti giorni si paga.")),
        new("form", TextShape.OneOf(
            ("credit-note", new("By credit note.", "Con nota di credito.")),
            ("transfer", new("By transfer.", "Con bonifico.")),
            ("customer-invoice", new("Against an invoice of the customer.", "Dietro fattura del cliente."))), new("How it is paid; by credit note if not given. Points and goods say so in the bonus.", "Come si paga; con nota di credito se non indicato. Punti e merce lo dicono nel premio.")))
    {
        Snippet = """{ "every": "${1:year}", "statementDays": ${2:30}, "paymentDays": ${3:60}, "form": "credit-note" }""",
    };
}
