namespace KeyAccount.Grammar;

/// <content>Special conditions that bound orders or bind a side.</content>
internal static partial class FileShapes
{
    private static (string, Phrase) OutcomeAlert => ("alert", new("The quote says so.", "Il preventivo lo segnala."));

    private static (string, Phrase) OutcomeApproval => ("approval", new("Somebody with the right must approve.", "Occorre l'approvazione di chi ne ha il potere."));

    private static (string, Phrase) OutcomeReject => ("reject", new("The order must not be taken like this.", "L'ordine non va accettato così."));

    private static ObjectShape MinimumOrder => field ??= Condition(new("a minimum order", "un ordine minimo"), """{ "amount": $1, "outcome": "${2:surcharge}", "charge": "$3" }""",
        new("amount", MoneyShape.Instance, new("The least amount of goods.", "L'importo minimo di merce.")),
        new("quantity", NumberShape.AboveZero, new("The least quantity, instead of an amount.", "La quantità minima, al posto di un importo.")),
        new("of", TextShape.OneOf(
            ("net", new("Amounts after discounts.", "Gli importi dopo gli sconti.")),
            ("list", new("List amounts.", "Gli importi di listino."))), new("Which amounts count; net if not given.", "Quali importi contano; net se non indicato.")),
        new("outcome", TextShape.OneOf(
            ("surcharge", new("What is missing is charged.", "Si addebita quanto manca.")),
            OutcomeAlert, OutcomeApproval, OutcomeReject), new("What follows below it.", "Che cosa succede al di sotto."), Required: true),
        new("charge", TextShape.NameOf(Word.Charge), new("The kind of charge that the surcharge is.", "Il tipo di spesa del supplemento.")),
        new("surcharge", MoneyShape.Instance, new("A surcharge of its own, instead of what is missing.", "Un supplemento fisso, al posto di quanto manca.")));

    private static ObjectShape ListNotice => field ??= Condition(new("a notice of list changes", "un preavviso di variazione"), """{ "days": $1 }""",
        new("days", DayCount, new("The days of notice.", "I giorni di preavviso.")),
        new("months", new NumberShape(1, 36, new("a whole number from 1 to 36", "un intero da 1 a 36")) { IsWhole = true }, new("The months of notice, instead of days.", "I mesi di preavviso, al posto dei giorni.")),
        new("maxPercentPerYear", Share, new("The most by which prices rise in a year.", "Il massimo aumento dei prezzi in un anno.")));

    private static ObjectShape Exclusivity => field ??= Condition(new("an exclusivity", "un'esclusiva"), """{ "side": "${1:buyer}", "for": "$2" }""",
        new("side", TextShape.OneOf(
            ("buyer", new("The account buys from nobody else.", "Il cliente non compra da altri.")),
            ("supplier", new("The company sells to nobody else.", "L'azienda non vende ad altri.")),
            ("mutual", new("Both.", "Entrambi."))), new("Who is bound.", "Chi è vincolato."), Required: true),
        new("for", TitleShape.Instance, new("What it is about.", "Che cosa riguarda.")),
        new("territory", TitleShape.Instance, new("Where it holds.", "Dove vale.")),
        new("until", TextShape.Day, new("The last day; as long as the agreement holds if not given.", "L'ultimo giorno; finché vale l'accordo se non indicato.")));

    private static ObjectShape MostFavoured => field ??= Condition(new("a right to the best price", "un diritto al miglior prezzo"), """{ "when": { "item.category": "$1" }, "outcome": "${2:approval}" }""",
        new("for", TitleShape.Instance, new("What it is about, in words; what its one condition on items says if not given.", "Che cosa riguarda, in parole; quanto dice la sua unica condizione sugli articoli se non indicato.")),
        new("except", new OneOrListShape(Word.Account), new("Accounts that may pay less, with those below them.", "Clienti che possono pagare meno, con quelli al di sotto.")),
        new("exceptWhen", ConditionShape.Instance, new("Conditions on other accounts that may pay less, such as their segment.", "Condizioni sugli altri clienti che possono pagare meno, come il segmento.")),
        new("outcome", TextShape.OneOf(OutcomeAlert, OutcomeApproval, OutcomeReject), new("What follows where a quote for another account comes to less for a unit, after discounts, than the same order would cost this one; alert if not given.", "Che cosa succede se un preventivo per un altro cliente costa meno per unità, dopo gli sconti, di quanto lo stesso ordine costerebbe a questo; alert se non indicato.")));

    private static ObjectShape Commitment => field ??= Condition(new("a commitment", "un impegno"), """{ "amount": $1, "period": "${2:year}" }""",
        new("amount", MoneyShape.Instance, new("The amount, after discounts.", "L'importo, dopo gli sconti.")),
        new("quantity", NumberShape.AboveZero, new("The quantity, instead of an amount.", "La quantità, al posto di un importo.")),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of the quantity; that of the items' prices if not given.", "L'unità della quantità; quella dei prezzi se non indicata.")),
        new("period", TextShape.OneOf(
            ("month", new("The calendar month.", "Il mese solare.")),
            ("quarter", new("The calendar quarter.", "Il trimestre solare.")),
            ("year", new("The calendar year.", "L'anno solare.")),
            ("valid", new("The days on which it holds.", "I giorni in cui vale."))), new("Over which time.", "In quale periodo."), Required: true),
        new("tolerancePercent", Share, new("By how many percent it may be missed.", "Di quanto percento si può mancare.")),
        new("shortfallPercent", Share, new("The percentage of what is missing that is charged.", "La percentuale di quanto manca che si addebita.")),
        new("shortfallAmount", MoneyShape.Instance, new("The amount that is charged for a shortfall.", "L'importo che si addebita se non è raggiunto.")));

    private static ObjectShape ServiceLevel => field ??= Condition(new("a service level", "un livello di servizio"), """{ "measure": "${1:onTimeInFull}", "targetPercent": $2, "credits": [ { "below": $2, "percent": $3 } ] }""",
        new("measure", TextShape.OneOf(
            ("onTimeInFull", new("Orders delivered on time and in full.", "Ordini consegnati in tempo e completi.")),
            ("onTime", new("Orders delivered on time.", "Ordini consegnati in tempo.")),
            ("fillRate", new("Units delivered of those ordered.", "Unità consegnate su quelle ordinate."))), new("What is measured.", "Che cosa si misura."), Required: true),
        new("targetPercent", Share, new("The level, in percent.", "Il livello, in percento."), Required: true),
        new("credits", new ListShape(new ObjectShape(new("a credit", "un accredito"),
            new Setting("below", Share, new("Below which level.", "Sotto quale livello."), Required: true),
            new Setting("percent", Share, new("Which percentage of the month's purchases is credited.", "Quale percentuale degli acquisti del mese si accredita."), Required: true))
        {
            Snippet = """{ "below": $1, "percent": $2 }""",
        }), new("What is credited, the highest level first.", "Quanto si accredita, dal livello più alto.")),
        new("maxPercent", Share, new("The most that is credited.", "Il massimo che si accredita.")));

    private static ObjectShape Returns => field ??= Condition(new("a return policy", "una condizione di reso"), """{ "withinDays": $1 }""",
        new("withinDays", DayCount, new("Within how many days of delivery.", "Entro quanti giorni dalla consegna."), Required: true),
        new("maxPercent", Share, new("Up to which percentage of purchases.", "Fino a quale percentuale degli acquisti.")),
        new("restockingPercent", Share, new("The percentage of their price that is kept.", "La percentuale del prezzo che si trattiene.")));

    private static ObjectShape CreditLimit => field ??= Condition(new("a credit limit", "un fido"), """{ "amount": $1, "open": "$2", "outcome": "${3:approval}" }""",
        new("amount", MoneyShape.Instance, new("The limit.", "Il limite."), Required: true),
        new("open", TextShape.NameOf(Word.OpenField), new("The own field that holds what is open, such as order.openAmount; without it each order is held against the limit alone.", "Il campo proprio con lo scoperto, come order.openAmount; senza di esso ogni ordine si confronta da solo con il limite.")),
        new("outcome", TextShape.OneOf(OutcomeAlert, OutcomeApproval, OutcomeReject), new("What follows beyond it.", "Che cosa succede oltre."), Required: true));
}
