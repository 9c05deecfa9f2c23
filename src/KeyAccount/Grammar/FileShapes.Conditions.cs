namespace KeyAccount.Grammar;

/// <content>Special conditions: what is agreed beside prices.</content>
internal static partial class FileShapes
{
    /// <summary>The settings that say where and when a special condition holds; what else stands there is what it says.</summary>
    public static IReadOnlyList<string> PlaceOfCondition { get; } = ["id", "title", "note", "internal", "status", "valid", "tags", "when", "priority"];

    public static ConditionsShape Conditions => field ??= new(
        new("payment", new OneOrSeveralShape(PaymentCondition), new("When and how invoices are paid.", "Quando e come si pagano le fatture.")),
        new("delivery", new OneOrSeveralShape(DeliveryCondition), new("Where delivery takes place, when, and what freight costs.", "Dove avviene la consegna, quando, e quanto costa il trasporto.")),
        new("minimumOrder", new OneOrSeveralShape(MinimumOrder), new("The least that an order comes to.", "Il minimo di un ordine.")),
        new("priceHold", new OneOrSeveralShape(PriceHold), new("Prices that are kept for a time.", "Prezzi che restano fermi per un periodo.")),
        new("listChangeNotice", new OneOrSeveralShape(ListNotice), new("Notice before the list changes.", "Il preavviso di variazione del listino.")),
        new("exclusivity", new OneOrSeveralShape(Exclusivity), new("Who deals with nobody else.", "Chi tratta in esclusiva.")),
        new("commitment", new OneOrSeveralShape(Commitment), new("What the account has undertaken to buy.", "Quanto il cliente si è impegnato ad acquistare.")),
        new("serviceLevel", new OneOrSeveralShape(ServiceLevel), new("A level of service, and what is credited below it.", "Un livello di servizio, e quanto si accredita sotto di esso.")),
        new("returns", new OneOrSeveralShape(Returns), new("What goods may come back.", "Quale merce si può rendere.")),
        new("creditLimit", new OneOrSeveralShape(CreditLimit), new("How much the account may owe.", "Quanto può essere il debito del cliente.")),
        new("mostFavoured", new OneOrSeveralShape(MostFavoured), new("That nobody else pays less; in agreements only.", "Che nessun altro paghi meno; solo negli accordi.")));

    private static NumberShape DayCount => field ??= new(0, 3650, new("a whole number of days from 0 to 3650", "un numero intero di giorni da 0 a 3650")) { IsWhole = true };

    private static NumberShape Share => field ??= new(0, 100, new("a percentage above 0, up to 100", "una percentuale sopra 0, fino a 100"), aboveMin: true);

    private static ObjectShape PaymentCondition => field ??= Condition(new("a payment term", "una condizione di pagamento"), """{ "days": $1, "from": "${2:invoice}", "method": "${3:bankTransfer}" }""",
        new("days", DayCount, new("The days until payment.", "I giorni fino al pagamento.")),
        new("from", TextShape.OneOf(
            ("invoice", new("The date of the invoice.", "La data della fattura.")),
            ("receipt", new("The day on which the invoice is received.", "Il giorno di ricevimento della fattura.")),
            ("delivery", new("The day of delivery.", "Il giorno della consegna.")),
            ("endOfMonth", new("The last day of the month of the invoice.", "L'ultimo giorno del mese della fattura."))), new("The day from which they run; invoice if not given.", "Il giorno da cui decorrono; la data fattura se non indicato.")),
        new("toEndOfMonth", YesNoShape.Instance, new("Whether payment is due at the end of the month in which the days end.", "Se si paga alla fine del mese in cui scadono i giorni.")),
        new("extraDays", DayCount, new("Days that come after the end of the month.", "Giorni in più dopo la fine del mese.")),
        new("instalments", new ListShape(new ObjectShape(new("an instalment", "una rata"),
            new Setting("percent", Share, new("Its share of the invoice.", "La sua parte della fattura."), Required: true),
            new Setting("days", DayCount, new("After how many days it is due.", "Dopo quanti giorni scade."), Required: true))
        {
            Snippet = """{ "percent": $1, "days": $2 }""",
        }, mayBeEmpty: false), new("In place of days: parts of the invoice that are due one after the other.", "Al posto di days: parti della fattura che scadono una dopo l'altra.")),
        new("early", new ObjectShape(new("early payment", "un pagamento anticipato"),
            new Setting("days", DayCount, new("Within how many days, from the same day.", "Entro quanti giorni, dallo stesso giorno."), Required: true),
            new Setting("percent", Share, new("The discount that may be deducted then.", "Lo sconto che si può allora dedurre."), Required: true))
        {
            Snippet = """{ "days": $1, "percent": $2 }""",
        }, new("A discount for early payment.", "Lo sconto per pagamento anticipato.")),
        new("method", TextShape.OneOf([.. PaymentMethods.All.Select(method => (method.Name, method.Words))]), new("How payment is made.", "Come si paga.")),
        new("prepaidPercent", Share, new("The share that is paid in advance.", "La parte pagata in anticipo.")));

    private static ObjectShape DeliveryCondition => field ??= Condition(new("a delivery term", "una condizione di resa"), """{ "incoterm": "${1:DAP}", "place": "$2", "leadDays": $3 }""",
        new("incoterm", TextShape.OneOf([.. Incoterms.All.Select(rule => (rule.Name, rule.Words))]), new("The rule of Incoterms 2020.", "La regola Incoterms 2020."), Required: true),
        new("place", TextShape.Any, new("The named place, such as a town, a port or a warehouse.", "Il luogo convenuto: città, porto o magazzino."), Required: true),
        new("leadDays", DayCount, new("The days from order to delivery.", "I giorni dall'ordine alla consegna.")),
        new("freeFrom", MoneyShape.Instance, new("From which amount of goods, after discounts, freight is free.", "Da quale importo di merce, dopo gli sconti, il trasporto è gratuito.")),
        new("freight", Freight(), new("What freight costs, where the order does not bring it.", "Quanto costa il trasporto, se l'ordine non lo indica.")),
        new("charge", TextShape.NameOf(Word.Charge), new("The kind of charge that freight is; \"freight\" if not given.", "Il tipo di spesa del trasporto; \"freight\" se non indicato.")));

    private static ObjectShape Freight() => new(new("a table of freight", "una tabella di trasporto"),
        new("by", TextShape.OneOf(
            ("amount", new("The amount of goods, after discounts.", "L'importo della merce, dopo gli sconti.")),
            ("weight", new("The weight.", "Il peso.")),
            ("quantity", new("The quantity.", "La quantità."))), new("What the steps count.", "Che cosa contano i gradini."), Required: true),
        new("steps", new ListShape(new ObjectShape(new("a step of freight", "un gradino di trasporto"),
            new Setting("from", MoneyShape.Instance, new("From which figure on, included.", "Da quale cifra in poi, compresa."), Required: true),
            new Setting("amount", MoneyShape.Instance, new("What freight costs.", "Quanto costa il trasporto."), Required: true))
        {
            Snippet = """{ "from": $1, "amount": $2 }""",
        }, mayBeEmpty: false), new("The steps, ascending.", "I gradini, crescenti."), Required: true))
    {
        Snippet = """{ "by": "${1:weight}", "steps": [ { "from": 0, "amount": $2 } ] }""",
    };

    private static ObjectShape Condition(Phrase name, string snippet, params Setting[] says) => new(name,
    [
        new("id", TextShape.Name, new("Its name, unique in its file; the kind if not given, with a number from the second on.", "Il suo nome, unico nel file; il tipo se non indicato, con un numero dal secondo in poi.")),
        Title,
        Note,
        new("internal", YesNoShape.Instance, new("Whether it is ours alone: no customer sees it.", "Se è solo nostra: il cliente non la vede.")),
        new("status", Status, new("Whether it holds; its file's status if not given.", "Se vale; come il file se non indicato.")),
        new("valid", TextShape.Period, new("When it holds, both ends included; its file's if not given.", "Quando vale, estremi compresi; come il file se non indicato.")),
        new("tags", new ListShape(TextShape.Any), new("Words to find it by.", "Parole per ritrovarla.")),
        When,
        new("priority", NumberShape.Priority, new("Of several of the same place the higher one comes first; 0 if not given.", "Di più condizioni dello stesso livello viene prima la più alta; 0 se non indicata.")),
        .. says,
    ])
    {
        Snippet = snippet,
    };
}
