using System.Globalization;
using KeyAccount;

// Which unit is free does not depend on how the order was typed: the same three lines in all six orders.
var rules = RuleSet.Load(Path.Combine(AppContext.BaseDirectory, "rules"));
RequestLine[] lines = [new("10", "DRILL-18", 2), new("20", "BITSET-32", 3), new("30", "DISC-125", 50)];

var quotes = Permutations(lines).Select(order => rules.Price(new PricingRequest
{
    Account = "impresa-conti",
    OrderDate = new DateOnly(2026, 5, 11),
    Lines = [.. order],
})).ToArray();

foreach (var quote in quotes)
{
    var free = quote.Lines.Single(line => line.Steps.Any(step => step.Step == "free-goods"));
    var given = quote.FreeGoods.Single();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{string.Join(" ", quote.Lines.Select(line => line.Item)),-32} {quote.Totals.Net:F2}   free of the order: {free.Item}, on top: {given.Quantity:F0} {given.Item}"));
}

Console.WriteLine();
Console.Write(quotes[0].ToText());

static IEnumerable<RequestLine[]> Permutations(RequestLine[] lines) => lines.Length < 2
    ? [lines]
    : lines.SelectMany(first => Permutations([.. lines.Where(line => line != first)]).Select(rest => (RequestLine[])[first, .. rest]));
