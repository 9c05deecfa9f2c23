using KeyAccount.Ledger.Tests.Support;
using static KeyAccount.Ledger.Tests.Support.Books;

namespace KeyAccount.Ledger.Tests;

public sealed class StateTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_quote_expects_bonuses_by_what_the_ledger_knows(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        var rules = Schemes("""{ "id": "retro", "base": "net", "period": "year", "settle": "yearly", "scale": { "by": "amount", "kind": "all-units", "steps": [ { "from": 0, "percent": 3 }, { "from": 10000, "percent": 5 } ] } }""");
        await test.Ledger.PostAsync(rules, [Invoice("A", 12_000m, date: new DateOnly(2026, 2, 1))], Stop);

        var state = await test.Ledger.StateAsync(rules, "shop", Day, Stop);
        var quote = rules.Price(new PricingRequest { Account = "shop", OrderDate = Day, Lines = [new RequestLine("10", "DRILL", 2)], Ledger = state });

        Assert.Equal(12_000m, state.Bonuses["shop/2026/retro"].Base);
        Assert.Equal(600m, state.Bonuses["shop/2026/retro"].Earned);
        Assert.Equal(10.00m, quote.Totals.ExpectedBonus);
        Assert.Equal(190.00m, quote.Totals.NetNet);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task What_was_bought_counts_by_its_day_up_to_that_of_the_order(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        var rules = Books.Rules();
        await test.Ledger.PostAsync(rules, [Invoice("A", 100m, date: new DateOnly(2025, 1, 15)), Invoice("B", 20m, date: new DateOnly(2025, 11, 2)), Invoice("C", 3m, date: new DateOnly(2026, 1, 1)), Invoice("D", 1000m, date: Day.AddDays(1)), Invoice("E", 7m, "branch")], Stop);

        var state = await test.Ledger.StateAsync(rules, "shop", Day, Stop);

        Assert.Equal(3m, state.Revenue["thisYear"]);
        Assert.Equal(120m, state.Revenue["lastYear"]);
        Assert.Equal(23m, state.Revenue["last12Months"]);
        Assert.Empty(state.Bonuses);
    }

    [Fact]
    public async Task Of_an_account_that_there_is_not_nothing_is_known()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);

        await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.StateAsync(Books.Rules(), "shopp", Day, Stop));
    }
}
