namespace KeyAccount.Tests.Bonuses;

/// <summary>Rules 16 and 17: settlements, partial and final, and what is had back.</summary>
public sealed class BonusSettlementTests
{
    private static readonly string Retro = SomeBonus.Scale("all-units", """{ "from": 0, "percent": 3 }, { "from": 1000, "percent": 5 }""", "quantity");

    [Fact]
    public void A_period_is_settled_in_part_on_each_day_of_the_calendar_and_then_finally()
    {
        var rules = SomeBonus.Of($$"""{ "id": "b", "base": "net", "period": "year", "settle": "quarterly", {{Retro}} }""");
        Posting[] sold = [SomeBonus.Invoice("2026-02-10", 4_000, 400), SomeBonus.Invoice("2026-05-10", 4_000, 400), SomeBonus.Invoice("2026-11-10", 4_000, 400)];
        var settled = new List<BonusSettled>();
        Assert.Empty(Propose(rules, "2026-02-28", sold, settled));
        Assert.Equal((120m, false), Settle("2026-03-31"));
        Assert.Empty(Propose(rules, "2026-03-31", sold, settled));
        Assert.Empty(Propose(rules, "2026-05-31", sold, settled));
        Assert.Equal((120m, false), Settle("2026-06-30"));
        Assert.Equal((360m, true), Settle("2026-12-31"));
        Assert.Empty(Propose(rules, "2027-03-31", sold, settled));

        (decimal, bool) Settle(string on)
        {
            var line = Assert.Single(Propose(rules, on, sold, settled));
            settled.Add(line.Settled(line.Result.AsOf));
            return (line.Amount, line.IsFinal);
        }
    }

    // market.md 2.18: 525 paid, 285 earned, 240 had back.
    [Fact]
    public void What_came_back_after_the_settlement_is_had_back_in_the_next()
    {
        var rules = SomeBonus.Year(Retro);
        Posting[] all = [SomeBonus.Invoice("2026-11-10", 10_500, 1050, document: "S"), SomeBonus.Return("2027-02-10", 1_000, 100, "S")];
        var first = Assert.Single(Propose(rules, "2026-12-31", all, []));
        Assert.Equal((525m, true, new DateOnly(2027, 1, 30), new DateOnly(2027, 3, 1)), (first.Amount, first.IsFinal, first.StatementDue, first.PaymentDue));
        var second = Assert.Single(Propose(rules, "2027-12-31", all, [first.Settled(first.Result.AsOf)]));
        Assert.Equal((285m, 525m, -240m, true), (second.Earned, second.SettledBefore, second.Amount, second.IsClawback));
        Assert.Empty(Propose(rules, "2027-12-31", all, [first.Settled(first.Result.AsOf), second.Settled(second.Result.AsOf)]));
    }

    [Fact]
    public void A_period_that_earned_nothing_is_closed_once_too()
    {
        var rules = SomeBonus.Year("""  "target": { "amount": 1000, "reward": 10 }  """);
        var line = Assert.Single(Propose(rules, "2026-12-31", [SomeBonus.Invoice("2026-02-10", 100)], []));
        Assert.Equal((0m, true), (line.Amount, line.IsFinal));
        Assert.Empty(Propose(rules, "2026-12-31", [SomeBonus.Invoice("2026-02-10", 100)], [line.Settled(line.Result.AsOf)]));
    }

    [Fact]
    public void An_account_whose_share_is_gone_gives_back_what_it_was_paid()
    {
        var rules = SomeBonus.Year(""" "percent": 10, "rollUp": { "payout": "split" } """, "group");
        Posting[] sold = [SomeBonus.Invoice("2026-02-10", 100), SomeBonus.Invoice("2026-02-11", 200, account: "branch")];
        var lines = Propose(rules, "2026-12-31", sold, [new BonusSettled("group/2026/b", "group", new(2026, 1, 1), "other", new(2026, 6, 30), 3)]);
        Assert.Equal([("branch", 20m), ("other", -3m), ("shop", 10m)], lines.Select(line => (line.Share, line.Amount)));
    }

    [Theory]
    [InlineData("monthly", 12)]
    [InlineData("quarterly", 4)]
    [InlineData("fairs", 3)]
    [InlineData("yearly", 1)]
    public void A_calendar_has_its_days(string calendar, int days)
    {
        var rules = SomeBonus.Of($$"""{ "id": "b", "base": "net", "period": "year", "settle": "{{calendar}}", "percent": 1 }""");
        var result = rules.Result("2027-12-31", SomeBonus.Invoice("2026-02-10", 100));
        Assert.Equal(days, result.SettlementDays.Length);
        Assert.Equal(calendar == "fairs" ? new DateOnly(2027, 5, 31) : new DateOnly(2026, 12, 31), result.SettlementDays[^1]);
        Assert.True(result.IsFinalDue);
    }

    private static IReadOnlyList<BonusProposalLine> Propose(RuleSet rules, string on, Posting[] postings, IEnumerable<BonusSettled> settled) =>
        BonusSettlement.Propose(rules.Results(on, postings), settled);
}
