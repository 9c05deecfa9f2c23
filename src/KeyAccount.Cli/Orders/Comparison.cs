namespace KeyAccount.Cli.Orders;

/// <summary>Compares priced lines with recorded amounts, and sums the differences up so that they lead to a wrong rule.</summary>
internal sealed class Comparison(string column)
{
    private readonly Dictionary<(string Name, string Currency), Tally> byRule = [];
    private readonly Dictionary<(string Name, string Currency), Tally> byAccount = [];
    private readonly Dictionary<(string Name, string Currency), Tally> byItem = [];
    private readonly SortedDictionary<string, Tally> all = new(StringComparer.Ordinal);

    public string Column { get; } = column;

    /// <summary>Gets how many priced lines have no recorded amount.</summary>
    public int WithoutRecord { get; private set; }

    /// <summary>Gets the tallies of all lines, by currency.</summary>
    public IReadOnlyDictionary<string, Tally> All => all;

    public void Add(PricedRow row)
    {
        if (row.Line is not { } line)
        {
            return;
        }

        if (row.Row.Recorded is not { } recorded)
        {
            WithoutRecord++;
            return;
        }

        // To the cent, or closer where the record is.
        var decimals = Math.Max(Currencies.Decimals(row.Currency), recorded.Scale);
        var difference = decimal.Round(line.NetAmount, decimals, MidpointRounding.AwayFromZero) - recorded;
        all.TryAdd(row.Currency, new Tally());
        all[row.Currency].Add(difference);
        foreach (var rule in row.Rules.Append(line.PriceFrom).Distinct())
        {
            Add(byRule, rule, row.Currency, difference);
        }

        Add(byAccount, row.Row.Shared[0]!, row.Currency, difference);
        Add(byItem, line.Item, row.Currency, difference);
    }

    /// <summary>Gets the rules and price lists whose lines differ, what tells most first.</summary>
    public IReadOnlyList<TallyDocument> Rules => Top(byRule);

    public IReadOnlyList<TallyDocument> Accounts => Top(byAccount);

    public IReadOnlyList<TallyDocument> Items => Top(byItem);

    private static void Add(Dictionary<(string, string), Tally> tallies, string name, string currency, decimal difference)
    {
        if (!tallies.TryGetValue((name, currency), out var tally))
        {
            tallies.Add((name, currency), tally = new Tally());
        }

        tally.Add(difference);
    }

    private static IReadOnlyList<TallyDocument> Top(Dictionary<(string Name, string Currency), Tally> tallies) =>
    [
        .. tallies
            .Where(pair => pair.Value.Differing > 0)
            .OrderByDescending(pair => pair.Value.Weight)
            .ThenByDescending(pair => Math.Abs(pair.Value.Amount))
            .ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Currency, StringComparer.Ordinal)
            .Take(10)
            .Select(pair => new TallyDocument(pair.Key.Name, pair.Value.Compared, pair.Value.Differing, pair.Value.Amount, pair.Key.Currency)),
    ];
}
