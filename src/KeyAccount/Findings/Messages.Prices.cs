namespace KeyAccount;

/// <content>Codes of price formation.</content>
internal static partial class Messages
{
    public static readonly MessageCode UnitWithoutFactor = Error("KA2120",
        "{0} has no unit \"{1}\": nothing says how many {2} it holds.{3}", "{0} non ha l'unità \"{1}\": nulla dice quanti {2} contiene.{3}",
        "Write the factor in items/units.csv, or the price for the item's own unit.", "Scrivere il fattore in items/units.csv, o il prezzo per l'unità propria dell'articolo.");

    public static readonly MessageCode UnitWithoutItem = Error("KA2121",
        "how many units a \"{0}\" holds differs from item to item, and no item is named.", "quante unità contiene \"{0}\" cambia da articolo ad articolo, e nessun articolo è indicato.",
        "Name the item, or leave the unit out.", "Indicare l'articolo, o togliere l'unità.");

    public static readonly MessageCode TableWithoutCurrency = Error("KA1440",
        "the prices of \"{0}\" are of which currency? Orders come in {1}.", "in quale valuta sono i prezzi di \"{0}\"? Gli ordini arrivano in {1}.",
        "Write \"currency\" beside \"table\".", "Scrivere \"currency\" accanto a \"table\".");

    public static readonly MessageCode SourceAmongLists = Error("KA1441",
        "\"{0}\" is no price list, and cannot stand among lists.", "\"{0}\" non è un listino e non può stare in un elenco di listini.",
        "Give it an access of its own.", "Dargli un accesso a sé.");

    public static readonly MessageCode SpecificityAlone = Error("KA1442",
        "the key \"specificity\" and the list of its fields need each other.", "la chiave \"specificity\" e l'elenco dei suoi campi vanno insieme.",
        "Write \"specificity\" in \"order\", and beside it \"specificity\": [ fields ], the one that counts most first.", "Scrivere \"specificity\" in \"order\", e accanto \"specificity\": [ campi ], prima il più importante.");

    public static readonly MessageCode NobodyLooksInPolicies = Warning("KA3030",
        "no procedure looks for the prices of policies.", "nessuna procedura cerca i prezzi delle politiche.",
        "Add an access: { \"access\": \"policies\", \"from\": \"policies\" }.", "Aggiungere un accesso: { \"access\": \"policies\", \"from\": \"policies\" }.");
}
