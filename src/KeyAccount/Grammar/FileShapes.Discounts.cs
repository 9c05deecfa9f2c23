namespace KeyAccount.Grammar;

/// <content>Discounts and surcharges.</content>
internal static partial class FileShapes
{
    public static ObjectShape Discount => field ??= new(new("a rule", "una regola"),
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
}
