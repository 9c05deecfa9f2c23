namespace KeyAccount.Grammar;

/// <content>Policies and agreements.</content>
internal static partial class FileShapes
{
    public static ObjectShape Policy => field ??= new(new("a policy file", "un file di politiche"),
        [Schema, new("policy", TextShape.Any, new("The file's name; the path says it.", "Il nome del file; lo dice il percorso.")), .. RuleFile()])
    {
        Snippet = "{\n\t\"status\": \"draft\",\n\t\"discounts\": [\n\t\t$1\n\t]\n}",
    };

    public static ObjectShape Agreement => field ??= new(new("an agreement", "un accordo"),
        [
            Schema,
            new("account", TextShape.NameOf(Word.Account), new("The account; the path says it.", "Il cliente; lo dice il percorso.")),
            new("agreement", TextShape.Name, new("The agreement's name; the path says it.", "Il nome dell'accordo; lo dice il percorso.")),
            new("currency", TextShape.NameOf(Word.Currency), new("The currency of bare figures; the account's if not given.", "La valuta delle cifre senza valuta; quella del cliente se non indicata.")),
            new("signed", TextShape.Day, new("The day of signature.", "Il giorno della firma.")),
            new("renewal", new ObjectShape(new("a renewal", "un rinnovo"),
                new Setting("kind", TextShape.OneOf(("extension", new("The agreement stays in force until the day given.", "L'accordo resta in vigore fino al giorno indicato."))), new("How it goes on.", "Come prosegue."), Required: true),
                new Setting("until", TextShape.Day, new("The last day.", "L'ultimo giorno."), Required: true))
                {
                    Snippet = """{ "kind": "extension", "until": "$1" }""",
                }, new("What happens past the end.", "Che cosa succede dopo la fine.")),
            new("overrides", new ListShape(Override), new("Rules of policies that have other figures for this account and those below it.", "Regole delle politiche che per questo cliente e quelli sotto di esso hanno altre cifre.")),
            new("clauses", new ListShape(TextShape.Name), new("Clauses without a figure of their own, by their id in the clause library.", "Clausole senza cifre proprie, con il loro id nella raccolta di clausole.")),
            .. RuleFile(),
        ])
    {
        Snippet = "{\n\t\"status\": \"draft\", \"valid\": \"$1\",\n\t\"discounts\": [\n\t\t$2\n\t]\n}",
    };

    private static Setting[] RuleFile() =>
    [
        new("status", Status, new("Whether the file's rules price.", "Se le regole del file valgono per i prezzi."), Required: true),
        new("valid", TextShape.Period, new("When the file's rules hold, both ends included.", "Quando valgono le regole del file, estremi compresi.")),
        Title,
        Note,
        new("facts", new ListShape(Fact), new("Rules that derive facts, which other rules test.", "Regole che derivano fatti, verificati da altre regole.")),
        new("discounts", new ListShape(Discount), new("Discounts, and surcharges: their step says which.", "Sconti, e maggiorazioni: lo dice il loro passo.")),
        new("charges", new ListShape(Charge), new("Charges that are added, such as packaging or a small order surcharge.", "Spese che si aggiungono, come l'imballo o il supplemento per piccoli ordini.")),
        new("freeGoods", new ListShape(FreeGoods), new("Free goods, buy and get, bundles.", "Omaggi, compra e ottieni, pacchetti.")),
        new("guards", new ListShape(Guard), new("Bounds that discounts keep, such as a lowest price.", "Soglie che gli sconti rispettano, come un prezzo minimo.")),
        new("manual", new ListShape(Manual), new("How far prices may be changed by hand.", "Di quanto si possono cambiare i prezzi a mano.")),
        new("conditions", Conditions, new("Special conditions: what is agreed beside prices, by kind.", "Condizioni speciali: ciò che si concorda oltre ai prezzi, per tipo.")),
        new("bonuses", new ListShape(Bonus), new("Bonuses: what an account earns off the invoice.", "Premi: quanto un cliente matura fuori fattura.")),
        new("contributions", new ListShape(Contribution), new("Services that the account does and invoices: neither discounts nor bonuses.", "Servizi che il cliente svolge e fattura: né sconti né premi.")),
        new("referral", new OneOrSeveralShape(Referral), new("What the account gets for new customers that it brings.", "Quanto riceve il cliente per i nuovi clienti che segnala.")),
        new("prices", new ListShape(Price), new("Prices: of an agreement for its account, of policies for everyone.", "Prezzi: di un accordo per il suo cliente, delle politiche per tutti.")),
    ];
}
