namespace KeyAccount.Grammar;

/// <content>Discounts and surcharges.</content>
internal static partial class FileShapes
{
    public static ObjectShape Discount => field ??= new(new("a rule", "una regola"),
    [
        new("id", TextShape.Name, new("The rule's name, unique in its file.", "Il nome della regola, unico nel file."), Required: true),
        Title,
        Note,
        Internal,
        new("status", Status, new("Whether it prices; its file's status if not given.", "Se vale per i prezzi; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarla.")),
        new("step", TextShape.NameOf(Word.Step), new("The step of the pricing procedure.", "Il passo della procedura prezzi.")),
        When,
        .. Effect(),
        new("effects", new ListShape(new ObjectShape(new("an effect", "un effetto"),
            [new("for", ConditionShape.Instance, new("The lines it is for; those that the rule chose if not given.", "Le righe a cui si applica; quelle scelte dalla regola se non indicato.")), .. Effect()])
            {
                Snippet = """{ "for": { "$1": "$2" }, "percent": $3 }""",
            }, mayBeEmpty: false), new("A package: several effects with one condition and one worth.", "Un pacchetto: più effetti con una condizione e un solo valore.")),
        new("table", new ObjectShape(new("a table of rules", "una tabella di regole"),
            new Setting("file", TextShape.Any, new("The CSV file; its columns are facts, such as account.segment, and settings, such as percent.", "Il file CSV; le colonne sono fatti, come account.segment, e impostazioni, come percent."), Required: true),
            new Setting("across", TextShape.Any, new("A cross table: the fact whose values head the other columns.", "Tabella a doppia entrata: il fatto i cui valori intestano le altre colonne.")),
            new Setting("cell", TextShape.OneOf([.. RuleTableValues.Select(value => (value, new Phrase("What a cell of the cross table holds.", "Che cosa contiene una cella.")))]), new("A cross table: what a cell holds.", "Tabella a doppia entrata: che cosa contiene una cella.")),
            new Setting("columns", new MapShape(TextShape.Any), new("What the table calls the columns: { \"item.sku\": \"ARTNR\" }.", "I nomi delle colonne nella tabella: { \"item.sku\": \"ARTNR\" }.")))
            {
                Snippet = """{ "file": "tables/$1.csv" }""",
            }, new("A rule for each row of a table; blank conditions hold for any, blank values are no rule.", "Una regola per ogni riga di una tabella; una condizione vuota vale per tutti, un valore vuoto non è una regola.")),
        new("limit", new OneOrSeveralShape(Limit), new("The most that it gives over lines, orders or time; of several the tightest counts.", "Il massimo che dà su più righe, ordini o nel tempo; di più limiti conta il più stretto.")),
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
            new("An example that is checked.", "Un esempio che viene verificato.")),
    ])
    {
        Snippet = """{ "id": "$1", "when": { "$2": "$3" }, "percent": $4 }""",
    };

    /// <summary>Gets the values that a column of a table of rules can hold.</summary>
    public static IReadOnlyList<string> RuleTableValues => ["percent", "amountPerUnit", "amountPerLine", "amountPerOrder", "newPrice", "newTotal"];

    /// <summary>What a rule does, or one effect of a package.</summary>
    private static Setting[] Effect() =>
    [
        new("on", TextShape.OneOf(
            ("lines", new("Each line by itself.", "Ogni riga per sé.")),
            ("order", new("All chosen lines as one amount, allocated over them.", "Tutte le righe scelte come un solo importo, ripartito su di esse.")),
            ("charges", new("Charges such as freight.", "Le spese, come il trasporto."))), new("What it bears on; lines if not given.", "Su che cosa agisce; lines se non indicato.")),
        new("percent", PercentShape.Instance, new("A percentage: 3 is 3 %; \"50+10+5\" in cascade.", "Una percentuale: 3 è il 3 %; \"50+10+5\" in cascata.")),
        new("amountPerUnit", MoneyShape.Instance, new("Money for each unit of the item's price.", "Importo per unità del prezzo.")),
        new("amountPerLine", MoneyShape.Instance, new("Money for the line, once.", "Importo per la riga, una volta.")),
        new("amountPerOrder", MoneyShape.Instance, new("Money for the order, once, allocated over the chosen lines.", "Importo per l'ordine, una volta, ripartito sulle righe scelte.")),
        new("newPrice", MoneyShape.Instance, new("The price per unit from here on. A discount never raises it, a surcharge never lowers it.", "Il prezzo unitario da qui in poi. Uno sconto non lo alza, una maggiorazione non lo abbassa.")),
        new("newTotal", MoneyShape.Instance, new("What the chosen lines come to together from here on. A discount never raises it, a surcharge never lowers it.", "Il totale delle righe scelte da qui in poi. Uno sconto non lo alza, una maggiorazione non lo abbassa.")),
        new("scale", Scale(), new("A value that depends on a figure, such as the quantity.", "Un valore che dipende da una cifra, come la quantità.")),
        new("index", Index(), new("An amount for each unit that follows an index, such as the price of copper.", "Un importo per unità che segue un indice, come il prezzo del rame.")),
        new("of", TextShape.NameOf(Word.AmountOf), new("What the percentage is of; what the step says if not given.", "Su che cosa si calcola la percentuale; quanto dice il passo se non indicato.")),
        new("cap", CapShape.Instance, new("The most that it gives on a line, or on the order where it bears on it: \"10 %\" or an amount.", "Il massimo che dà su una riga, o sull'ordine se agisce su di esso: \"10 %\" o un importo.")),
        new("onlyUnits", OnlyUnits(), new("It covers some units of a line only.", "Vale solo per alcune unità della riga.")),
    ];

    private static ObjectShape Index() => new(new("an index", "un indice"),
        new("table", TextShape.Any, new("The index: the name of a table in indices/, with a row a month or a day.", "L'indice: il nome di una tabella in indices/, con una riga al mese o al giorno."), Required: true),
        new("read", TextShape.OneOf(
            ("average of the month before the order", new("The average of the month before that of the order.", "La media del mese prima dell'ordine.")),
            ("average of the month of the order", new("The average of the month of the order.", "La media del mese dell'ordine.")),
            ("average of the quarter before the order", new("The average of the quarter before that of the order.", "La media del trimestre prima dell'ordine.")),
            ("last before the order", new("The last value before the day of the order.", "L'ultimo valore prima del giorno dell'ordine."))), new("Which values count; the average of the month before the order if not given.", "Quali valori contano; la media del mese prima dell'ordine se non indicato.")),
        new("above", NumberShape.NotNegative, new("The base that prices already contain: the surcharge is for what the index lies above it.", "La base già contenuta nei prezzi: si paga quanto l'indice la supera.")),
        new("per", NumberShape.AboveZero, new("For how many units the index is stated, such as 100 for a price of 100 kg; 1 if not given.", "Per quante unità è espresso l'indice, come 100 per un prezzo ogni 100 kg; 1 se non indicato.")),
        new("content", TextShape.Any, new("The item's number that says how much a unit contains, such as item.copperKg.", "Il numero dell'articolo che dice quanto contiene un'unità, come item.copperKg."), Required: true),
        new("contentPer", NumberShape.AboveZero, new("For how many units of the item the content is stated; 1 if not given.", "Per quante unità dell'articolo è espresso il contenuto; 1 se non indicato.")),
        new("currency", TextShape.NameOf(Word.Currency), new("The currency of the index; that of the file if not given.", "La valuta dell'indice; quella del file se non indicata.")))
    {
        Snippet = """{ "table": "$1", "above": $2, "content": "item.$3" }""",
    };

    private static ObjectShape OnlyUnits() => new(new("onlyUnits", "onlyUnits"),
        new("every", NumberShape.AboveZero, new("Of every so many units...", "Ogni tante unità...")),
        new("take", NumberShape.AboveZero, new("...so many are covered.", "...ne sono coperte tante.")),
        new("max", NumberShape.AboveZero, new("The most units of a line.", "Il massimo di unità di una riga.")),
        new("maxOrder", NumberShape.AboveZero, new("The most units of all lines together.", "Il massimo di unità di tutte le righe insieme.")),
        new("pick", TextShape.OneOf(
            ("cheapest", new("Those that cost least come first.", "Prima quelle che costano meno.")),
            ("dearest", new("Those that cost most come first.", "Prima quelle che costano di più."))), new("Which lines come first under maxOrder; by line id if not given.", "Quali righe vengono prima con maxOrder; per id di riga se non indicato.")))
    {
        Snippet = """{ "every": $1, "take": $2 }""",
    };

    private static ObjectShape Limit => field ??= new(new("a limit", "un limite"),
        new("uses", NumberShape.AboveZero, new("How many orders may use it.", "Quanti ordini possono usarla.")),
        new("quantity", NumberShape.AboveZero, new("How many units it covers.", "Quante unità copre.")),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of the quantity; that of the item's price if not given.", "L'unità della quantità; quella del prezzo se non indicata.")),
        new("amount", MoneyShape.Instance, new("How much it gives.", "Quanto dà.")),
        new("per", TextShape.Any, new("Whose use is counted: account, all, or a field such as order.contact; account if not given.", "Di chi si conta l'uso: account, all o un campo come order.contact; account se non indicato.")),
        new("during", TextShape.OneOf(
            ("order", new("In this order alone.", "Solo in questo ordine.")),
            ("month", new("In the month of the order.", "Nel mese dell'ordine.")),
            ("year", new("In the year of the order.", "Nell'anno dell'ordine.")),
            ("valid", new("As long as the rule is valid.", "Per tutta la validità della regola."))), new("How long use is counted; as long as the rule is valid if not given.", "Per quanto si conta l'uso; per tutta la validità se non indicato.")),
        new("overrun", TextShape.OneOf(
            ("cut", new("Gives what is left of the limit.", "Dà quanto resta del limite.")),
            ("drop", new("Gives nothing where it would pass the limit.", "Non dà nulla dove supererebbe il limite."))), new("What happens at the limit; what the step says if not given.", "Che cosa succede al limite; quanto dice il passo se non indicato.")))
    {
        Snippet = """{ "quantity": $1, "per": "account", "during": "${2:valid}" }""",
    };
}
