namespace KeyAccount.Grammar;

/// <content>Pricing procedures.</content>
internal static partial class FileShapes
{
    public static ObjectShape Procedure => field ??= new(new("a pricing procedure", "una procedura prezzi"),
        Schema,
        Title,
        Note,
        new("price", new ObjectShape(new("the base price", "il prezzo base"),
            new Setting("accesses", new ListShape(Access, mayBeEmpty: false), new("Where a price is looked for, in order; the first that has one counts.", "Dove si cerca il prezzo, in ordine; vale il primo che ne ha uno."), Required: true)),
            new("How the base price is found; agreements, then policies, then lists, if not given.", "Come si trova il prezzo base; agreements, poi policies, poi lists, se non indicato.")),
        new("steps", new ListShape(new ObjectShape(new("a step", "un passo"),
            new Setting("step", TextShape.Name, new("The step's name.", "Il nome del passo."), Required: true),
            Title,
            Note,
            new Setting("holds", TextShape.OneOf(
                ("discount", new("Discounts.", "Sconti.")),
                ("surcharge", new("Surcharges.", "Maggiorazioni."))), new("What the step holds; discount if not given.", "Che cosa contiene; discount se non indicato.")),
            new Setting("of", TextShape.NameOf(Word.AmountOf), new("What percentages are of: base, start (of the step), running, or the amount after an earlier step.", "Su che cosa si calcolano le percentuali: base, start (inizio passo), running (corrente) o l'importo dopo un passo precedente.")),
            new Setting("combine", TextShape.OneOf(
                ("best", new("The rule that is best for the customer.", "La regola migliore per il cliente.")),
                ("worst", new("The rule that is worst for the customer.", "La regola peggiore per il cliente.")),
                ("first", new("The rule with the highest priority.", "La regola con priorità più alta.")),
                ("sum", new("All; percentages of the same amount: 10 and 10 are 20.", "Tutte; percentuali sullo stesso importo: 10 e 10 fanno 20.")),
                ("cascade", new("All, each on what is left: 10 and 10 are 19.", "Tutte, ognuna su quanto resta: 10 e 10 fanno 19."))), new("How several rules combine; best if not given.", "Come si combinano più regole; best se non indicato.")),
            new Setting("order", RankKeys, new("In full: by which keys rules are ranked.", "Per esteso: con quali chiavi si ordinano le regole.")),
            new Setting("take", TextShape.OneOf(("all", new("Every rule.", "Tutte le regole.")), ("one", new("The first.", "La prima."))), new("In full: how many are admitted; all if not given.", "Per esteso: quante ne valgono; all se non indicato.")),
            new Setting("apply", RankKeys, new("In full: in which order admitted rules are applied; by rank if not given.", "Per esteso: in quale ordine si applicano; per rango se non indicato.")),
            new Setting("tie", TextShape.OneOf(("id", new("The full name settles it.", "Decide il nome completo."))), new("What settles rules that are equal in every key.", "Che cosa decide tra regole pari in ogni chiave.")),
            new Setting("retest", YesNoShape.Instance, new("Tests on running figures are decided again after each rule that applied.", "Le condizioni su cifre correnti si rivedono dopo ogni regola applicata.")),
            new Setting("cap", CapShape.Instance, new("The most that the step gives on a line: \"10 %\" or an amount.", "Il massimo che il passo dà su una riga: \"10 %\" o un importo.")),
            new Setting("overrun", TextShape.OneOf(("cut", new("Gives what is left.", "Dà quanto resta.")), ("drop", new("Gives nothing on the line.", "Non dà nulla sulla riga."))), new("What happens to a discount that is larger than the price; cut if not given.", "Che cosa accade a uno sconto maggiore del prezzo; cut se non indicato.")),
            new Setting("rounding", Rounding, new("Rounding of this step; the procedure's if not given.", "Arrotondamento del passo; quello della procedura se non indicato.")))
        {
            Snippet = """{ "step": "$1", "title": { "en": "$2", "it": "$3" }, "combine": "${4:best}" }""",
        }, mayBeEmpty: true),
            new("The steps, in the order in which they are taken.", "I passi, nell'ordine in cui si compiono."), Required: true),
        new("groups", new MapShape(new ObjectShape(new("an exclusion group", "un gruppo di esclusione"),
            new Setting("mode", TextShape.OneOf(
                ("best", new("The rule that is best for the customer stands.", "Resta la regola migliore per il cliente.")),
                ("worst", new("The rule that is worst for the customer stands.", "Resta la regola peggiore per il cliente.")),
                ("first", new("The rule with the highest priority stands.", "Resta la regola con priorità più alta."))), new("Which rule stands.", "Quale regola resta."), Required: true),
            Note)), new("Exclusion groups by name: one rule of a group stands on a line.", "Gruppi di esclusione per nome: sulla riga ne resta una sola.")),
        new("rounding", Rounding, new("Where and how amounts are rounded; after each component, half-up, in the currency's decimals, if not given.", "Dove e come si arrotonda; dopo ogni componente, per eccesso da metà, nei decimali della valuta, se non indicato.")));

    private static Phrase RankKeyDoc(string key) => key.Split(' ')[0] switch
    {
        "exclusive" => new("Exclusive rules first.", "Prima le regole esclusive."),
        "priority" => new("The higher priority first.", "Prima la priorità più alta."),
        "worth" => new("What gives the customer more first.", "Prima ciò che dà di più al cliente."),
        "value" => new("The greater percentage or amount first.", "Prima la percentuale o l'importo maggiore."),
        _ => new("By full name.", "Per nome completo."),
    };
}
