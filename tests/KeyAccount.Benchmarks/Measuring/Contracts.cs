using System.Globalization;
using System.Text;

namespace KeyAccount.Benchmarks.Measuring;

/// <summary>A million contracted prices: 100 accounts with 10,000 each.</summary>
internal static class Contracts
{
    private const int Accounts = 100;
    private const int Items = 10_000;

    public static void Run(TextWriter to, int rounds)
    {
        var without = Files(contracts: false);
        var with = Files(contracts: true);
        Measure(without);
        Measure(with);
        var taken = Enumerable.Range(0, rounds).Select(_ => (With: Measure(with), Without: Measure(without))).ToArray();
        var time = Median.Of(taken.Select(round => round.With.Seconds));
        var bytes = Median.Of(taken.Select(round => round.With.Kept - round.Without.Kept)) / (Accounts * Items);
        to.Say($"A million contracted prices: loaded in {time:N2} s of processor time, {bytes:N0} bytes kept for each.");
        to.WriteLine();
    }

    private static (double Seconds, long Kept) Measure(Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        RuleSet? rules = null;
        var sample = Sample.Of(() => rules = RuleSet.Load(files));
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(rules);
        return (sample.Seconds, kept);
    }

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(bool contracts)
    {
        var accounts = Enumerable.Range(0, Accounts).Select(i => string.Create(CultureInfo.InvariantCulture, $"a{i}")).ToArray();
        var items = Enumerable.Range(0, Items).Select(i => string.Create(CultureInfo.InvariantCulture, $"ITEM-{i:00000}")).ToArray();
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["company.json"] = Bytes("""{ "name": "Contracts", "currency": "EUR", "priceList": "list" }"""),
            ["procedures/standard.json"] = Bytes("""{ "steps": [ { "step": "discounts" } ] }"""),
            ["accounts/accounts.csv"] = Bytes("id\n" + string.Join('\n', accounts) + "\n"),
            ["items/items.csv"] = Bytes("sku\n" + string.Join('\n', items) + "\n"),
            ["prices/list.csv"] = Bytes("item;price\n" + string.Concat(items.Select(item => $"{item};100.00\n"))),
        };
        foreach (var (account, i) in contracts ? accounts.Select((account, i) => (account, i)) : [])
        {
            files[$"agreements/{account}/2026.json"] = Bytes("""{ "status": "released", "valid": "2026", "prices": [ { "id": "contracted", "table": "contracted.csv" } ] }""");
            files[$"agreements/{account}/contracted.csv"] = Bytes("item;price\n" + string.Concat(items.Select((item, j) => string.Create(CultureInfo.InvariantCulture, $"{item};{10 + (((i * 7) + (j * 13)) % 9000 / 100m):0.00}\n"))));
        }

        return files;
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
