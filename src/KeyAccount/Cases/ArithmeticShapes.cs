using KeyAccount.Grammar;

namespace KeyAccount.Cases;

/// <summary>The accepted form of bare arithmetic in a case file: an amount to allocate, or amounts to round, and what must come out.</summary>
internal static class ArithmeticShapes
{
    private static readonly NumberShape Amount = new(decimal.MinValue, decimal.MaxValue, new("a number", "un numero"));
    private static readonly NumberShape NotNegative = new(0, decimal.MaxValue, new("a figure of 0 or more", "una cifra da 0 in su"));
    private static readonly Setting Currency = new("currency", TextShape.Any, new("The currency whose minor unit counts.", "La valuta la cui unità minima conta."));

    public static ObjectShape Allocate { get; } = new(new("an allocation", "una ripartizione"),
        new("amount", Amount, new("The amount to split.", "L'importo da ripartire."), Required: true),
        new("weights", new ListShape(NotNegative), new("A weight for each part.", "Un peso per ogni parte."), Required: true),
        new("capacities", new ListShape(NotNegative, mayBeEmpty: false), new("The most that each part can take.", "Il massimo che ogni parte può prendere.")),
        Currency,
        new("unit", NumberShape.AboveZero, new("The smallest piece; the currency's minor unit if not given.", "Il pezzo più piccolo; l'unità minima della valuta se non indicato.")),
        new("shares", TextShape.OneOf(
            ("down", new("Cut toward zero.", "Troncate verso zero.")),
            ("floor", new("Cut downward, also below zero.", "Troncate verso il basso, anche sotto zero.")),
            ("nearest", new("To the nearest unit; a half toward zero.", "All'unità più vicina; la metà verso zero.")),
            ("exact", new("Not to units at all.", "Non in unità."))), new("How shares are cut; down if not given.", "Come si troncano le quote; down se non indicato.")),
        new("rest", TextShape.OneOf(
            ("remainder", new("One unit each to the largest fractions.", "Un'unità ciascuna alle frazioni maggiori.")),
            ("weight", new("One unit each to the largest weights.", "Un'unità ciascuna ai pesi maggiori.")),
            ("first", new("One unit each from the first part on.", "Un'unità ciascuna dalla prima parte.")),
            ("last", new("All to the last part.", "Tutto all'ultima parte.")),
            ("line-order", new("All to the first part, as far as it can take it.", "Tutto alla prima parte, fin dove può.")),
            ("apart", new("To nobody.", "A nessuno.")),
            ("blocks", new("To nobody, and only whole blocks of the weights are given out.", "A nessuno, e si danno solo blocchi interi dei pesi."))), new("Where the rest goes; remainder if not given.", "Dove va il resto; remainder se non indicato.")),
        new("zero", TextShape.OneOf(
            ("equal", new("All parts alike.", "Tutte le parti uguali.")),
            ("none", new("Nobody takes anything.", "Nessuno prende nulla.")),
            ("error", new("The allocation is refused.", "La ripartizione è rifiutata."))), new("What happens where no part has a weight; equal if not given.", "Che cosa accade se nessuna parte ha un peso; equal se non indicato.")));

    public static ObjectShape Round { get; } = new(new("a rounding", "un arrotondamento"),
    [
        new("amounts", new ListShape(Amount, mayBeEmpty: false), new("The amounts to round.", "Gli importi da arrotondare."), Required: true),
        Currency,
        .. FileShapes.RoundingFigure,
    ]);

    public static ObjectShape Arithmetic { get; } = new(new("the part \"arithmetic\"", "la parte \"arithmetic\""),
        new("allocate", new PartShape(Allocate), new("An amount to split.", "Un importo da ripartire.")),
        new("round", new PartShape(Round), new("Amounts to round.", "Importi da arrotondare.")));

    /// <summary>What arithmetic gives, beside the parts of a quote.</summary>
    public static IReadOnlyList<Setting> Results { get; } =
    [
        new("parts", new ListShape(Amount), new("Of an allocation: the parts.", "Di una ripartizione: le parti.")),
        new("remainder", Amount, new("Of an allocation: what nobody took.", "Di una ripartizione: quanto nessuno ha preso.")),
        new("amounts", new ListShape(Amount), new("Of a rounding: the rounded amounts.", "Di un arrotondamento: gli importi arrotondati.")),
    ];
}
