using System.Text;
using KeyAccount.Ledger;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>Two turnover bonuses on everything that resellers bought, through the ledger, against sums and rates computed here.</summary>
public sealed class BonusTests
{
    private static readonly (decimal From, decimal Percent)[] Steps = [(10_000m, 2m), (15_000m, 2.5m), (20_000m, 3m)];
    private static readonly DateOnly After = new(2014, 1, 15);

    [Fact]
    public async Task Every_reseller_and_year_earns_what_its_turnover_gives_at_2_and_2_5_and_3_percent()
    {
        var stop = TestContext.Current.CancellationToken;
        var postings = Postings(DataFolder.Of("adventureworks"));
        var rules = Rules(postings);
        using var folder = new TemporaryFolder();
        var ledger = await BonusLedger.OpenAsync(LedgerDatabase.Sqlite(Path.Combine(folder.Path, "ledger.db")), stop);

        var report = await ledger.PostManyAsync(rules, postings, null, stop);
        var accrued = await ledger.AccrueAsync(rules, After, null, stop);
        foreach (var proposal in await ledger.ProposeAsync(rules, After, null, stop))
        {
            await ledger.ApproveAsync(proposal, "test", stop);
            await ledger.SettleAsync(proposal, stop);
        }

        var settled = (await ledger.SettlementsAsync(null, stop))
            .SelectMany(settlement => settlement.Lines.Select(line => (settlement.Scheme, settlement.Account, line.PeriodFrom.Year, line.Amount)))
            .Where(line => line.Amount != 0).ToHashSet();
        var turnovers = postings.GroupBy(posting => (posting.Account, posting.Date.Year)).Select(group => (group.Key.Account, group.Key.Year, Net: group.Sum(posting => posting.Net))).ToArray();
        var expected = turnovers
            .SelectMany(year => new[] { ("policies/turnover/retroactive", year.Account, year.Year, Retroactive(year.Net)), ("policies/turnover/graduated", year.Account, year.Year, Graduated(year.Net)) })
            .Where(line => line.Item4 != 0).ToHashSet();
        TestContext.Current.TestOutputHelper!.WriteLine($"{report.Posted} postings, {turnovers.Length} resellers and years, {expected.Count} bonuses, {expected.Sum(line => line.Item4)} in all");
        Assert.Equal((30_129, 0L), (report.Posted, report.Refused));
        Assert.InRange(expected.Count, 1000, 10_000);
        Assert.Equal(expected.Order(), settled.Order());
        Assert.Equal(expected.Sum(line => line.Item4), accrued.Sum(entry => entry.Amount));
        Assert.Equal(0, (await ledger.JournalAsync(null, stop)).Sum(entry => entry.Amount));
        Assert.Empty((await ledger.ReplayAsync(rules, null, stop)).Problems);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private static decimal Retroactive(decimal net) => Cents(net * Steps.Where(step => net >= step.From).Select(step => step.Percent).LastOrDefault() / 100);

    private static decimal Graduated(decimal net) =>
        Cents(Steps.Select((step, i) => Math.Max(Math.Min(net, i + 1 < Steps.Length ? Steps[i + 1].From : net) - step.From, 0) * step.Percent / 100).Sum());

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static List<Posting> Postings(string data)
    {
        var numbers = DataFile.Read(data, "products.csv", static row => (Id: row["product_id"].Parse<int>(), Number: row["product_number"].ToString())).ToDictionary(product => product.Id, product => product.Number);
        return DataFile.Read(data, "reseller_lines.csv.gz", row => new Posting
        {
            Document = row["order_no"].ToString(),
            Line = row["line_no"].ToString(),
            Account = $"reseller-{row["customer_key"]}",
            Date = row["order_date"].Parse<DateOnly>(),
            Item = numbers[row["product_id"].Parse<int>()],
            Quantity = row["quantity"].Parse<decimal>(),
            Net = row["net_amount"].Parse<decimal>(),
            Tax = row["tax_amount"].Parse<decimal>(),
        });
    }

    private static RuleSet Rules(List<Posting> postings)
    {
        const string Scale = """ "steps": [ { "from": 10000, "percent": 2 }, { "from": 15000, "percent": 2.5 }, { "from": 20000, "percent": 3 } ] } """;
        var files = new Dictionary<string, string>
        {
            ["company.json"] = """{ "name": "Adventure Works", "currency": "USD", "priceList": "list" }""",
            ["measures.json"] = """{ "bases": { "net": { "title": { "en": "Net purchases" } } }, "calendars": { "yearly": { "every": "year" } } }""",
            ["items/items.csv"] = "sku\n" + string.Concat(postings.Select(posting => posting.Item).Distinct().Select(item => $"{item}\n")),
            ["accounts/accounts.csv"] = "id;country\n" + string.Concat(postings.Select(posting => posting.Account).Distinct().Select(account => $"{account};US\n")),
            ["prices/list.csv"] = $"item;price\n{postings[0].Item};1.00\n",
            ["procedures/standard.json"] = """{ "steps": [ { "step": "base", "combine": "best" } ] }""",
            ["policies/turnover.json"] = $$"""
                { "status": "released", "bonuses": [
                  { "id": "retroactive", "base": "net", "period": "year", "settle": "yearly", "scale": { "by": "amount", "kind": "all-units", {{Scale}} },
                  { "id": "graduated", "base": "net", "period": "year", "settle": "yearly", "scale": { "by": "amount", "kind": "graduated", {{Scale}} } ] }
                """,
        };
        return RuleSet.Load(files.ToDictionary(file => file.Key, file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value)));
    }
}
