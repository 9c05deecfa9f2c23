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

    public static readonly MessageCode NothingConverts = Error("KA1443",
        "\"{0}\" is in {1}, the price in {2}, and nothing says how to convert.", "\"{0}\" è in {1}, il prezzo in {2}, e nulla dice come convertire.",
        "Write \"convert\": { \"table\": \"rates.csv\", \"when\": \"after-quantity\" }.", "Scrivere \"convert\": { \"table\": \"cambi.csv\", \"when\": \"after-quantity\" }.");

    public static readonly MessageCode EndingBeyondIncrement = Error("KA1444",
        "an ending of {0} needs an increment that is greater.", "una finale di {0} richiede un passo maggiore.",
        "For prices such as 8.99 write \"increment\": 1, \"ending\": 0.99.", "Per prezzi come 8.99 scrivere \"increment\": 1, \"ending\": 0.99.");

    public static readonly MessageCode ListsInACircle = Error("KA3031",
        "these price lists are made from each other in a circle: {0}.", "questi listini derivano l'uno dall'altro in cerchio: {0}.",
        "Let one of them state its prices.", "Far sì che uno di essi indichi i suoi prezzi.");

    public static readonly MessageCode NoRate = Error("KA4040",
        "there is no rate from {0} to {1} on {2} in {3}.", "non c'è un cambio da {0} a {1} il {2} in {3}.",
        "Add a row for that day, or an earlier one, to the table.", "Aggiungere alla tabella una riga per quel giorno, o per uno precedente.");

    public static readonly MessageCode NoCost = Error("KA4041",
        "item {0} has no cost, which \"{1}\" of {2} needs.", "l'articolo {0} non ha un costo, che serve a \"{1}\" di {2}.",
        "Write it in the column cost of items/items.csv.", "Scriverlo nella colonna cost di items/items.csv.");

    public static readonly MessageCode PriceBelowZero = Error("KA4042",
        "the price of item {0} made by {1} is {2}, below zero.", "il prezzo dell'articolo {0} formato da {1} è {2}, sotto zero.",
        "Look at \"add\", or state a bound.", "Controllare \"add\", o indicare un limite.");

    public static readonly MessageCode RoundToWhat = Error("KA1445",
        "the step rounds, and does not say what to what.", "il passo arrotonda, e non dice che cosa a che cosa.",
        "Write \"rounding\": [ { \"at\": \"unit\", \"increment\": 1, \"ending\": 0.99 } ], or \"at\": \"line\".", "Scrivere \"rounding\": [ { \"at\": \"unit\", \"increment\": 1, \"ending\": 0.99 } ], o \"at\": \"line\".");

    public static readonly MessageCode StepHoldsNoDiscounts = Error("KA1446",
        "step \"{0}\" holds no discounts.", "il passo \"{0}\" non contiene sconti.",
        "Name a step that holds discounts or surcharges.", "Indicare un passo che contiene sconti o maggiorazioni.");

    public static readonly MessageCode NoManualStep = Error("KA1447",
        "no procedure has a step for manual prices.", "nessuna procedura ha un passo per i prezzi manuali.",
        "Add a step: { \"step\": \"manual\", \"holds\": \"manual\" }.", "Aggiungere un passo: { \"step\": \"manual\", \"holds\": \"manual\" }.");

    public static readonly MessageCode StatedPriceUnclear = Error("KA4043",
        "\"{0}\" of the line cannot be read.", "\"{0}\" della riga non si può leggere.", "Give one of {1}.", "Indicare uno tra {1}.");

    public static readonly MessageCode ManualAndCarried = Error("KA4044",
        "a price from an earlier document cannot be changed by hand.", "un prezzo da un documento precedente non si può cambiare a mano.",
        "Leave \"manual\" or \"carried\" out.", "Togliere \"manual\" o \"carried\".");

    public static readonly MessageCode ProcedureTakesNoManual = Error("KA4045",
        "procedure \"{0}\" has no step for manual prices.", "la procedura \"{0}\" non ha un passo per i prezzi manuali.",
        "Add a step that holds \"manual\", or leave \"manual\" out.", "Aggiungere un passo con \"manual\", o togliere \"manual\".");

    public static readonly MessageCode ManualNotAllowed = Error("KA4046",
        "no rule lets the price of this line be changed by hand.", "nessuna regola permette di cambiare a mano il prezzo di questa riga.",
        "Limits of manual prices stand in \"manual\" of policies and agreements.", "I limiti dei prezzi manuali stanno in \"manual\" di politiche e accordi.");

    public static readonly MessageCode ManualBeyondLimit = Error("KA4047",
        "the manual price differs by {0} %; {1} allows {2}.", "il prezzo manuale differisce del {0} %; {1} ammette {2}.",
        "Ask somebody who may give more, or change the limit.", "Chiedere a chi può concedere di più, o cambiare il limite.");

    public static readonly MessageCode ReasonNeeded = Error("KA4048",
        "{0} asks for a reason for the manual price.", "{0} richiede un motivo per il prezzo manuale.", "Give \"reason\".", "Indicare \"reason\".");

    public static readonly MessageCode NobodyLooksInPolicies = Warning("KA3030",
        "no procedure looks for the prices of policies.", "nessuna procedura cerca i prezzi delle politiche.",
        "Add an access: { \"access\": \"policies\", \"from\": \"policies\" }.", "Aggiungere un accesso: { \"access\": \"policies\", \"from\": \"policies\" }.");
}
