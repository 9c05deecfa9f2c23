namespace KeyAccount.Grammar;

/// <content>How a price is made from a cost or from another list.</content>
internal static partial class FileShapes
{
    private static Setting PriceFrom => field ??= new("priceFrom", new ObjectShape(new("priceFrom", "priceFrom"),
        new Setting("from", TextShape.NameOf(Word.PriceBasis), new("What it starts from: cost (of the item), or a price list.", "Da che cosa parte: cost (il costo dell'articolo) o un listino."), Required: true),
        new Setting("convert", new ObjectShape(new("a conversion", "una conversione"),
            new Setting("table", TextShape.Any, new("The table of rates: date;from;to;rate.", "La tabella dei cambi: date;from;to;rate."), Required: true),
            new Setting("date", PriceDate, new("The day whose rate counts; that of the order if not given.", "Il giorno del cambio; quello dell'ordine se non indicato.")),
            new Setting("when", TextShape.OneOf(
                ("before-quantity", new("The price of a unit is converted and rounded, then multiplied.", "Si converte e si arrotonda il prezzo unitario, poi si moltiplica.")),
                ("after-quantity", new("The price is multiplied, then converted: nothing is rounded in between.", "Si moltiplica, poi si converte: nel mezzo nulla si arrotonda."))), new("When it is converted.", "Quando si converte."), Required: true))
        {
            Snippet = """{ "table": "${1:rates.csv}", "when": "${2:after-quantity}" }""",
        }, new("How a source in another currency is converted; first of all that is done to it.", "Come si converte una fonte in un'altra valuta; prima di ogni altra cosa.")),
        new Setting("percent", new NumberShape(0, 10_000, new("a figure from 0 to 10000", "una cifra da 0 a 10000")), new("So many percent of the source.", "Tanto per cento della fonte.")),
        new Setting("marginPercent", Margin, new("The margin, of the price: 20 makes 87.50 of 70.", "Il margine, sul prezzo: 20 fa di 70 87.50.")),
        new Setting("markupPercent", Markup, new("The markup, on the source: 20 makes 84 of 70.", "Il ricarico, sulla fonte: 20 fa di 70 84.")),
        new Setting("add", MoneyShape.Signed, new("Money added to a unit; below zero to take off.", "Importo aggiunto all'unità; sotto zero per togliere.")),
        new Setting("rounding", UnitRounding, new("How the price of a unit is rounded; not at all if not given.", "Come si arrotonda il prezzo unitario; per niente se non indicato.")),
        new Setting("minimumMarginPercent", Margin, new("The price has at least this margin over the item's cost.", "Il prezzo ha almeno questo margine sul costo dell'articolo.")),
        new Setting("maximumMarginPercent", Margin, new("The price has at most this margin over the item's cost.", "Il prezzo ha al più questo margine sul costo dell'articolo.")),
        new Setting("minimumMarkupPercent", Markup, new("The price has at least this markup on the item's cost.", "Il prezzo ha almeno questo ricarico sul costo dell'articolo.")),
        new Setting("maximumMarkupPercent", Markup, new("The price has at most this markup on the item's cost.", "Il prezzo ha al più questo ricarico sul costo dell'articolo.")),
        new Setting("minimumAdd", MoneyShape.Signed, new("The price is at least so much above the source.", "Il prezzo sta almeno di tanto sopra la fonte.")),
        new Setting("maximumAdd", MoneyShape.Signed, new("The price is at most so much above the source.", "Il prezzo sta al più di tanto sopra la fonte.")))
    {
        Snippet = """{ "from": "${1:cost}", "marginPercent": $2 }""",
    }, new("How the price is made, in the order of the settings; the bounds come last, the lower one after the upper one.", "Come si forma il prezzo, nell'ordine delle impostazioni; i limiti vengono per ultimi, il minimo dopo il massimo."));

    private static ObjectShape UnitRounding => field ??= new(new("a rounding", "un arrotondamento"), [.. RoundingFigure])
    {
        Snippet = """{ "increment": ${1:1}, "ending": ${2:0.99} }""",
    };

    private static NumberShape Margin => field ??= new(0, 99.99m, new("a figure from 0 to 99.99", "una cifra da 0 a 99.99"));

    private static NumberShape Markup => field ??= new(0, 10_000, new("a figure from 0 to 10000", "una cifra da 0 a 10000"));
}
