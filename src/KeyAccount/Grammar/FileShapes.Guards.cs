namespace KeyAccount.Grammar;

/// <content>Guards: bounds of prices, margins and discounts.</content>
internal static partial class FileShapes
{
    public static ObjectShape Guard => field ??= new(new("a guard", "una soglia"),
        new("id", TextShape.Name, new("The rule's name, unique in its file.", "Il nome della regola, unico nel file."), Required: true),
        Title,
        Note,
        new("status", Status, new("Whether it holds; its file's status if not given.", "Se vale; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarla.")),
        When,
        new("floorPrice", FieldOrMoneyShape.Instance, new("The lowest price of a unit: an amount, or an own field such as item.floorPrice.", "Il prezzo unitario minimo: un importo o un campo proprio come item.floorPrice.")),
        new("maximumPrice", FieldOrMoneyShape.Instance, new("The highest price of a unit: an amount, or an own field such as item.maximumPrice. Where both clamp, the lowest price prevails.", "Il prezzo unitario massimo: un importo o un campo proprio come item.maximumPrice. Se entrambi fermano il prezzo, prevale il minimo.")),
        new("minimumMarginPercent", Margin, new("The lowest margin, of the price: at 20 what costs 70 is sold at 87.50 or more.", "Il margine minimo, sul prezzo: con 20 ciò che costa 70 si vende ad almeno 87.50.")),
        new("minimumMarkupPercent", Markup, new("The lowest markup, on the cost: at 20 what costs 70 is sold at 84 or more.", "Il ricarico minimo, sul costo: con 20 ciò che costa 70 si vende ad almeno 84.")),
        new("maximumDiscountPercent", new NumberShape(0, 100, new("a figure from 0 to 100", "una cifra da 0 a 100")), new("What may come off in all, in percent of what the waterfall starts from.", "Quanto si può togliere in tutto, in percento di ciò da cui parte la cascata.")),
        new("level", TextShape.OneOf(
            ("invoice", new("The price on the invoice.", "Il prezzo in fattura.")),
            ("net-net", new("The price on the invoice less the expected bonus.", "Il prezzo in fattura meno il bonus previsto."))), new("What is looked at; invoice if not given.", "Che cosa si guarda; invoice se non indicato.")),
        new("per", TextShape.OneOf(
            ("line", new("Each line by itself.", "Ogni riga da sola.")),
            ("order", new("The chosen lines together.", "Le righe scelte insieme."))), new("Whether each line keeps the bound, or all together; line if not given.", "Se la soglia vale per ogni riga o per tutte insieme; line se non indicato.")),
        new("outcome", TextShape.OneOf(
            ("alert", new("The quote says so; no figure changes.", "Il preventivo lo segnala; nessuna cifra cambia.")),
            ("approval", new("Somebody who has the right must approve; no figure changes.", "Deve approvare chi ne ha il diritto; nessuna cifra cambia.")),
            ("reject", new("The order must not be taken like this; no figure changes.", "L'ordine così non si accetta; nessuna cifra cambia.")),
            ("clamp", new("Discounts stop at the bound, and a price beyond it is brought back by a step of its own; a contracted price is not. Of several the strictest holds; what an amount of the order cannot take from a line goes to the others.", "Gli sconti si fermano alla soglia, e un prezzo che la supera vi è riportato con un passo proprio; un prezzo concordato no. Fra più soglie vale la più severa; quanto un importo dell'ordine non può togliere da una riga va alle altre."))), new("What follows where the bound is not kept.", "Che cosa succede se la soglia non è rispettata."), Required: true))
    {
        Snippet = """{ "id": "$1", "${2:minimumMarginPercent}": $3, "outcome": "${4:approval}" }""",
    };
}
