namespace KeyAccount.Grammar;

/// <summary>The names of the keys that an access ranks prices by, each with the direction of its natural order and what comes first in it.</summary>
internal static class PriceKeyWords
{
    public static readonly (string Name, bool Ascends, Phrase Doc)[] All =
    [
        ("start", false, new("The later start first.", "Prima l'inizio più recente.")),
        ("end", true, new("The earlier end first.", "Prima la fine più vicina.")),
        ("minQuantity", false, new("The higher minimum quantity first.", "Prima la quantità minima più alta.")),
        ("price", true, new("The lowest price first.", "Prima il prezzo più basso.")),
        ("currency", true, new("A price in the order's currency before one that is converted.", "Un prezzo nella valuta dell'ordine prima di uno convertito.")),
        ("priority", false, new("The higher priority of the list, or of the price, first.", "Prima la priorità più alta del listino o del prezzo.")),
        ("conditions", false, new("The one with more conditions first.", "Prima quello con più condizioni.")),
        ("specificity", false, new("The one that tests the first field of \"specificity\" first, then the second.", "Prima quello che verifica il primo campo di \"specificity\", poi il secondo.")),
        ("list", true, new("The list named first.", "Prima il listino nominato per primo.")),
    ];
}
