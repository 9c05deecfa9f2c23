namespace KeyAccount.Grammar;

/// <content>How an amount comes to its parts.</content>
internal static partial class FileShapes
{
    private static ObjectShape Allocation => field ??= new(new("an allocation", "una ripartizione"),
        new("weights", TextShape.OneOf(
            ("running", new("What stands on each line.", "Quanto resta su ogni riga.")),
            ("base", new("The amount at the base price.", "L'importo al prezzo base.")),
            ("gross", new("What stands on each line, tax included.", "Quanto resta su ogni riga, imposta compresa.")),
            ("quantity", new("The quantity.", "La quantità.")),
            ("equal", new("All alike.", "Tutte uguali."))), new("What the shares are in proportion to; running if not given.", "A che cosa sono proporzionali le quote; running se non indicato.")),
        Shares(new("How a share is cut to the smallest coin; down if not given.", "Come si tronca una quota alla moneta più piccola; down se non indicato.")),
        new("rest", TextShape.OneOf(
            ("remainder", new("One coin each to the largest fractions.", "Una moneta ciascuna alle frazioni maggiori.")),
            ("weight", new("One coin each to the largest weights.", "Una moneta ciascuna ai pesi maggiori.")),
            ("first", new("One coin each from the first line on.", "Una moneta ciascuna dalla prima riga.")),
            ("last", new("All to the last line.", "Tutto all'ultima riga.")),
            ("line-order", new("All to the first line.", "Tutto alla prima riga.")),
            ("apart", new("To no line: it is reported.", "A nessuna riga: si segnala.")),
            ("blocks", new("To no line, and only whole blocks of the weights are given out: of 1, 2 and 2 a fifth, two and two at a time.", "A nessuna riga, e si danno solo blocchi interi dei pesi: di 1, 2 e 2 un quinto, due e due alla volta."))), new("Where the rest goes; remainder if not given.", "Dove va il resto; remainder se non indicato.")),
        new("zero", TextShape.OneOf(
            ("equal", new("All parts alike.", "Tutte le parti uguali.")),
            ("none", new("Nobody takes anything: the amount is reported.", "Nessuna parte: l'importo si segnala.")),
            ("error", new("The order cannot be priced.", "L'ordine non si può calcolare."))), new("What happens where all weights are zero; equal if not given.", "Che cosa succede se tutti i pesi sono zero; equal se non indicato.")),
        new("units", AllocationInLine, new("How what a line takes lies on its units, where tax is worked out for each; the line's amount as a whole is cut if not given.", "Come quanto tocca a una riga si divide tra le sue unità, se l'imposta si calcola su ognuna; si divide l'importo intero della riga se non indicato.")))
    {
        Snippet = """{ "weights": "$1" }""",
    };

    private static ObjectShape AllocationInLine => field ??= new(new("an allocation inside a line", "una ripartizione dentro la riga"),
        Shares(new("How the share of a unit is cut to the smallest coin; down if not given.", "Come si tronca la quota di un'unità alla moneta più piccola; down se non indicato.")),
        new("rest", TextShape.OneOf(
            ("first", new("One coin each from the first unit on.", "Una moneta ciascuna dalla prima unità.")),
            ("last", new("All to the last unit.", "Tutto all'ultima unità.")),
            ("line-order", new("All to the first unit.", "Tutto alla prima unità."))), new("Where the rest goes; first if not given.", "Dove va il resto; first se non indicato.")))
    {
        Snippet = """{ "shares": "${1:down}", "rest": "${2:first}" }""",
    };

    private static Setting Shares(Phrase purpose) => new("shares", TextShape.OneOf(
        ("down", new("Cut toward zero.", "Troncate verso zero.")),
        ("floor", new("Cut downward.", "Troncate verso il basso.")),
        ("nearest", new("To the nearest; a half toward zero.", "Alla più vicina; la metà verso zero.")),
        ("exact", new("Not rounded at all.", "Non arrotondate."))), purpose);
}
