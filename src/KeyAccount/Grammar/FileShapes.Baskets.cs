namespace KeyAccount.Grammar;

/// <content>Baskets: sums over several lines.</content>
internal static partial class FileShapes
{
    /// <summary>Gets a basket of a condition.</summary>
    public static ObjectShape Basket => field ??= new(new("a basket", "un paniere"),
        [.. BasketLines(ConditionShape.Instance), AmountOfLines, TaxOfAmounts, Over, new("amount", SumTestShape.Amount, new("What their amounts sum to.", "La somma dei loro importi.")), .. BasketTests()])
    {
        Snippet = """{ "where": { "$1": "$2" }, "quantity": ">= $3" }""",
    };

    /// <summary>Gets a basket of a condition that is decided before there is a price.</summary>
    public static ObjectShape BasketBeforePrices => field ??= new(new("a basket", "un paniere"),
        [.. BasketLines(ConditionShape.BeforePrices), Over, .. BasketTests()])
    {
        Snippet = """{ "where": { "$1": "$2" }, "quantity": ">= $3" }""",
    };

    /// <summary>Gets which amount of each line is summed.</summary>
    private static Setting AmountOfLines => field ??= new("of", TextShape.NameOf(Word.SummedAmount), new("Which amount of each line is summed: list, base (the base price), start (of the step), running, or the amount after an earlier step; what stands when the test is decided, if not given.", "Quale importo di riga si somma: list, base (il prezzo base), start (inizio passo), running (corrente) o l'importo dopo un passo precedente; quello del momento se non indicato."));

    /// <summary>Gets whether amounts are summed with tax.</summary>
    private static Setting TaxOfAmounts => field ??= new("tax", TextShape.OneOf(
        ("gross", new("With tax.", "Imposta compresa.")),
        ("net", new("Without tax.", "Imposta esclusa."))),
        new("Whether amounts are summed with tax or without, where the request hands in rates; as the prices are if not given.", "Se gli importi si sommano con o senza imposta, quando la richiesta indica le aliquote; come i prezzi se non indicato."));

    private static Setting Over => field ??= new("over", TextShape.OneOf(
        ("order", new("The lines of this order.", "Le righe di quest'ordine.")),
        ("month", new("This order and what was bought before in the month of its day.", "Quest'ordine e quanto acquistato prima nel mese della sua data.")),
        ("quarter", new("This order and what was bought before in the quarter of its day.", "Quest'ordine e quanto acquistato prima nel trimestre della sua data.")),
        ("year", new("This order and what was bought before in the year of its day.", "Quest'ordine e quanto acquistato prima nell'anno della sua data.")),
        ("valid", new("This order and what was bought before while the rule was valid.", "Quest'ordine e quanto acquistato prima nel periodo di validità della regola."))),
        new("Over which time; this order if not given. What was bought before stands in the history of the request.", "Su quale periodo; quest'ordine se non indicato. Gli acquisti precedenti stanno in history, nella richiesta."));

    private static Setting[] BasketLines(ConditionShape where) =>
    [
        new("where", where, new("Which lines are looked at together; all if not given.", "Quali righe si considerano insieme; tutte se non indicato.")),
    ];

    private static Setting[] BasketTests() =>
    [
        new("quantity", SumTestShape.Quantity, new("What their quantities sum to, with a unit: \">= 12\", \">= 2 PAL\".", "La somma delle loro quantità, con unità: \">= 12\", \">= 2 PAL\".")),
        new("items", SumTestShape.Number, new("How many different items they are.", "Quanti articoli diversi sono.")),
        new("weight", SumTestShape.Number, new("What their weights sum to, by the weight of the items.", "La somma dei loro pesi, secondo il peso degli articoli.")),
    ];
}
