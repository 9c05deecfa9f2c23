namespace KeyAccount.Grammar;

/// <content>Where and how amounts are rounded.</content>
internal static partial class FileShapes
{
    private static Setting Decimals => field ??= new("decimals", NumberShape.Decimals, new("How many decimals; the currency's own if not given.", "Quanti decimali; quelli della valuta se non indicati."));

    private static Setting Increment => field ??= new("increment", NumberShape.AboveZero, new("A step other than a decimal, such as 0.05.", "Un passo diverso da un decimale, come 0.05."));

    private static Setting Ending => field ??= new("ending", NumberShape.NotNegative, new("What the figure ends in within the increment: 0.99 with an increment of 1 gives 8.99, 9.99.", "In che cosa finisce la cifra entro il passo: 0.99 con passo 1 dà 8.99, 9.99."));

    private static Setting Mode => field ??= new("mode", TextShape.OneOf(
        ("half-up", new("A half goes away from zero.", "La metà si allontana da zero.")),
        ("half-even", new("A half goes to the even digit.", "La metà va alla cifra pari.")),
        ("half-odd", new("A half goes to the odd digit.", "La metà va alla cifra dispari.")),
        ("half-down", new("A half goes toward zero.", "La metà va verso zero.")),
        ("half-ceiling", new("A half goes up, also below zero.", "La metà sale, anche sotto zero.")),
        ("half-floor", new("A half goes down, also below zero.", "La metà scende, anche sotto zero.")),
        ("up", new("Away from zero.", "Via da zero.")),
        ("down", new("Toward zero.", "Verso zero.")),
        ("ceiling", new("Up.", "In su.")),
        ("floor", new("Down.", "In giù."))), new("How; half-up if not given.", "Come; half-up se non indicato."));

    private static Setting Then => field ??= new("then", new ObjectShape(new("a second rounding", "un secondo arrotondamento"), Decimals, Increment, Ending, Mode),
        new("A second rounding of what the first gives: to cents, then up to 0.05.", "Un secondo arrotondamento di quanto dà il primo: ai centesimi, poi in su a 0.05."));

    /// <summary>Gets to what a figure is rounded, and how.</summary>
    public static IReadOnlyList<Setting> RoundingFigure => field ??= [Decimals, Increment, Ending, Mode, Then];

    private static ObjectShape RoundingPoint() => new(new("a rounding", "un arrotondamento"),
    [
        new("at", TextShape.OneOf(
            ("unit", new("The amount per unit, before it is multiplied by the quantity.", "L'importo unitario, prima di moltiplicarlo per la quantità.")),
            ("component", new("Each bar of the waterfall.", "Ogni componente della cascata.")),
            ("line", new("The net amount of the line.", "L'importo netto della riga.")),
            ("order", new("The total of the order.", "Il totale dell'ordine.")),
            ("tax", new("Each tax amount.", "Ogni importo d'imposta.")),
            ("payable", new("What is to be paid in the end.", "Quanto si paga alla fine.")),
            ("never", new("Nowhere.", "Mai."))), new("Where.", "Dove."), Required: true),
        new("what", TextShape.OneOf(
            ("amount", new("What the component adds or takes off.", "Quanto il componente aggiunge o toglie.")),
            ("result", new("What is left after it.", "Quanto resta dopo."))), new("What is rounded; amount if not given.", "Che cosa si arrotonda; amount se non indicato.")),
        new("currency", TextShape.NameOf(Word.Currency), new("The one currency it is for; every currency if not given.", "L'unica valuta per cui vale; tutte se non indicata.")),
        .. RoundingFigure,
    ]);
}
