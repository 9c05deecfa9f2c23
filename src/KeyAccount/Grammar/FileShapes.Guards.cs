namespace KeyAccount.Grammar;

/// <content>Guards: bounds that discounts keep.</content>
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
        new("floorPrice", FieldOrMoneyShape.Instance, new("The lowest price of a unit: an amount, or an own field such as item.floorPrice. Of several guards the strictest holds; what an amount of the order cannot take from a line goes to the others.", "Il prezzo unitario minimo: un importo o un campo proprio come item.floorPrice. Di più soglie vale la più severa; quanto un importo dell'ordine non può togliere da una riga va alle altre."), Required: true),
        new("outcome", TextShape.OneOf(("clamp", new("Discounts stop at the bound.", "Gli sconti si fermano alla soglia."))), new("What happens at the bound.", "Che cosa succede alla soglia."), Required: true))
    {
        Snippet = """{ "id": "$1", "floorPrice": $2, "outcome": "clamp" }""",
    };
}
