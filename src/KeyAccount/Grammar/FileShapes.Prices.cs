namespace KeyAccount.Grammar;

/// <content>Contracted prices.</content>
internal static partial class FileShapes
{
    public static ObjectShape Price => field ??= new(new("a contracted price", "un prezzo concordato"),
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
}
