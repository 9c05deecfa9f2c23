using KeyAccount.Rules;
using KeyAccount.Rules.SpecialConditions;

namespace KeyAccount.Grammar;

/// <content>What an account is paid for beside its purchases, and special conditions of the company's own kinds.</content>
internal static partial class FileShapes
{
    public static ObjectShape Contribution => field ??= Condition(new("a contribution", "un contributo"), """{ "id": "$1", "for": "$2", "base": "$3", "percent": $4, "against": "customer-invoice" }""",
        new("for", TitleShape.Instance, new("The service that it pays, such as flyers or shelf space.", "Il servizio che remunera, come volantini o spazio a scaffale."), Required: true),
        new("base", TextShape.NameOf(Word.BonusBase), new("What the percentage is of: a base of measures.json.", "Di che cosa è la percentuale: una base di measures.json.")),
        new("percent", Share, new("The percentage.", "La percentuale.")),
        new("amount", MoneyShape.Instance, new("The amount, instead of a percentage.", "L'importo, al posto di una percentuale.")),
        new("cap", MoneyShape.Instance, new("The most that the percentage comes to.", "Il massimo della percentuale.")),
        new("period", TextShape.OneOf(
            ("month", new("Each calendar month.", "Ogni mese solare.")),
            ("quarter", new("Each calendar quarter.", "Ogni trimestre solare.")),
            ("year", new("Each calendar year.", "Ogni anno solare.")),
            ("once", new("Once.", "Una volta."))), new("How often; year if not given.", "Con quale frequenza; year se non indicato.")),
        new("against", TextShape.OneOf(("customer-invoice", new("The account invoices the service.", "Il cliente fattura il servizio."))), new("What it is paid against.", "Dietro che cosa si paga."), Required: true),
        new("proof", TitleShape.Instance, new("What proves that the service was done.", "Che cosa documenta il servizio.")));

    public static ObjectShape Referral => field ??= Condition(new("a referral reward", "un premio di segnalazione"), """{ "reward": $1, "after": { "turnover": $2, "within": "${3:12 months}" } }""",
        new("reward", MoneyShape.Instance, new("What the account gets for a new customer that it brings.", "Quanto riceve il cliente per un nuovo cliente segnalato."), Required: true),
        new("after", new ObjectShape(new("what a referral waits for", "ciò che una segnalazione attende"),
            new Setting("turnover", MoneyShape.Instance, new("What the new customer must have bought.", "Quanto deve avere acquistato il nuovo cliente."), Required: true),
            new Setting("within", TextShape.Duration, new("Within which time from its first order.", "Entro quanto tempo dal suo primo ordine."), Required: true))
        {
            Snippet = """{ "turnover": $1, "within": "${2:12 months}" }""",
        }, new("What the reward waits for.", "Che cosa attende il premio."), Required: true),
        new("brought", TextShape.NameOf(Word.Account), new("The new customer; each that the account brings if not given.", "Il nuovo cliente; ognuno che il cliente segnala se non indicato.")));

    /// <summary>Gets the form of a kind of special condition that the vocabulary declares.</summary>
    public static ObjectShape OwnConditionKind => field ??= new(new("a special condition", "una condizione speciale"),
        new("type", TextShape.OneOf(
            ("text", new("A word or a sentence.", "Una parola o una frase.")),
            ("number", new("A figure.", "Una cifra.")),
            ("money", new("An amount.", "Un importo.")),
            ("date", new("A day.", "Un giorno.")),
            ("yes-no", new("true or false.", "true o false."))), new("What kind of value it has.", "Il tipo del suo valore."), Required: true),
        new("label", TitleShape.Instance, new("What people read.", "Il nome che si legge."), Required: true),
        new("values", new MapShape(TitleShape.Instance), new("The values that a text can have, each with what people read.", "I valori possibili di un testo, ciascuno con ciò che si legge.")),
        new("merge", TextShape.OneOf(
            ("nearest", new("A nearer agreement replaces what stands above it.", "Un accordo più vicino sostituisce ciò che sta sopra.")),
            ("all", new("All count, wherever they stand.", "Valgono tutte, ovunque stiano."))), new("How several come together; nearest if not given.", "Come si combinano più condizioni; nearest se non indicato.")),
        new("internal", YesNoShape.Instance, new("Whether it is ours alone: no customer sees it.", "Se è solo nostra: il cliente non la vede.")),
        Note);

    /// <summary>Gives the form of a special condition of one of the company's own kinds.</summary>
    public static ObjectShape Of(OwnCondition own) =>
        Condition(new($"a condition \"{own.Kind.Name}\"", $"una condizione \"{own.Kind.Name}\""), """{ "value": $1 }""", new Setting("value", ValueOf(own), new("What was agreed.", "Ciò che si è concordato."), Required: true));

    private static Shape ValueOf(OwnCondition own) => own.Type switch
    {
        FieldType.Number => NumberShape.Any,
        FieldType.Money => MoneyShape.Instance,
        FieldType.Date => TextShape.Day,
        FieldType.YesNo => YesNoShape.Instance,
        _ when own.Values.Count > 0 => TextShape.OneOf([.. own.Values.Select(value => (value.Name, new Phrase(value.Label?.In(Language.English) ?? value.Name, value.Label?.In(Language.Italian) ?? value.Name)))]),
        _ => TitleShape.Instance,
    };
}
