namespace KeyAccount.Grammar;

/// <content>Prices of agreements and policies, and where prices are looked for.</content>
internal static partial class FileShapes
{
    public static ObjectShape Price => field ??= new(new("a price", "un prezzo"),
        new("id", TextShape.Name, new("The price's name, unique in its file.", "Il nome del prezzo, unico nel file."), Required: true),
        Title,
        Note,
        new("status", Status, new("Whether it prices; its file's status if not given.", "Se vale; quello del file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarlo.")),
        new("item", TextShape.Any, new("The item.", "L'articolo.")),
        PriceFrom,
        new("price", MoneyShape.Instance, new("The price, for one unit or for \"per\" units.", "Il prezzo, per un'unità o per \"per\" unità.")),
        new("per", NumberShape.AboveZero, new("How many units the price is for; 1 if not given.", "Per quante unità è il prezzo; 1 se non indicato.")),
        new("uom", TextShape.NameOf(Word.Unit), new("The unit that the price is for, one of the item's own; that of the item if not given. Quantities beside it count in it.", "L'unità del prezzo, una di quelle dell'articolo; quella dell'articolo se non indicata. Le quantità accanto si contano in essa.")),
        new("minQuantity", NumberShape.AboveZero, new("From which quantity the price holds.", "Da quale quantità vale il prezzo.")),
        new("maxQuantity", NumberShape.AboveZero, new("Up to which quantity the price holds, included.", "Fino a quale quantità vale il prezzo, compresa.")),
        new("table", TextShape.Any, new("A table of prices beside this file.", "Una tabella di prezzi accanto a questo file.")),
        new("columns", new MapShape(TextShape.Any, Word.TableColumn), new("What the table calls the columns: { \"item\": \"ARTNR\" }.", "I nomi delle colonne nella tabella: { \"item\": \"ARTNR\" }.")),
        new("currency", TextShape.NameOf(Word.Currency), new("The currency of a table's prices; the agreement's if not given.", "La valuta dei prezzi di una tabella; quella dell'accordo se non indicata.")),
        WhenForPrices,
        new("priority", NumberShape.Priority, new("The higher one comes first, where an access ranks by it; 0 if not given.", "Viene prima la più alta, dove un accesso ordina così; 0 se non indicata.")),
        new("discounts", TextShape.OneOf(("none", new("A net price: no discount comes off it.", "Prezzo netto: nessuno sconto."))), new("Whether discounts come off the price.", "Se sul prezzo si applicano sconti.")))
    {
        Snippet = """{ "id": "$1", "item": "$2", "price": $3, "discounts": "none" }""",
    };

    private static ObjectShape Access => field ??= new(new("an access", "un accesso"),
        new("access", TextShape.Name, new("The access's name.", "Il nome dell'accesso."), Required: true),
        new("from", new OneOrListShape(Word.PriceSource), new("Where it looks: agreements, policies, lists (those of the account), or price lists by name.", "Dove cerca: agreements, policies, lists (quelli del cliente) o listini per nome."), Required: true),
        new("keys", new ListShape(TextShape.NameOf(Word.Field), mayBeEmpty: false), new("The fields that a price must be keyed by, no more and no fewer; any if not given.", "I campi che devono essere la chiave del prezzo, né più né meno; qualsiasi se non indicati.")),
        WhenForPrices,
        new("order", new ListShape(TextShape.OneOf([.. PriceKeyWords.All.SelectMany(key => new[] { (key.Name, key.Doc), ($"{key.Name} asc", key.Doc), ($"{key.Name} desc", key.Doc) })]), mayBeEmpty: false),
            new("By which keys prices that fit are ranked; start, end, minQuantity if not given, and in several lists priority and list before them.", "Con quali chiavi si ordinano i prezzi validi; start, end, minQuantity se non indicate, e con più listini prima priority e list.")),
        new("specificity", new ListShape(TextShape.NameOf(Word.Field), mayBeEmpty: false), new("The fields that the key specificity looks at, the one that counts most first.", "I campi che la chiave specificity considera, prima il più importante.")),
        new("take", TextShape.OneOf(
            ("first", new("The one that comes first; the search ends.", "Il primo; la ricerca finisce.")),
            ("best", new("The lowest of all that fit; the search ends.", "Il più basso tra tutti quelli validi; la ricerca finisce.")),
            ("all", new("The one that comes first, and the search goes on: the lowest of the accesses counts.", "Il primo, e la ricerca continua: vale il più basso tra gli accessi."))), new("What it takes of the prices that fit; first if not given.", "Che cosa prende dei prezzi validi; first se non indicato.")),
        new("date", PriceDate, new("The pricing date; order if not given.", "La data prezzo; order se non indicata.")),
        new("reference", TextShape.OneOf(
            ("own", new("The waterfall starts at the price found.", "La cascata parte dal prezzo trovato.")),
            ("list", new("The waterfall starts at the list price.", "La cascata parte dal prezzo di listino."))), new("Where the waterfall starts; own if not given.", "Da dove parte la cascata; own se non indicato.")),
        Title,
        Note)
    {
        Snippet = """{ "access": "$1", "from": "${2:lists}" }""",
    };

    private static Shape PriceDate => field ??= TextShape.OneOf(
        ("order", new("The day of the order.", "Il giorno dell'ordine.")),
        ("delivery", new("The requested day of delivery, else that of the order.", "Il giorno di consegna richiesto, altrimenti quello dell'ordine.")),
        ("agreement", new("The day on which the agreement began.", "Il giorno di inizio dell'accordo.")),
        ("service", new("The day on which the service is rendered, else that of delivery, else that of the order.", "Il giorno della prestazione, altrimenti quello di consegna, altrimenti quello dell'ordine.")));
}
