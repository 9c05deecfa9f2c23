namespace KeyAccount.Grammar;

/// <content>Prices that are kept for a time.</content>
internal static partial class FileShapes
{
    private static ObjectShape PriceHold => field ??= Condition(new("a price hold", "un blocco prezzi"), """{ "until": "$1" }""",
        new("until", TextShape.Day, new("The last day; then the prices of the day are back.", "L'ultimo giorno; poi tornano i prezzi del giorno."), Required: true),
        new("from", TextShape.Day, new("The first day; that on which the condition begins if not given.", "Il primo giorno; quello in cui inizia la condizione se non indicato.")),
        new("asOf", TextShape.Day, new("The day whose prices are kept; the first day if not given.", "Il giorno di cui si tengono i prezzi; il primo giorno se non indicato.")),
        new("quantity", NumberShape.AboveZero, new("Up to which quantity; what goes beyond has the prices of the day.", "Fino a quale quantità; oltre valgono i prezzi del giorno.")),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of the quantity; that of the items' prices if not given.", "L'unità della quantità; quella dei prezzi se non indicata.")),
        new("per", TextShape.OneOf(
            ("item", new("So many of each item.", "Tante di ogni articolo.")),
            ("all", new("So many of all items together.", "Tante di tutti gli articoli insieme."))), new("What the quantity is of; item if not given.", "Di che cosa è la quantità; item se non indicato.")),
        new("lowerCounts", YesNoShape.Instance, new("Whether a lower price of the day counts all the same.", "Se un prezzo del giorno più basso vale comunque.")));
}
