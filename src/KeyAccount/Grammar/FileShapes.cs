namespace KeyAccount.Grammar;

/// <summary>The accepted form of each kind of rule file.</summary>
internal static class FileShapes
{
    private static readonly Setting Schema = new("$schema", TextShape.Any, new("The schema that an editor uses.", "Lo schema usato dall'editor."));

    private static readonly Setting Title = new("title", TitleShape.Instance, new("What people read, in one or several languages.", "Il titolo che si legge, in una o più lingue."));

    private static readonly Setting Note = new("note", TextShape.Any, new("Why it is so. Internal: no customer sees it.", "Il perché. Interno: il cliente non lo vede."));

    private static readonly Setting When = new("when", ConditionShape.Instance, new("The conditions; all must hold.", "Le condizioni; devono valere tutte."));

    private static readonly Setting WhenForPrices = When with { Shape = ConditionShape.BeforePrices };

    private static readonly Shape Status = TextShape.OneOf(
        ("draft", new("Being written: does not price.", "In bozza: non vale per i prezzi.")),
        ("released", new("In force while valid.", "In vigore finché valida.")),
        ("blocked", new("Switched off.", "Sospesa.")));

    private static readonly Shape Rounding = new ListShape(RoundingPoint(), mayBeEmpty: false);

    private static readonly Shape RankKeys = new ListShape(TextShape.OneOf(
        [.. new[] { "exclusive", "priority", "worth", "value", "id" }.SelectMany(key => new[] { key, $"{key} asc", $"{key} desc" }).Select(key => (key, RankKeyDoc(key)))]), mayBeEmpty: false);

    public static ObjectShape Company { get; } = new(new("company.json", "company.json"),
        Schema,
        new("name", TextShape.Any, new("The company's name.", "Il nome dell'azienda."), Required: true),
        new("country", TextShape.Any, new("Its country, two letters of ISO 3166.", "Il Paese, due lettere ISO 3166.")),
        new("currency", TextShape.NameOf(Word.Currency), new("The currency that holds where an account has none of its own.", "La valuta che vale dove il cliente non ne ha una."), Required: true),
        new("timeZone", TextShape.Any, new("The IANA time zone in which days begin and end.", "Il fuso orario IANA in cui iniziano e finiscono i giorni.")),
        new("languages", new ListShape(TextShape.OneOf(("en", new("English", "inglese")), ("it", new("Italian", "italiano")))), new("The languages of titles and contracts, the first by default.", "Le lingue di titoli e contratti; la prima è quella normale.")),
        new("procedure", TextShape.NameOf(Word.Procedure), new("The pricing procedure that holds where an account has none of its own; \"standard\" if not given.", "La procedura prezzi che vale dove il cliente non ne ha una; \"standard\" se non indicata.")),
        new("priceList", TextShape.NameOf(Word.PriceList), new("The price list that holds where an account has none of its own.", "Il listino che vale dove il cliente non ne ha uno.")),
        new("priceLists", new MapShape(new ObjectShape(new("a price list", "un listino"), Title, new Setting("currency", TextShape.NameOf(Word.Currency), new("The currency of its prices.", "La valuta dei suoi prezzi."))), Word.PriceList), new("Titles and currencies of price lists, by the name of their file.", "Titoli e valute dei listini, per nome di file.")),
        Note);

    public static ObjectShape Field { get; } = new(new("a field", "un campo"),
        new("type", TextShape.OneOf(
            ("text", new("A word.", "Una parola.")),
            ("number", new("A figure.", "Una cifra.")),
            ("money", new("An amount in the order's currency.", "Un importo nella valuta dell'ordine.")),
            ("date", new("A day.", "Un giorno.")),
            ("yes-no", new("true or false.", "true o false.")),
            ("path", new("A path such as tools/drills: a test holds here and below.", "Un percorso come utensili/trapani: la condizione vale lì e sotto."))),
            new("What kind of value the field holds.", "Il tipo di valore del campo."), Required: true),
        new("values", new ListShape(TextShape.Any, mayBeEmpty: false), new("The values it can have.", "I valori possibili.")),
        new("label", TitleShape.Instance, new("What people read.", "Il nome che si legge.")),
        Note);

    public static ObjectShape Vocabulary { get; } = new(new("vocabulary.json", "vocabulary.json"),
        Schema,
        new("fields", new MapShape(Field), new("The company's own fields, by full name: account., item., line. or order. and a name.", "I campi propri, per nome completo: account., item., line. o order. e un nome.")),
        new("categories", new MapShape(TitleShape.Instance, Word.Category), new("What people read for an item category.", "Il nome che si legge per una categoria.")),
        Note);

    public static ObjectShape Discount { get; } = new(new("a rule", "una regola"),
        new("id", TextShape.Name, new("The rule's name, unique in its file.", "Il nome della regola, unico nel file."), Required: true),
        Title,
        Note,
        new("status", Status, new("Whether it prices; its file's status if not given.", "Se vale per i prezzi; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarla.")),
        new("step", TextShape.NameOf(Word.Step), new("The step of the pricing procedure.", "Il passo della procedura prezzi.")),
        When,
        new("percent", PercentShape.Instance, new("A percentage: 3 is 3 %; \"50+10+5\" in cascade.", "Una percentuale: 3 è il 3 %; \"50+10+5\" in cascata.")),
        new("amountPerUnit", MoneyShape.Instance, new("Money for each unit of the item's price.", "Importo per unità del prezzo.")),
        new("amountPerLine", MoneyShape.Instance, new("Money for the line, once.", "Importo per la riga, una volta.")),
        new("newPrice", MoneyShape.Instance, new("The price per unit from here on. A discount never raises it, a surcharge never lowers it.", "Il prezzo unitario da qui in poi. Uno sconto non lo alza, una maggiorazione non lo abbassa.")),
        new("scale", Scale(), new("A value that depends on a figure, such as the quantity.", "Un valore che dipende da una cifra, come la quantità.")),
        new("of", TextShape.NameOf(Word.AmountOf), new("What the percentage is of; what the step says if not given.", "Su che cosa si calcola la percentuale; quanto dice il passo se non indicato.")),
        new("cap", CapShape.Instance, new("The most that the rule gives on a line: \"10 %\" or an amount.", "Il massimo che la regola dà su una riga: \"10 %\" o un importo.")),
        new("priority", NumberShape.Priority, new("The higher one comes first; 0 if not given.", "Viene prima la più alta; 0 se non indicata.")),
        new("group", TextShape.NameOf(Word.Group), new("The exclusion group: one rule of it stands on a line.", "Il gruppo di esclusione: sulla riga ne resta una sola.")),
        new("excludes", new ListShape(TextShape.NameOf(Word.GroupOrStep), mayBeEmpty: false), new("Groups or later steps that do not count where this rule stands.", "Gruppi o passi successivi che non contano dove vale questa regola.")),
        new("exclusive", TextShape.OneOf(
            ("line", new("No other discount on the line.", "Nessun altro sconto sulla riga.")),
            ("order", new("No other discount on the order.", "Nessun altro sconto sull'ordine."))), new("Shuts out all other discounts.", "Esclude tutti gli altri sconti.")),
        new("adds", YesNoShape.Instance, new("It comes on top of its parents' discounts.", "Si aggiunge agli sconti del capogruppo.")),
        new("replaces", TextShape.Any, new("The full name of the parent's rule that it stands in place of.", "Il nome completo della regola del capogruppo che sostituisce.")),
        new("example", new ObjectShape(new("an example", "un esempio"),
            new Setting("item", TextShape.Any, new("The item.", "L'articolo."), Required: true),
            new Setting("quantity", NumberShape.AboveZero, new("How much is ordered.", "La quantità ordinata."), Required: true),
            new Setting("list", NumberShape.NotNegative, new("The price per unit before the rule.", "Il prezzo unitario prima della regola."), Required: true),
            new Setting("net", NumberShape.NotNegative, new("The price per unit after the rule.", "Il prezzo unitario dopo la regola."), Required: true)),
            new("An example that is checked.", "Un esempio che viene verificato.")))
    {
        Snippet = """{ "id": "$1", "when": { "$2": "$3" }, "percent": $4 }""",
    };

    public static ObjectShape Price { get; } = new(new("a contracted price", "un prezzo concordato"),
        new("id", TextShape.Name, new("The price's name, unique in its file.", "Il nome del prezzo, unico nel file."), Required: true),
        Title,
        Note,
        new("status", Status, new("Whether it prices; its file's status if not given.", "Se vale; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarlo.")),
        new("item", TextShape.Any, new("The item.", "L'articolo.")),
        new("price", MoneyShape.Instance, new("The price, for one unit or for \"per\" units.", "Il prezzo, per un'unità o per \"per\" unità.")),
        new("per", NumberShape.AboveZero, new("How many units the price is for; 1 if not given.", "Per quante unità è il prezzo; 1 se non indicato.")),
        new("minQuantity", NumberShape.AboveZero, new("From which quantity the price holds.", "Da quale quantità vale il prezzo.")),
        new("table", TextShape.Any, new("A table of prices beside this file.", "Una tabella di prezzi accanto a questo file.")),
        new("columns", new MapShape(TextShape.Any, Word.TableColumn), new("What the table calls the columns: { \"item\": \"ARTNR\" }.", "I nomi delle colonne nella tabella: { \"item\": \"ARTNR\" }.")),
        WhenForPrices,
        new("discounts", TextShape.OneOf(("none", new("A net price: no discount comes off it.", "Prezzo netto: nessuno sconto."))), new("Whether discounts come off the price.", "Se sul prezzo si applicano sconti.")))
    {
        Snippet = """{ "id": "$1", "item": "$2", "price": $3, "discounts": "none" }""",
    };

    public static ObjectShape Policy { get; } = new(new("a policy file", "un file di politiche"),
        [Schema, new("policy", TextShape.Any, new("The file's name; the path says it.", "Il nome del file; lo dice il percorso.")), .. RuleFile()])
    {
        Snippet = "{\n\t\"status\": \"draft\",\n\t\"discounts\": [\n\t\t$1\n\t]\n}",
    };

    public static ObjectShape Agreement { get; } = new(new("an agreement", "un accordo"),
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
            .. RuleFile(),
            new("prices", new ListShape(Price), new("Contracted prices.", "Prezzi concordati.")),
        ])
    {
        Snippet = "{\n\t\"status\": \"draft\", \"valid\": \"$1\",\n\t\"discounts\": [\n\t\t$2\n\t]\n}",
    };

    public static ObjectShape Procedure { get; } = new(new("a pricing procedure", "una procedura prezzi"),
        Schema,
        Title,
        Note,
        new("price", new ObjectShape(new("the base price", "il prezzo base"),
            new Setting("accesses", new ListShape(new ObjectShape(new("an access", "un accesso"),
                new Setting("access", TextShape.Name, new("The access's name.", "Il nome dell'accesso."), Required: true),
                new Setting("from", TextShape.NameOf(Word.PriceSource), new("Where it looks: agreements, lists (the account's price list), or a price list by name.", "Dove cerca: agreements, lists (il listino del cliente) o un listino per nome."), Required: true),
                new Setting("date", TextShape.OneOf(
                    ("order", new("The day of the order.", "Il giorno dell'ordine.")),
                    ("delivery", new("The requested day of delivery, else that of the order.", "Il giorno di consegna richiesto, altrimenti quello dell'ordine.")),
                    ("agreement", new("The day on which the agreement began.", "Il giorno di inizio dell'accordo."))), new("The pricing date; order if not given.", "La data prezzo; order se non indicata.")),
                new Setting("reference", TextShape.OneOf(
                    ("own", new("The waterfall starts at the price found.", "La cascata parte dal prezzo trovato.")),
                    ("list", new("The waterfall starts at the list price.", "La cascata parte dal prezzo di listino."))), new("Where the waterfall starts; own if not given.", "Da dove parte la cascata; own se non indicato.")),
                WhenForPrices,
                Title,
                Note)
            {
                Snippet = """{ "access": "$1", "from": "${2:lists}" }""",
            }, mayBeEmpty: false), new("Where a price is looked for, in order; the first that has one counts.", "Dove si cerca il prezzo, in ordine; vale il primo che ne ha uno."), Required: true)),
            new("How the base price is found; agreements, then lists, if not given.", "Come si trova il prezzo base; agreements, poi lists, se non indicato.")),
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

    private static ObjectShape Scale() => new(new("a scale", "una scala"),
        new("by", TextShape.NameOf(Word.LineFigure), new("The figure of the line: line.quantity, line.amount, line.listAmount or an own field.", "La cifra della riga: line.quantity, line.amount, line.listAmount o un campo proprio."), Required: true),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of the quantity; that of the item's price if not given.", "L'unità della quantità; quella del prezzo se non indicata.")),
        new("kind", TextShape.OneOf(("all-units", new("The reached step holds for the whole quantity.", "Il gradino raggiunto vale per tutta la quantità."))), new("What a step applies to.", "A che cosa si applica un gradino."), Required: true),
        new("steps", new ListShape(new ObjectShape(new("a step of a scale", "un gradino"),
            new Setting("from", NumberShape.NotNegative, new("From which figure on, included.", "Da quale cifra in poi, compresa."), Required: true),
            new Setting("percent", new NullableShape(PercentShape.Instance), new("A percentage; null for none from here on.", "Una percentuale; null per nessuna da qui in poi.")),
            new Setting("amountPerUnit", new NullableShape(MoneyShape.Instance), new("Money for each unit; null for none from here on.", "Importo per unità; null per nessuno da qui in poi.")),
            new Setting("amountPerLine", new NullableShape(MoneyShape.Instance), new("Money for the line; null for none from here on.", "Importo per la riga; null per nessuno da qui in poi.")),
            new Setting("newPrice", new NullableShape(MoneyShape.Instance), new("The price per unit; null for none from here on.", "Il prezzo unitario; null per nessuno da qui in poi.")))
        {
            Snippet = """{ "from": $1, "percent": $2 }""",
        }, mayBeEmpty: false), new("The steps, ascending.", "I gradini, crescenti."), Required: true))
    {
        Snippet = """{ "by": "line.quantity", "kind": "all-units", "steps": [ { "from": $1, "percent": $2 } ] }""",
    };

    private static ObjectShape RoundingPoint() => new(new("a rounding", "un arrotondamento"),
        new("at", TextShape.OneOf(
            ("unit", new("The amount per unit, before it is multiplied by the quantity.", "L'importo unitario, prima di moltiplicarlo per la quantità.")),
            ("component", new("Each bar of the waterfall.", "Ogni componente della cascata.")),
            ("line", new("The net amount of the line.", "L'importo netto della riga.")),
            ("order", new("The total of the order.", "Il totale dell'ordine.")),
            ("never", new("Nowhere.", "Mai."))), new("Where.", "Dove."), Required: true),
        new("what", TextShape.OneOf(
            ("amount", new("What the component adds or takes off.", "Quanto il componente aggiunge o toglie.")),
            ("result", new("What is left after it.", "Quanto resta dopo."))), new("What is rounded; amount if not given.", "Che cosa si arrotonda; amount se non indicato.")),
        new("decimals", NumberShape.Decimals, new("How many decimals; the currency's own if not given.", "Quanti decimali; quelli della valuta se non indicati.")),
        new("increment", NumberShape.AboveZero, new("A step other than a decimal, such as 0.05.", "Un passo diverso da un decimale, come 0.05.")),
        new("mode", TextShape.OneOf(
            ("half-up", new("A half goes away from zero.", "La metà si allontana da zero.")),
            ("half-even", new("A half goes to the even digit.", "La metà va alla cifra pari.")),
            ("half-down", new("A half goes toward zero.", "La metà va verso zero.")),
            ("half-ceiling", new("A half goes up, also below zero.", "La metà sale, anche sotto zero.")),
            ("half-floor", new("A half goes down, also below zero.", "La metà scende, anche sotto zero.")),
            ("up", new("Away from zero.", "Via da zero.")),
            ("down", new("Toward zero.", "Verso zero.")),
            ("ceiling", new("Up.", "In su.")),
            ("floor", new("Down.", "In giù."))), new("How; half-up if not given.", "Come; half-up se non indicato.")));

    private static Setting[] RuleFile() =>
    [
        new("status", Status, new("Whether the file's rules price.", "Se le regole del file valgono per i prezzi."), Required: true),
        new("valid", TextShape.Period, new("When the file's rules hold, both ends included.", "Quando valgono le regole del file, estremi compresi.")),
        Title,
        Note,
        new("discounts", new ListShape(Discount), new("Discounts, and surcharges: their step says which.", "Sconti, e maggiorazioni: lo dice il loro passo.")),
    ];

    private static Phrase RankKeyDoc(string key) => key.Split(' ')[0] switch
    {
        "exclusive" => new("Exclusive rules first.", "Prima le regole esclusive."),
        "priority" => new("The higher priority first.", "Prima la priorità più alta."),
        "worth" => new("What gives the customer more first.", "Prima ciò che dà di più al cliente."),
        "value" => new("The greater percentage or amount first.", "Prima la percentuale o l'importo maggiore."),
        _ => new("By full name.", "Per nome completo."),
    };
}
