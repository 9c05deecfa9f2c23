namespace KeyAccount.Grammar;

/// <content>authority.json: who may agree what.</content>
internal static partial class FileShapes
{
    public static ObjectShape Authority => field ??= new(new("authority.json", "authority.json"),
        Schema,
        new("roles", new ListShape(Role, mayBeEmpty: false), new("What people are in the company, and how far each may go.", "Che cosa sono le persone in azienda, e fin dove può andare ognuna."), Required: true),
        new("people", new ListShape(new ObjectShape(new("a person", "una persona"),
            new Setting("id", TextShape.Name, new("The name in requests (\"by\") and approvals.", "Il nome nelle richieste (\"by\") e nelle approvazioni."), Required: true),
            new Setting("name", TextShape.Any, new("What people read.", "Il nome che si legge.")),
            new Setting("role", TextShape.NameOf(Word.Role), new("The role.", "Il ruolo."), Required: true),
            Note)
        {
            Snippet = """{ "id": "$1", "name": "$2", "role": "$3" }""",
        }), new("Who makes and approves quotes.", "Chi fa e approva i preventivi."), Required: true),
        Note);

    private static ObjectShape Role => field ??= new(new("a role", "un ruolo"),
        new("id", TextShape.Name, new("The role's name.", "Il nome del ruolo."), Required: true),
        Title,
        Note,
        new("reportsTo", TextShape.NameOf(Word.Role), new("The role above it: it approves what goes beyond the limits. None for the top.", "Il ruolo superiore: approva ciò che supera i limiti. Nessuno per il vertice.")),
        new("unlimited", YesNoShape.Instance, new("Whether it may agree anything.", "Se può concordare qualsiasi cosa.")),
        new("limits", new OneOrSeveralShape(RoleLimits), new("How far it may go; what is not named here it may not agree. Several entries for several conditions.", "Fin dove può andare; ciò che qui non è nominato non può concordarlo. Più voci per più condizioni.")))
    {
        Snippet = """{ "id": "$1", "reportsTo": "$2", "limits": { "discountPercent": $3 } }""",
    };

    private static ObjectShape RoleLimits => field ??= new(new("limits of a role", "i limiti di un ruolo"),
        When with { Doc = new("Where they hold, such as item.category, account.segment or account.country; they stand in place of those without conditions. Of several that hold the strictest count.", "Dove valgono, per esempio item.category, account.segment o account.country; stanno al posto di quelli senza condizioni. Di più che valgono contano i più severi.") },
        new("discountPercent", UpToHundred, new("The most that may come off a line, or off the order, by hand, in percent.", "Il massimo che si può togliere a mano da una riga o dall'ordine, in percento.")),
        new("totalDiscountPercent", UpToHundred, new("The most that may come off the list amount in all where something comes off by hand, in percent.", "Il massimo sconto totale sul listino dove qualcosa è tolto a mano, in percento.")),
        new("marginPercent", new NumberShape(-1000, 100, new("a figure from -1000 to 100", "una cifra da -1000 a 100")), new("The least margin that must be left where something comes off by hand, in percent of the price.", "Il margine minimo che deve restare dove qualcosa è tolto a mano, in percento del prezzo.")),
        new("deviationPercent", new NumberShape(0, 1000, new("a figure from 0 to 1000", "una cifra da 0 a 1000")), new("How far a floor price, a minimum order or another bound of a rule may be missed, in percent of it.", "Di quanto si può mancare un prezzo minimo, un ordine minimo o un'altra soglia di una regola, in percento di essa.")),
        new("paymentDays", new NumberShape(0, 3650, new("a whole number from 0 to 3650", "un intero da 0 a 3650")) { IsWhole = true }, new("The most days of payment.", "Il massimo di giorni di pagamento.")),
        new("bonusPercent", UpToHundred, new("The highest bonus that may be promised beside the rules, in percent.", "Il bonus più alto che si può promettere oltre alle regole, in percento.")),
        new("contractValue", MoneyShape.Instance, new("The highest value of an order, before anything comes off by hand.", "Il valore massimo di un ordine, prima di quanto si toglie a mano.")),
        Note)
    {
        Snippet = """{ "when": { "$1": "$2" }, "discountPercent": $3 }""",
    };

    private static NumberShape UpToHundred { get; } = new(0, 100, new("a figure from 0 to 100", "una cifra da 0 a 100"));
}
