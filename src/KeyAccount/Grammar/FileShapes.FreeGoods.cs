namespace KeyAccount.Grammar;

/// <content>Free goods, buy and get, bundles.</content>
internal static partial class FileShapes
{
    public static ObjectShape FreeGoods => field ??= new(new("a rule for free goods", "una regola per gli omaggi"),
    [
        .. Discount.Settings.TakeWhile(setting => setting.Name != "step"),
        new("step", TextShape.NameOf(Word.Step), new("The step that holds free goods; the only one if not given.", "Il passo degli omaggi; l'unico se non indicato.")),
        When,
        new("give", TextShape.Give, new("How many of a line are paid and how many are free: \"12+1\". Included, one of 13 ordered is free; added, one comes on top of 12.", "Quante di una riga si pagano e quante sono in omaggio: \"12+1\". Incluse, una su 13 ordinate è gratis; aggiunte, una si aggiunge a 12.")),
        new("as", TextShape.OneOf(
            ("added", new("They come on top of what was ordered.", "Si aggiungono a quanto ordinato.")),
            ("included", new("They are part of what was ordered and cost nothing.", "Fanno parte di quanto ordinato e non si pagano."))), new("Whether free units are added to the order or included in it.", "Se le unità in omaggio si aggiungono all'ordine o ne fanno parte.")),
        new("quantityRule", TextShape.OneOf(
            ("per-unit", new("Every full multiple earns.", "Conta ogni multiplo intero.")),
            ("proportional", new("Any quantity earns its share, in whole units.", "Ogni quantità ha la sua parte, in unità intere.")),
            ("whole", new("Only a quantity that is a multiple earns.", "Conta solo una quantità multipla."))), new("How a quantity counts that is no multiple; per-unit if not given.", "Come conta una quantità non multipla; per-unit se non indicato.")),
        new("rounding", TextShape.OneOf(
            ("down", new("To the next lower.", "Per difetto.")),
            ("nearest", new("To the nearest; a half upward.", "Alla più vicina; la metà per eccesso.")),
            ("up", new("To the next higher.", "Per eccesso."))), new("How a share comes to whole units; down if not given.", "Come si arrotonda la parte a unità intere; down se non indicato.")),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of all quantities of the rule; that of the item's price if not given. Items without it take no part.", "L'unità di tutte le quantità della regola; quella del prezzo se non indicata. Gli articoli che non l'hanno non partecipano.")),
        new("item", TextShape.Any, new("The item given, in the unit of its price; the one ordered if not given.", "L'articolo in omaggio, nell'unità del suo prezzo; quello ordinato se non indicato.")),
        new("buy", Buy(), new("What must be bought.", "Che cosa bisogna comprare.")),
        new("get", Get(), new("What is got for it, of the same order.", "Che cosa si ottiene, dello stesso ordine.")),
        new("maxGet", NumberShape.AboveZero, new("The most units that are got in an order.", "Il massimo di unità ottenute in un ordine.")),
        new("partial", YesNoShape.Instance, new("A last time gives what units there are, where they are fewer than \"get\" says.", "L'ultima volta dà le unità che ci sono, se meno di quanto dice \"get\".")),
        new("bundle", new ListShape(BundlePart(), mayBeEmpty: false), new("What is bought together: the parts of a bundle, in the order in which they take units.", "Ciò che si compra insieme: le parti del pacchetto, nell'ordine in cui prendono le unità.")),
        new("newTotal", MoneyShape.Instance, new("What one bundle costs from here on.", "Quanto costa un pacchetto da qui in poi.")),
        new("percent", PercentShape.Instance, new("A percentage off the units of the bundle.", "Una percentuale sulle unità del pacchetto.")),
        new("repeat", RepeatShape.Instance, new("Whether it applies as often as it can, or how often at most; once if not given.", "Se si applica ogni volta che si può, o quante volte al massimo; una volta se non indicato.")),
        new("reuse", TextShape.OneOf(
            ("none", new("Units that it uses are used.", "Le unità usate restano usate.")),
            ("bought", new("Units that it counts as bought stay free for other rules of the step.", "Le unità contate come comprate restano libere per altre regole del passo."))), new("Whether other rules of the step may use its units; none if not given.", "Se altre regole del passo possono usare le sue unità; none se non indicato.")),
        .. Discount.Settings.Where(setting => setting.Name is "limit" or "priority" or "group" or "excludes" or "exclusive" or "adds" or "replaces"),
    ])
    {
        Snippet = """{ "id": "$1", "when": { "$2": "$3" }, "give": "${4:12+1}", "as": "${5:added}" }""",
    };

    private static Setting Where => new("where", ConditionShape.Instance, new("The lines it is for; those of \"when\" if not given.", "Le righe a cui si riferisce; quelle di \"when\" se non indicato."));

    private static ObjectShape Buy() => new(new("what is bought", "ciò che si compra"),
        Where,
        new("quantity", NumberShape.AboveZero, new("How many units.", "Quante unità.")),
        new("amount", MoneyShape.Instance, new("Units worth at least so much, instead of a quantity.", "Unità per almeno questo importo, invece di una quantità.")),
        Pick("dearest"))
    {
        Snippet = """{ "where": { "$1": "$2" }, "quantity": $3 }""",
    };

    private static ObjectShape Get() => new(new("what is got", "ciò che si ottiene"),
        Where,
        new("quantity", NumberShape.AboveZero, new("How many units each time.", "Quante unità ogni volta."), Required: true),
        new("percent", PercentShape.Instance, new("A percentage off them; 100 if nothing is given.", "Una percentuale su di esse; 100 se nulla è indicato.")),
        new("amountPerUnit", MoneyShape.Instance, new("Money off each of them.", "Importo in meno per ognuna.")),
        new("newPrice", MoneyShape.Instance, new("The price of each of them.", "Il prezzo di ognuna.")),
        Pick("cheapest"))
    {
        Snippet = """{ "where": { "$1": "$2" }, "quantity": $3 }""",
    };

    private static ObjectShape BundlePart() => new(new("a part of a bundle", "una parte di un pacchetto"),
        Where,
        new("quantity", NumberShape.AboveZero, new("How many units of a bundle.", "Quante unità di un pacchetto."), Required: true),
        Pick("cheapest"))
    {
        Snippet = """{ "where": { "$1": "$2" }, "quantity": $3 }""",
    };

    private static Setting Pick(string usual) => new("pick", TextShape.OneOf(
        ("cheapest", new("Those that cost least.", "Quelle che costano meno.")),
        ("dearest", new("Those that cost most.", "Quelle che costano di più."))),
        new($"Which units come first, after those that nothing else of the rule can use; {usual} if not given.", $"Quali unità vengono prima, dopo quelle che nient'altro della regola può usare; {usual} se non indicato."));
}
