namespace KeyAccount.Grammar;

/// <content>company.json and vocabulary.json.</content>
internal static partial class FileShapes
{
    public static ObjectShape Company => field ??= new(new("company.json", "company.json"),
        Schema,
        new("name", TextShape.Any, new("The company's name.", "Il nome dell'azienda."), Required: true),
        new("country", TextShape.Any, new("Its country, two letters of ISO 3166.", "Il Paese, due lettere ISO 3166.")),
        new("currency", TextShape.NameOf(Word.Currency), new("The currency that holds where an account has none of its own.", "La valuta che vale dove il cliente non ne ha una."), Required: true),
        new("timeZone", TextShape.Any, new("The IANA time zone in which days begin and end.", "Il fuso orario IANA in cui iniziano e finiscono i giorni.")),
        new("languages", new ListShape(TextShape.OneOf(("en", new("English", "inglese")), ("it", new("Italian", "italiano")))), new("The languages of titles and contracts, the first by default.", "Le lingue di titoli e contratti; la prima è quella normale.")),
        new("procedure", TextShape.NameOf(Word.Procedure), new("The pricing procedure that holds where an account has none of its own; \"standard\" if not given.", "La procedura prezzi che vale dove il cliente non ne ha una; \"standard\" se non indicata.")),
        new("priceList", new OneOrListShape(Word.PriceList), new("The price list that holds where an account has none of its own; of several, the one named first counts first.", "Il listino che vale dove il cliente non ne ha uno; di più listini conta prima il primo nominato.")),
        new("priceLists", new MapShape(PriceListSettings, Word.PriceList), new("What is to be said of price lists, by the name of their file.", "Che cosa c'è da dire dei listini, per nome di file.")),
        new("tax", TextShape.Name, new("The tax category of items and charges that name none, such as S.", "La categoria d'imposta di articoli e spese che non ne indicano una, come S.")),
        new("charges", new MapShape(new ObjectShape(new("a charge", "una spesa"),
            Title,
            new Setting("tax", TextShape.Name, new("Its tax category; the company's if not given.", "La sua categoria d'imposta; quella dell'azienda se non indicata.")),
            Note)), new("The kinds of charges, such as freight, by name.", "I tipi di spese, come il trasporto, per nome.")),
        Note);

    public static ObjectShape PriceListSettings => field ??= new(new("a price list", "un listino"),
        Title,
        new("currency", TextShape.NameOf(Word.Currency), new("The currency of its prices; the company's if not given.", "La valuta dei suoi prezzi; quella dell'azienda se non indicata.")),
        new("status", Status, new("Whether it prices; released if not given.", "Se vale per i prezzi; released se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; always if not given.", "Quando vale, estremi compresi; sempre se non indicato.")),
        WhenForPrices,
        new("priority", NumberShape.Priority, new("Of several lists the one with the higher priority comes first; 0 if not given.", "Di più listini viene prima quello con la priorità più alta; 0 se non indicata.")),
        PriceFrom,
        new("includesTax", YesNoShape.Instance, new("Whether its prices include tax.", "Se i suoi prezzi comprendono l'imposta.")),
        Note);

    public static ObjectShape Field => field ??= new(new("a field", "un campo"),
        new("type", TextShape.OneOf(
            ("text", new("A word.", "Una parola.")),
            ("number", new("A figure.", "Una cifra.")),
            ("money", new("An amount in the order's currency.", "Un importo nella valuta dell'ordine.")),
            ("date", new("A day.", "Un giorno.")),
            ("yes-no", new("true or false.", "true o false.")),
            ("path", new("A path such as tools/drills: a test holds here and below.", "Un percorso come utensili/trapani: la condizione vale lì e sotto."))),
            new("What kind of value the field holds.", "Il tipo di valore del campo."), Required: true),
        new("scope", TextShape.OneOf(
            ("order", new("One value for the order.", "Un valore per l'ordine.")),
            ("line", new("A value for each line.", "Un valore per ogni riga."))), new("For a fact: whether the order has it or each line; order if not given.", "Per un fatto: se è dell'ordine o di ogni riga; order se non indicato.")),
        new("values", new ListShape(TextShape.Any, mayBeEmpty: false), new("The values it can have.", "I valori possibili.")),
        new("label", TitleShape.Instance, new("What people read.", "Il nome che si legge.")),
        Note);

    public static ObjectShape Vocabulary => field ??= new(new("vocabulary.json", "vocabulary.json"),
        Schema,
        new("fields", new MapShape(Field), new("The company's own fields, by full name: account., item., line., order., charge. or fact. and a name.", "I campi propri, per nome completo: account., item., line., order., charge. o fact. e un nome.")),
        new("conditions", new MapShape(OwnConditionKind), new("The company's own special conditions, by the name that they have in \"conditions\".", "Le condizioni speciali proprie, per il nome che hanno in \"conditions\".")),
        new("categories", new MapShape(TitleShape.Instance, Word.Category), new("What people read for an item category.", "Il nome che si legge per una categoria.")),
        Note);
}
