namespace KeyAccount.Tests.Bonuses;

/// <summary>Rules 15a to 18a: the figures that others have published, each with its source.</summary>
public sealed class PublishedBonusTests
{
    // archive.sap.com/discussions/thread/3768673: back to the first pound.
    [Theory]
    [InlineData("9999.99", "0")]
    [InlineData("10000", "200")]
    [InlineData("15000", "375")]
    [InlineData("18000", "450")]
    [InlineData("20000", "600")]
    public void A_retroactive_step_holds_for_the_whole(string turnover, string earned) =>
        Assert.Equal(D(earned), SomeBonus.Year(SomeBonus.Scale("all-units", """{ "from": 10000, "percent": 2 }, { "from": 15000, "percent": 2.5 }, { "from": 20000, "percent": 3 }""")).Earned(D(turnover)));

    // Phocas, Rebates calculation methods: a rate for each slice.
    [Theory]
    [InlineData("6000", "300")]
    [InlineData("8000", "400")]
    [InlineData("20000", "1500")]
    public void A_graduated_percentage_is_of_each_slice(string turnover, string earned) =>
        Assert.Equal(D(earned), SomeBonus.Year(SomeBonus.Scale("graduated", """{ "from": 0, "percent": 5 }, { "from": 10000, "percent": 10 }""")).Earned(D(turnover)));

    // Phocas: an amount per unit for each slice.
    [Theory]
    [InlineData("20", "20")]
    [InlineData("80", "80")]
    [InlineData("120", "140")]
    public void A_graduated_amount_per_unit_is_of_each_slice(string units, string earned) =>
        Assert.Equal(D(earned), SomeBonus.Year(SomeBonus.Scale("graduated", """{ "from": 0, "amountPerUnit": 1 }, { "from": 100, "amountPerUnit": 2 }""", "quantity")).Earned(1000, D(units)));

    // Pricefx, Rebate Types Reference: single target amount.
    [Theory]
    [InlineData("110000", "1000")]
    [InlineData("90000", "0")]
    public void A_target_pays_its_reward_once_it_is_reached(string turnover, string earned) =>
        Assert.Equal(D(earned), SomeBonus.Year("""  "target": { "amount": 100000, "reward": 1000 }  """).Earned(D(turnover)));

    // NetSuite, marginal percentage rebate.
    [Theory]
    [InlineData("60", "3")]
    [InlineData("200", "15")]
    public void A_slice_begins_above_its_bound(string turnover, string earned) =>
        Assert.Equal(D(earned), SomeBonus.Year(SomeBonus.Scale("graduated", """{ "from": 0, "percent": 5 }, { "from": 100, "percent": 10 }, { "from": 350, "percent": 15 }""")).Earned(D(turnover)));

    // NetSuite, cumulative quantity rebate: three sales of two units earn 20, 40 and 60.
    [Fact]
    public void Sales_fill_the_slices_one_after_the_other()
    {
        var rules = SomeBonus.Year(SomeBonus.Scale("graduated", """{ "from": 0, "amountPerUnit": 10 }, { "from": 2, "amountPerUnit": 20 }, { "from": 4, "amountPerUnit": 30 }""", "quantity"));
        var sales = new[] { SomeBonus.Invoice("2026-01-10", 100, 2), SomeBonus.Invoice("2026-01-11", 100, 2), SomeBonus.Invoice("2026-01-12", 100, 2) };
        var after = Enumerable.Range(1, 3).Select(count => rules.Result("2026-12-31", sales[..count]).Earned).ToArray();
        Assert.Equal([20m, 60m, 120m], after);
    }

    // Speedy Labs, rebate types: flat rates, and 40,000 in four.
    [Fact]
    public void Flat_values_are_of_the_whole()
    {
        Assert.Equal(5000m, SomeBonus.Year("\"percent\": 5").Earned(100000));
        Assert.Equal(10000m, SomeBonus.Year("\"amountPerUnit\": 2").Earned(1, 5000));
        Assert.Equal(20000m, SomeBonus.Year("\"amountPerUnit\": 2").Earned(1, 10000));
        var quarters = SomeBonus.Of("""{ "id": "b", "base": "net", "period": "quarter", "settle": "quarterly", "amount": 10000 }""").Results("2026-12-31");
        Assert.Equal([10000m, 10000m, 10000m, 10000m], quarters.Select(quarter => quarter.Earned));
    }

    // market.md 2.16, European Commission: 2.5 % on everything once 1,000,000 units at 100 are reached.
    [Fact]
    public void The_unit_that_crosses_a_step_brings_the_whole_up()
    {
        var rules = SomeBonus.Year(SomeBonus.Scale("all-units", """{ "from": 1000000, "percent": 2.5 }""", "quantity"));
        Assert.Equal(0m, rules.Earned(99_999_900m, 999_999));
        Assert.Equal(2_500_000m, rules.Earned(100_000_000m, 1_000_000));
    }

    // market.md 2.17: 1/2/3 % up to 1m/2.5m/3.5m, forecast 3m, sold 0.9m: 9,000 against 27,000.
    [Theory]
    [InlineData("reached", "", "9000")]
    [InlineData("expected", ", \"forecast\": 3000000", "27000")]
    [InlineData("rate", ", \"percent\": 1.5", "13500")]
    public void An_accrual_goes_by_the_step_that_is_reached_or_expected_or_by_a_set_rate(string method, string more, string accrued)
    {
        var rules = SomeBonus.Year($$"""{{SomeBonus.Scale("all-units", """{ "from": 0, "percent": 1 }, { "from": 1000000, "percent": 2 }, { "from": 2500000, "percent": 3 }""")}}, "accrual": { "method": "{{method}}"{{more}} }""");
        Assert.Equal(D(accrued), rules.Result("2026-06-30", SomeBonus.Invoice("2026-03-10", 900_000)).Accrued);
    }

    // market.md 2.17, IFRS 15: 480 falling to 432 once more than 600 are expected; the second quarter's revenue is 93,600.
    [Fact]
    public void A_new_forecast_catches_up_on_what_was_sold_before()
    {
        var rules = SomeBonus.Year($$"""{{SomeBonus.Scale("all-units", """{ "from": 600, "amountPerUnit": 48 }""", "quantity")}}, "accrual": { "method": "expected" }""");
        Posting[] sold = [SomeBonus.Invoice("2026-02-10", 75 * 480m, 75), SomeBonus.Invoice("2026-05-10", 225 * 480m, 225)];
        var first = Accrued("2026-03-31", 500);
        var second = Accrued("2026-06-30", 1000);
        Assert.Equal((0m, 14_400m), (first, second));
        Assert.Equal(93_600m, (225 * 480m) - (second - first));

        decimal Accrued(string asOf, decimal forecast) => Assert.Single(new BonusRun(rules, new BonusQuestion { AsOf = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture), Forecasts = new Dictionary<string, decimal> { ["shop/2026/b"] = forecast } }).AddAll(sold).Results()).Accrued;
    }

    // market.md 2.17, SAP: 5 % on 100 a month, entered in March and valid from January: 10 first, then 5 a month.
    [Fact]
    public void A_backdated_bonus_counts_from_its_first_day()
    {
        var rules = SomeBonus.Year("\"percent\": 5");
        Posting[] sold = [.. Enumerable.Range(1, 4).Select(month => SomeBonus.Invoice($"2026-0{month}-15", 100))];
        Assert.Equal([10m, 15m, 20m], new[] { "2026-02-28", "2026-03-31", "2026-04-30" }.Select(asOf => rules.Result(asOf, sold).Accrued));
    }

    // market.md 2.18: 1,050 units at 10.00, 5 % from 1,000 else 3 %: 525 paid, 100 returned later, 285 remains, 240 to be had back.
    [Theory]
    [InlineData("reprice", "285.00")]
    [InlineData("keep", "475.00")]
    public void A_return_unwinds_the_highest_step_or_takes_its_share_along(string policy, string left)
    {
        var rules = SomeBonus.Year($$"""{{SomeBonus.Scale("all-units", """{ "from": 0, "percent": 3 }, { "from": 1000, "percent": 5 }""", "quantity")}}, "returns": { "policy": "{{policy}}" }""");
        var sold = SomeBonus.Invoice("2026-11-10", 10_500, 1050, document: "S");
        var back = SomeBonus.Return("2027-02-10", 1_000, 100, "S");
        Assert.Equal(525m, rules.Result("2026-12-31", sold, back).Earned);
        Assert.Equal(D(left), rules.Result("2027-12-31", sold, back).Earned);
    }

    // market.md 2.18: lines of 150 and 60, 10 % from 200; the 60 comes back: 54 or 39 to be refunded of 189.
    [Theory]
    [InlineData("keep", "54")]
    [InlineData("reprice", "39")]
    public void What_is_refunded_depends_on_the_policy(string policy, string refund)
    {
        var rules = SomeBonus.Year($$"""{{SomeBonus.Scale("all-units", """{ "from": 200, "percent": 10 }""")}}, "returns": { "policy": "{{policy}}" }""");
        Posting[] all = [SomeBonus.Invoice("2026-03-10", 150), SomeBonus.Invoice("2026-03-10", 60, document: "S"), SomeBonus.Return("2026-04-10", 60, 1, "S")];
        var (before, after) = (rules.Result("2026-12-31", all[..2]).Earned, rules.Result("2026-12-31", all).Earned);
        Assert.Equal((189m, D(refund)), (210 - before, 60 - (before - after)));
    }

    // market.md 2.19: 500k, 300k and 200k, 2 % from 0.5m, 3 % from 1m, else 1 %: 30,000 together, 15,000 apart.
    [Fact]
    public void Accounts_that_earn_together_reach_a_higher_step()
    {
        const string Steps = """{ "from": 0, "percent": 1 }, { "from": 500000, "percent": 2 }, { "from": 1000000, "percent": 3 }""";
        (string, string)[] files = [("accounts/accounts.csv", "id;segment\ngroup;retail\na;retail\nb;retail\nc;retail\n"), ("accounts/members.csv", "account;memberOf\na;group\nb;group\nc;group\n")];
        Posting[] sold = [SomeBonus.Invoice("2026-03-10", 500_000, account: "a"), SomeBonus.Invoice("2026-04-10", 300_000, account: "b"), SomeBonus.Invoice("2026-05-10", 200_000, account: "c")];
        var apart = SomeBonus.Year(SomeBonus.Scale("all-units", Steps), "group", files).Results("2026-12-31", sold);
        Assert.Equal([("a", 10_000m), ("b", 3_000m), ("c", 2_000m)], apart.Select(result => (result.Account, result.Earned)));
        var head = SomeBonus.Year($$"""{{SomeBonus.Scale("all-units", Steps)}}, "rollUp": { "payout": "head" }""", "group", files).Result("2026-12-31", sold);
        Assert.Equal(("group", 30_000m), Assert.Single(head.Shares) is var all ? (all.Account, all.Earned) : default);
        var split = SomeBonus.Year($$"""{{SomeBonus.Scale("all-units", Steps)}}, "rollUp": { "payout": "split" }""", "group", files).Result("2026-12-31", sold);
        Assert.Equal([("a", 15_000m), ("b", 9_000m), ("c", 6_000m)], split.Shares.Select(share => (share.Account, share.Earned)));
    }

    // market.md 2.20: 1,000,000 grows to 1,200,000, over 10 % earns 1.5 %: 18,000 of the whole, 3,000 of the increment.
    [Theory]
    [InlineData("whole", "18000")]
    [InlineData("increment", "3000")]
    public void Growth_is_paid_on_the_whole_or_on_the_increment(string on, string earned)
    {
        var rules = SomeBonus.Year($$"""  "growth": { "on": "{{on}}", "steps": [ { "from": 10, "percent": 1.5 } ] }  """);
        Assert.Equal(D(earned), rules.Result("2026-12-31", SomeBonus.Invoice("2025-06-10", 1_000_000), SomeBonus.Invoice("2026-06-10", 1_200_000)).Earned);
    }

    private static decimal D(string figure) => decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture);
}
