namespace KeyAccount.Grammar;

/// <content>Scales: values that depend on a figure.</content>
internal static partial class FileShapes
{
    private static ObjectShape Scale() => new(new("a scale", "una scala"),
        new("by", TextShape.NameOf(Word.LineFigure), new("The figure: line.quantity, line.amount, line.listAmount, an own field; with over the sum of quantity, amount, weight or items.", "La cifra: line.quantity, line.amount, line.listAmount, un campo proprio; con over la somma di quantity, amount, weight o items."), Required: true),
        new("over", new TextOrObjectShape(
            new ObjectShape(new("lines", "righe"), [.. BasketLines(ConditionShape.Instance), AmountOfLines, Over])
            {
                Snippet = """{ "where": { "$1": "$2" } }""",
            },
            new("\"matching lines\", \"order\" or { \"where\": ... }", "\"matching lines\", \"order\" o { \"where\": ... }"),
            TextShape.OneOf(
                ("matching lines", new("The lines that the rule chooses.", "Le righe scelte dalla regola.")),
                ("order", new("All lines of goods.", "Tutte le righe di merce.")))), new("Which lines the figure is summed over, so that each of them reaches the step of all: \"matching lines\" (those of the rule), \"order\", or { \"where\": ..., \"over\": \"year\" }.", "Su quali righe si somma la cifra, così che ognuna raggiunga il gradino di tutte: \"matching lines\" (quelle della regola), \"order\" o { \"where\": ..., \"over\": \"year\" }.")),
        new("spread", TextShape.OneOf(
            ("basis", new("Each line has its share of every slice.", "Ogni riga ha la sua quota di ogni scaglione.")),
            ("line-order", new("Lines take the slices one after the other, by line id; what was bought before, and lines that the rule is not for, come first.", "Le righe occupano gli scaglioni una dopo l'altra, per id; prima quanto già acquistato e le righe a cui la regola non si applica."))), new("How slices over several lines are spread over them; by basis if not given.", "Come si ripartiscono sulle righe gli scaglioni su più righe; per quota se non indicato.")),
        new("unit", TextShape.NameOf(Word.Unit), new("The unit of the quantity; that of the item's price if not given.", "L'unità della quantità; quella del prezzo se non indicata.")),
        new("kind", TextShape.OneOf(
            ("all-units", new("The reached step holds for the whole.", "Il gradino raggiunto vale per il tutto.")),
            ("graduated", new("Each slice has the value of its own step; a slice begins above its bound.", "Ogni scaglione ha il valore del suo gradino; comincia sopra il suo limite.")),
            ("block", new("The reached step gives one amount, or is one price, whatever the figure is within it.", "Il gradino raggiunto dà un importo, o è un prezzo, unico per tutto il gradino.")),
            ("linear", new("Between two bounds the value goes in a straight line from the one to the other.", "Tra due limiti il valore passa in linea retta dall'uno all'altro.")),
            ("rolling", new("Each reached step counts from zero up to where the next begins, the last one in full.", "Ogni gradino raggiunto conta da zero fino all'inizio del successivo, l'ultimo per intero.")),
            ("total", new("Each reached step counts for the whole.", "Ogni gradino raggiunto conta per il tutto."))), new("What a step applies to.", "A che cosa si applica un gradino."), Required: true),
        new("reached", TextShape.OneOf(
            ("at", new("With the unit of that number: from 10, the tenth unit is the first of its slice. For whole units.", "Con l'unità di quel numero: da 10, la decima unità è la prima del suo scaglione. Per unità intere."))), new("Where a graduated slice begins; above its bound if not given.", "Dove comincia uno scaglione; sopra il suo limite se non indicato.")),
        new("overage", MoneyShape.Instance, new("Of a block: money for each unit above the last bound.", "Di un blocco: importo per ogni unità sopra l'ultimo limite.")),
        new("deadZones", TextShape.OneOf(
            ("accepted", new("It is meant that an order just below a step costs more than one at it.", "È voluto che un ordine appena sotto un gradino costi più di uno che lo raggiunge."))), new("Turns off the warning about orders that cost more than larger ones.", "Toglie l'avviso sugli ordini che costano più di altri maggiori.")),
        new("steps", new ListShape(new ObjectShape(new("a step of a scale", "un gradino"),
            new Setting("from", NumberShape.NotNegative, new("From which figure on, included.", "Da quale cifra in poi, compresa.")),
            new Setting("below", NumberShape.NotNegative, new("Instead of from: up to which figure, included. Above the last step there is no value.", "Al posto di from: fino a quale cifra, compresa. Sopra l'ultimo gradino non c'è valore.")),
            new Setting("percent", new NullableShape(PercentShape.Instance), new("A percentage; null for none from here on.", "Una percentuale; null per nessuna da qui in poi.")),
            new Setting("amountPerUnit", new NullableShape(MoneyShape.Instance), new("Money for each unit; null for none from here on.", "Importo per unità; null per nessuno da qui in poi.")),
            new Setting("amountPerLine", new NullableShape(MoneyShape.Instance), new("Money for the line; null for none from here on.", "Importo per la riga; null per nessuno da qui in poi.")),
            new Setting("amountPerOrder", new NullableShape(MoneyShape.Instance), new("Money for the order; null for none from here on.", "Importo per l'ordine; null per nessuno da qui in poi.")),
            new Setting("newPrice", new NullableShape(MoneyShape.Instance), new("The price per unit, of a block that of the whole; null for none from here on.", "Il prezzo unitario, di un blocco quello del tutto; null per nessuno da qui in poi.")))
        {
            Snippet = """{ "from": $1, "percent": $2 }""",
        }, mayBeEmpty: false), new("The steps, ascending.", "I gradini, crescenti."), Required: true))
    {
        Snippet = """{ "by": "line.quantity", "kind": "all-units", "steps": [ { "from": $1, "percent": $2 } ] }""",
    };
}
