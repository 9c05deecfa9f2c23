using KeyAccount.Ledger.Tests.Support;
using static KeyAccount.Ledger.Tests.Support.Books;

namespace KeyAccount.Ledger.Tests;

public sealed class SettlementTests
{
    private const string Retro = """{ "id": "retro", "base": "net", "period": "year", "settle": "yearly", "scale": { "by": "amount", "kind": "all-units", "steps": [ { "from": 0, "percent": 3 }, { "from": 10000, "percent": 5 } ] } }""";

    private static readonly DateOnly NewYear = new(2027, 1, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_return_after_the_settlement_is_taken_back_by_the_next_one(string kind)
    {
        // 1,050 units at 10.00, 5 % from 1,000 units: 525.00 paid; 100 come back: 285.00 earned, 240.00 taken back.
        await using var test = await TestLedger.MakeAsync(kind);
        var rules = Schemes("""{ "id": "units", "base": "net", "period": "year", "settle": "yearly", "scale": { "by": "quantity", "kind": "all-units", "steps": [ { "from": 0, "percent": 3 }, { "from": 1000, "percent": 5 } ] } }""");
        await test.Ledger.PostAsync(rules, [Invoice("A", 10500m, quantity: 1050)], Stop);

        var first = await Settle(test, rules, NewYear);
        await test.Ledger.PostAsync(rules, [Return("R", "A", -1000m, quantity: -100, date: new DateOnly(2027, 2, 1))], Stop);
        var second = await Settle(test, rules, new DateOnly(2027, 2, 2));

        Assert.Equal(525.00m, Assert.Single(first).Amount);
        Assert.Equal(-240.00m, Assert.Single(second).Amount);
        Assert.Equal(new SettlementLine(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), new DateOnly(2027, 2, 2), 285.00m, 525.00m, true), Assert.Single(second[0].Lines));
        Assert.Empty(await test.Ledger.ProposeAsync(rules, new DateOnly(2027, 3, 1), null, Stop));
        Assert.Empty((await test.Ledger.ReplayAsync(rules, null, Stop)).Problems);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Accruing_books_the_difference_and_a_final_settlement_releases_all_that_is_left(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        var rules = Schemes(Retro.Replace("\"scale\"", "\"accrual\": { \"method\": \"rate\", \"percent\": 10 }, \"scale\"", StringComparison.Ordinal));
        await test.Ledger.PostAsync(rules, [Invoice("A", 1000m, date: new DateOnly(2026, 1, 10)), Invoice("B", 2000m, date: new DateOnly(2026, 6, 10))], Stop);

        var january = await test.Ledger.AccrueAsync(rules, new DateOnly(2026, 1, 31), null, Stop);
        var again = await test.Ledger.AccrueAsync(rules, new DateOnly(2026, 1, 31), null, Stop);
        var june = await test.Ledger.AccrueAsync(rules, new DateOnly(2026, 6, 30), null, Stop);
        var settled = Assert.Single(await Settle(test, rules, NewYear));

        Assert.Equal(100m, Assert.Single(january).Amount);
        Assert.Empty(again);
        Assert.Equal(200m, Assert.Single(june).Amount);
        Assert.Equal(90m, settled.Amount);
        Assert.Equal(
            [(JournalKind.Accrual, 100m), (JournalKind.Accrual, 200m), (JournalKind.Use, -90m), (JournalKind.Closing, -210m)],
            (await test.Ledger.JournalAsync(null, Stop)).Select(entry => (entry.Kind, entry.Amount)));
        Assert.Empty(await test.Ledger.AccrueAsync(rules, NewYear, null, Stop));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Partial_settlements_pay_what_was_earned_up_to_their_day_and_the_final_one_the_rest(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        var rules = Schemes(Retro.Replace("yearly", "quarterly", StringComparison.Ordinal));
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m, date: new DateOnly(2026, 2, 1)), Invoice("B", 5000m, date: new DateOnly(2026, 5, 1)), Invoice("C", 3000m, date: new DateOnly(2026, 11, 1))], Stop);

        Assert.Empty(await Settle(test, rules, new DateOnly(2026, 3, 30)));
        var march = Assert.Single(await Settle(test, rules, new DateOnly(2026, 5, 20)));
        var june = Assert.Single(await Settle(test, rules, new DateOnly(2026, 7, 1)));
        var final = Assert.Single(await Settle(test, rules, NewYear));

        Assert.Equal((120m, false, new DateOnly(2026, 3, 31)), (march.Amount, march.Lines[0].Final, march.Lines[0].UpTo));
        Assert.Equal((150m, false), (june.Amount, june.Lines[0].Final));
        Assert.Equal((600m - 270m, true), (final.Amount, final.Lines[0].Final));
        Assert.Equal([1, 2, 3], (await test.Ledger.SettlementsAsync(null, Stop)).Select(settlement => settlement.Number));
        Assert.Empty((await test.Ledger.ReplayAsync(rules, null, Stop)).Problems);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Settling_twice_pays_nothing_the_second_time(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        var rules = Schemes(Retro);
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m)], Stop);
        var proposal = Assert.Single(await test.Ledger.ProposeAsync(rules, NewYear, null, Stop));
        await test.Ledger.ApproveAsync(proposal, "Rossi", Stop);

        var settled = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => test.Ledger.SettleAsync(proposal, Stop), Stop)));

        Assert.All(settled, settlement => Assert.Equal((120m, 1, "Rossi"), (settlement.Amount, settlement.Number, settlement.ApprovedBy)));
        Assert.Single(await test.Ledger.SettlementsAsync(null, Stop));
        Assert.Empty(await test.Ledger.ProposeAsync(rules, NewYear.AddDays(40), null, Stop));
    }

    [Fact]
    public async Task What_is_not_approved_is_not_paid()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        var rules = Schemes(Retro);
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m)], Stop);
        var proposal = Assert.Single(await test.Ledger.ProposeAsync(rules, NewYear, null, Stop));

        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.SettleAsync(proposal, Stop));

        Assert.Equal("KA7204", Assert.Single(refused.Problems).Code);
        Assert.Empty(await test.Ledger.SettlementsAsync(null, Stop));
    }

    [Fact]
    public async Task An_approval_holds_for_the_same_content_on_a_later_day_and_for_no_other()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        var rules = Schemes(Retro);
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m)], Stop);
        await test.Ledger.ApproveAsync(Assert.Single(await test.Ledger.ProposeAsync(rules, NewYear, null, Stop)), "Rossi", Stop);

        var later = Assert.Single(await test.Ledger.ProposeAsync(rules, NewYear.AddDays(3), null, Stop));
        await test.Ledger.PostAsync(rules, [Invoice("B", 1m)], Stop);
        var other = Assert.Single(await test.Ledger.ProposeAsync(rules, NewYear.AddDays(3), null, Stop));

        Assert.Equal("Rossi", later.ApprovedBy);
        Assert.Null(other.ApprovedBy);
    }

    [Fact]
    public async Task A_proposal_that_was_overtaken_by_another_settlement_is_refused()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        var rules = Schemes(Retro);
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m)], Stop);
        var old = Assert.Single(await test.Ledger.ProposeAsync(rules, NewYear, null, Stop));
        await test.Ledger.PostAsync(rules, [Invoice("B", 100m)], Stop);
        await Settle(test, rules, NewYear);
        await test.Ledger.ApproveAsync(old, "Rossi", Stop);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.SettleAsync(old, Stop));

        Assert.Equal("KA7205", Assert.Single(refused.Problems).Code);
        Assert.Equal(123m, (await test.Ledger.SettlementsAsync(null, Stop)).Sum(settlement => settlement.Amount));
    }

    [Fact]
    public async Task An_open_period_cannot_be_settled_and_the_message_says_when_it_can()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        var rules = Schemes(Retro);
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m)], Stop);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.ProposeAsync(rules, new DateOnly(2026, 12, 30), new BonusScope { Scheme = "shop/2026/retro" }, Stop));

        Assert.Equal("error KA7201: shop/2026/retro cannot be settled yet: its period runs from 2026-01-01 to 2026-12-31. Its calendar settles it on 2026-12-31.", Assert.Single(refused.Problems).ToString());
    }

    [Fact]
    public async Task A_scheme_that_was_changed_after_it_was_settled_is_an_error()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        var rules = Schemes(Retro);
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m)], Stop);
        await Settle(test, rules, NewYear);
        var changed = Schemes(Retro.Replace("\"percent\": 3", "\"percent\": 4", StringComparison.Ordinal));
        var written = Schemes(Retro.Replace("\"percent\": 3", "\"percent\":   3.0", StringComparison.Ordinal));

        var accrual = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.AccrueAsync(changed, NewYear, null, Stop));
        var settlement = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.ProposeAsync(changed, NewYear, null, Stop));

        Assert.Equal("error KA7203: shop/2026/retro has other terms than those it was settled by on 2027-01-15. Restore them; write new terms as a scheme with a name of its own.", Assert.Single(accrual.Problems).ToString());
        Assert.Equal("KA7203", Assert.Single(settlement.Problems).Code);
        Assert.Empty(await test.Ledger.ProposeAsync(written, NewYear, null, Stop));
    }

    [Fact]
    public async Task A_scheme_that_is_gone_with_something_set_aside_is_an_error()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        await test.Ledger.PostAsync(Schemes(Retro), [Invoice("A", 4000m)], Stop);
        await test.Ledger.AccrueAsync(Schemes(Retro), Day, null, Stop);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => test.Ledger.AccrueAsync(Schemes(Retro.Replace("\"retro\"", "\"renamed\"", StringComparison.Ordinal)), Day, null, Stop));

        Assert.Equal("shop/2026/retro is no longer in the rules, and something is set aside for shop.", Assert.Single(refused.Problems).Message());
    }

    [Fact]
    public async Task A_replay_finds_what_was_changed_past_the_ledger()
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        var rules = Schemes(Retro);
        await test.Ledger.PostAsync(rules, [Invoice("A", 4000m), Invoice("A", 50m, line: "2")], Stop);
        await test.Ledger.AccrueAsync(rules, Day, null, Stop);
        await Settle(test, rules, NewYear);

        await test.ExecuteAsync("UPDATE postings SET net = '5000' WHERE line = '1'; UPDATE settlements SET amount = '1'; DELETE FROM journal WHERE kind = 'Use'");
        var report = await test.Ledger.ReplayAsync(rules, null, Stop);

        Assert.Equal((2, 1), (report.Postings, report.Settlements));
        Assert.Equal(["KA7301", "KA7302", "KA7303", "KA7304"], report.Problems.Select(problem => problem.Code));
        Assert.Equal("settlement 1 of shop/2026/retro for shop, period from 2026-01-01: 121.5 was earned, and 151.5 comes out now.", report.Problems[2].Message());
    }

    private static async Task<List<Settlement>> Settle(TestLedger test, RuleSet rules, DateOnly asOf)
    {
        var settled = new List<Settlement>();
        foreach (var proposal in await test.Ledger.ProposeAsync(rules, asOf, null, Stop))
        {
            await test.Ledger.ApproveAsync(proposal, "Bianchi", Stop);
            settled.Add(await test.Ledger.SettleAsync(proposal, Stop));
        }

        return settled;
    }
}
