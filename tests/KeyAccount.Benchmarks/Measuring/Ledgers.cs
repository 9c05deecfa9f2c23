using System.Diagnostics;
using System.Text;
using KeyAccount.Ledger;

namespace KeyAccount.Benchmarks.Measuring;

/// <summary>A bonus ledger with many postings: how long it takes to post them, to post them again, to accrue and to settle.</summary>
internal static class Ledgers
{
    private const int Accounts = 200;
    private const int LinesOfADocument = 4;
    private static readonly DateOnly End = new(2027, 1, 15);

    public static void Run(TextWriter to, int postings)
    {
        to.Say($"A ledger with {postings:N0} postings of {Accounts} accounts; seconds on the clock, and the peak of memory.");
        to.WriteLine();
        to.WriteLine("| database | post | post again | accrue | accrue again | settle | peak MB |");
        to.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        var folder = Directory.CreateTempSubdirectory("keyaccount-ledger-");
        try
        {
            Measure(to, "SQLite", LedgerDatabase.Sqlite(Path.Combine(folder.FullName, "ledger.db")), postings).GetAwaiter().GetResult();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        // The database must be empty: the benchmark leaves its postings there.
        if (Environment.GetEnvironmentVariable("KEYACCOUNT_POSTGRES") is { Length: > 0 } connection)
        {
            Measure(to, "PostgreSQL", LedgerDatabase.Postgres(connection), postings).GetAwaiter().GetResult();
        }

        to.WriteLine();
    }

    private static async Task Measure(TextWriter to, string name, LedgerDatabase database, int postings)
    {
        var rules = Rules();
        var ledger = await BonusLedger.OpenAsync(database);
        var post = await Time(() => ledger.PostManyAsync(rules, Postings(postings)));
        var again = await Time(() => ledger.PostManyAsync(rules, Postings(postings)));
        var accrue = await Time(() => ledger.AccrueAsync(rules, End));
        var nothing = await Time(() => ledger.AccrueAsync(rules, End));
        var settle = await Time(() => Settle(ledger, rules));
        using var process = Process.GetCurrentProcess();
        to.Say($"| {name} | {post:F1} | {again:F1} | {accrue:F1} | {nothing:F1} | {settle:F1} | {process.PeakWorkingSet64 >> 20:N0} |");
    }

    private static async Task<int> Settle(BonusLedger ledger, RuleSet rules)
    {
        var proposals = await ledger.ProposeAsync(rules, End);
        foreach (var proposal in proposals)
        {
            await ledger.ApproveAsync(proposal, "benchmark");
            await ledger.SettleAsync(proposal);
        }

        return proposals.Count;
    }

    private static async Task<double> Time<T>(Func<Task<T>> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static IEnumerable<Posting> Postings(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var document = i / LinesOfADocument;
            yield return new Posting
            {
                Document = $"INV-{document:D8}",
                Line = $"{(i % LinesOfADocument) + 1}0",
                Account = $"A{document % Accounts}",
                Date = new DateOnly(2026, 1, 1).AddDays(document % 365),
                Item = $"I{i % 1000}",
                Quantity = 1 + (i % 50),
                Net = 10.25m + (i % 977),
            };
        }
    }

    private static RuleSet Rules()
    {
        var files = new Dictionary<string, string>
        {
            ["company.json"] = """{ "name": "Benchmark", "currency": "EUR", "priceList": "list" }""",
            ["items/items.csv"] = "sku;category\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"I{i};c{i % 7}\n")),
            ["accounts/accounts.csv"] = "id;country\n" + string.Concat(Enumerable.Range(0, Accounts).Select(i => $"A{i};IT\n")),
            ["prices/list.csv"] = "item;price\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"I{i};1.00\n")),
            ["measures.json"] = """{ "bases": { "net": {} }, "calendars": { "yearly": { "every": "year" } } }""",
            ["policies/bonus.json"] = """
                { "status": "released", "valid": "2026", "bonuses": [
                  { "id": "retroactive", "base": "net", "period": "year", "settle": "yearly", "scale": { "by": "amount", "kind": "all-units", "steps": [ { "from": 100000, "percent": 1 }, { "from": 500000, "percent": 2 } ] } },
                  { "id": "graduated", "base": "net", "period": "year", "settle": "yearly", "when": { "item.category": ["c1", "c2", "c3"] }, "scale": { "by": "quantity", "kind": "graduated", "steps": [ { "from": 1000, "amountPerUnit": 0.10 }, { "from": 20000, "amountPerUnit": 0.25 } ] } } ] }
                """,
            ["procedures/standard.json"] = """{ "steps": [ { "step": "base", "combine": "best" } ] }""",
        };
        return RuleSet.Load(files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value)));
    }
}
