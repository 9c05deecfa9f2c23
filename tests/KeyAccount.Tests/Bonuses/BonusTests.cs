using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Bonuses;

/// <summary>Rules 15a to 18a: what a bonus counts, how it is bounded, who gets it.</summary>
public sealed class BonusTests
{
    private static readonly Posting[] Purchases =
    [
        SomeBonus.Invoice("2026-02-10", 600, 6, item: "DRILL") with { Discounts = 200, Tax = 132, Paid = new DateOnly(2026, 2, 18) },
        SomeBonus.Invoice("2026-03-10", 300, 3, item: "SAW") with { Discounts = 50, Tax = 66, Paid = new DateOnly(2026, 4, 30) },
        SomeBonus.Invoice("2026-04-10", 100, 200, item: "BOLT") with { Tax = 22 },
        SomeBonus.Return("2026-05-10", 50, 100, "I2026-04-10-shop-100") with { Item = "BOLT", Tax = -11 },
    ];

    [Theory]
    [InlineData("net", 950)]
    [InlineData("list", 1250)]
    [InlineData("taxed", 1159)]
    [InlineData("paid", 900)]
    [InlineData("tools", 600)]
    public void A_base_says_what_counts(string name, int amount) =>
        Assert.Equal(amount, SomeBonus.Of($$"""{ "id": "b", "base": "{{name}}", "period": "year", "settle": "yearly", "percent": 100 }""").Result("2026-12-31", Purchases).Earned);

    [Fact]
    public void A_condition_chooses_purchases_by_item_account_and_line()
    {
        Assert.Equal(600m, SomeBonus.Year("""  "when": { "item.brand": "Bora", "item.category": "tools" }, "percent": 100  """).Result("2026-12-31", Purchases).Earned);
        Assert.Equal(900m, SomeBonus.Year("""  "when": { "line.quantity": "< 10", "account.tier": "gold" }, "percent": 100  """).Result("2026-12-31", Purchases).Earned);
        Assert.Equal(0m, SomeBonus.Year("""  "when": { "account.country": "IT", "account.tier": "silver" }, "percent": 100  """).Results("2026-12-31", Purchases).Sum(result => result.Earned));
    }

    [Fact]
    public void A_quantity_is_counted_in_the_unit_of_the_scale()
    {
        var rules = SomeBonus.Year("""  "when": { "item.sku": "BOLT" }, "scale": { "by": "quantity", "unit": "PACK", "kind": "all-units", "steps": [ { "from": 2, "amount": 7 } ] }  """);
        var result = rules.Result("2026-12-31", Purchases);
        Assert.Equal((2m, 7m), (result.Figure, result.Earned));
        Assert.Equal(0m, rules.Result("2026-12-31", SomeBonus.Invoice("2026-04-10", 100, 99, item: "BOLT")).Earned);
    }

    [Fact]
    public void A_line_goes_from_one_step_to_the_next()
    {
        var rules = SomeBonus.Year(SomeBonus.Scale("linear", """{ "from": 1000, "percent": 1 }, { "from": 3000, "percent": 3 }"""));
        Assert.Equal([0m, 10m, 40m, 90m, 120m], new[] { 999m, 1000m, 2000m, 3000m, 4000m }.Select(turnover => rules.Earned(turnover)));
    }

    [Fact]
    public void Amounts_of_steps_are_paid_for_the_highest_or_for_each()
    {
        const string Steps = """{ "from": 1000, "amount": 10 }, { "from": 2000, "amount": 25 }""";
        Assert.Equal([0m, 10m, 25m], new[] { 999m, 1000m, 2000m }.Select(turnover => SomeBonus.Year(SomeBonus.Scale("all-units", Steps)).Earned(turnover)));
        Assert.Equal([0m, 10m, 35m], new[] { 999m, 1000m, 2000m }.Select(turnover => SomeBonus.Year(SomeBonus.Scale("total", Steps)).Earned(turnover)));
    }

    [Theory]
    [InlineData("chronological", 20)]
    [InlineData("average", 60)]
    public void Slices_by_quantity_are_of_the_purchases_that_filled_them_or_of_all_alike(string attribution, int earned)
    {
        // Ten dear units first, then ten cheap ones; the rate begins above ten.
        var rules = SomeBonus.Year($$"""{{SomeBonus.Scale("graduated", """{ "from": 10, "percent": 10 }""", "quantity")}}, "attribution": "{{attribution}}" """);
        Assert.Equal(earned, rules.Result("2026-12-31", SomeBonus.Invoice("2026-01-10", 1000, 10), SomeBonus.Invoice("2026-02-10", 200, 10)).Earned);
    }

    [Fact]
    public void A_contract_year_begins_on_its_own_day()
    {
        var rules = SomeBonus.Of("""{ "id": "b", "base": "net", "period": "year", "yearStarts": "04-01", "settle": "yearly", "percent": 10, "valid": "2026" }""");
        var results = rules.Results("2026-12-31", SomeBonus.Invoice("2026-03-31", 100), SomeBonus.Invoice("2026-04-01", 200));
        Assert.Equal([("2025-04-01", 10m, true), ("2026-04-01", 20m, true)], results.Select(result => (result.PeriodFrom.ToString("yyyy-MM-dd", null), result.Earned, result.IsOver)));
    }

    [Fact]
    public void Each_period_begins_anew()
    {
        var rules = SomeBonus.Of($$"""{ "id": "b", "base": "net", "period": "quarter", "settle": "quarterly", {{SomeBonus.Scale("all-units", """{ "from": 100, "percent": 10 }""")}} }""");
        var results = rules.Results("2026-12-31", SomeBonus.Invoice("2026-03-31", 99), SomeBonus.Invoice("2026-04-01", 100), SomeBonus.Invoice("2026-07-01", 60), SomeBonus.Invoice("2026-09-30", 60));
        Assert.Equal([0m, 10m, 12m], results.Select(result => result.Earned));
    }

    [Fact]
    public void What_is_bought_outside_its_validity_or_after_the_day_does_not_count()
    {
        var rules = SomeBonus.Of("""{ "id": "b", "base": "net", "period": "year", "settle": "yearly", "percent": 10, "valid": "2026-03..2026-08" }""".Replace("2026-03..2026-08", "2026-03-01..2026-08-31", StringComparison.Ordinal));
        Posting[] all = [SomeBonus.Invoice("2026-02-28", 100), SomeBonus.Invoice("2026-03-01", 200), SomeBonus.Invoice("2026-08-31", 400), SomeBonus.Invoice("2026-09-01", 800)];
        Assert.Equal((20m, false), rules.Result("2026-08-30", all) is var before ? (before.Earned, before.IsOver) : default);
        Assert.Equal((60m, true), rules.Result("2026-08-31", all) is var after ? (after.Earned, after.IsOver) : default);
    }

    [Fact]
    public void A_return_counts_where_it_was_bought_or_when_it_is_credited()
    {
        Posting[] all = [SomeBonus.Invoice("2026-03-10", 100, document: "S"), SomeBonus.Invoice("2026-04-10", 100), SomeBonus.Return("2026-04-20", 40, 1, "S")];
        decimal[] Quarters(string by) => [.. SomeBonus.Of($$"""{ "id": "b", "base": "net", "period": "quarter", "settle": "quarterly", "percent": 10, "returns": { "by": "{{by}}" } }""").Results("2026-12-31", all).Select(result => result.Earned)];
        Assert.Equal([6m, 10m], Quarters("original-date"));
        Assert.Equal([10m, 6m], Quarters("credit-date"));
    }

    [Fact]
    public void A_guarantee_fills_up_once_the_period_is_over_even_where_nothing_was_bought()
    {
        var rules = SomeBonus.Year("""  "percent": 1, "guarantee": 50  """);
        Assert.Equal([10m, 50m], new[] { "2026-06-30", "2026-12-31" }.Select(day => rules.Result(day, SomeBonus.Invoice("2026-02-10", 1000)).Earned));
        Assert.Equal(70m, rules.Result("2026-12-31", SomeBonus.Invoice("2026-02-10", 7000)).Earned);
        Assert.Equal(50m, rules.Result("2026-12-31").Earned);
    }

    [Fact]
    public void A_cap_holds_in_money_or_in_percent_of_the_base()
    {
        Assert.Equal(60m, SomeBonus.Year("""  "percent": 10, "cap": 60  """).Earned(1000));
        Assert.Equal(40m, SomeBonus.Year("""  "target": { "amount": 500, "reward": 500 }, "cap": "4 %"  """).Earned(1000));
    }

    [Fact]
    public void One_bonus_comes_off_the_base_of_another_and_one_yields_to_a_common_cap()
    {
        var rules = SomeBonus.Of("""
            { "id": "a-second", "base": "net", "period": "year", "settle": "yearly", "percent": 10, "less": ["first"] },
            { "id": "first", "base": "net", "period": "year", "settle": "yearly", "percent": 20 },
            { "id": "third", "base": "net", "period": "year", "settle": "yearly", "percent": 5, "combinedCap": { "with": ["first", "a-second"], "cap": "30 %" } }
            """);
        Assert.Equal([("shop/2026/a-second", 80m), ("shop/2026/first", 200m), ("shop/2026/third", 20m)], rules.Results("2026-12-31", SomeBonus.Invoice("2026-02-10", 1000)).Select(result => (result.Scheme, result.Earned)));
        Assert.Equal(80m, Assert.Single(new BonusRun(rules, new BonusQuestion { AsOf = new(2026, 12, 31), Scheme = "shop/2026/a-second" }).AddAll([SomeBonus.Invoice("2026-02-10", 1000)]).Results()).Earned);
    }

    [Fact]
    public void A_mix_pays_for_the_share_of_some_goods()
    {
        const string Steps = """ "steps": [ { "from": 30, "percent": 1 }, { "from": 60, "percent": 2 } ] """;
        Assert.Equal(19m, SomeBonus.Year($$""" "mix": { "part": { "item.sku": "DRILL" }, {{Steps}} } """).Result("2026-12-31", Purchases).Earned);
        Assert.Equal(12m, SomeBonus.Year($$""" "mix": { "part": { "item.sku": "DRILL" }, "on": "part", {{Steps}} } """).Result("2026-12-31", Purchases).Earned);
        Assert.Equal(0m, SomeBonus.Year($$""" "mix": { "part": { "item.sku": "BOLT" }, {{Steps}} } """).Result("2026-12-31", Purchases).Earned);
    }

    [Fact]
    public void Early_payment_pays_for_what_was_paid_in_time_as_far_as_it_is_known()
    {
        var rules = SomeBonus.Year("""  "earlyPayment": { "days": 10, "percent": 2 }  """);
        Assert.Equal([0m, 12m], new[] { "2026-02-17", "2026-12-31" }.Select(day => rules.Result(day, Purchases).Earned));
    }

    [Fact]
    public void Points_and_goods_are_earned_each_time_an_amount_is_full()
    {
        var points = SomeBonus.Year("""  "points": { "per": 100, "points": 5 }  """).Result("2026-12-31", Purchases);
        Assert.Equal((BonusForm.Points, 45m, 1000m), (points.Form, points.Earned, points.NextStep));
        var goods = SomeBonus.Year("""  "goods": { "item": "BOLT", "quantity": 20, "perQuantity": 50 }  """).Result("2026-12-31", Purchases);
        Assert.Equal((BonusForm.Goods, "BOLT", 40m), (goods.Form, goods.Item, goods.Earned));
    }

    [Fact]
    public void A_new_customer_that_buys_enough_in_time_earns_a_reward_once()
    {
        var rules = SomeBonus.Of("""{ "id": "b", "base": "net", "period": "valid", "settle": "yearly", "referral": { "brought": "other", "turnover": 1000, "within": "3 months", "reward": 150 } }""");
        Posting Bought(string day, decimal net) => SomeBonus.Invoice(day, net, account: "other");
        Assert.Equal(("shop", 150m), rules.Result("2026-12-31", Bought("2026-02-10", 400), Bought("2026-05-09", 600)) is var reached ? (reached.Account, reached.Earned) : default);
        Assert.Equal(0m, rules.Result("2026-12-31", Bought("2026-02-10", 400), Bought("2026-05-10", 600)).Earned);
        Assert.Equal(150m, rules.Result("2026-12-31", Bought("2026-02-10", 4000), Bought("2026-05-10", 6000)).Earned);
    }

    [Theory]
    [InlineData("skip", 0)]
    [InlineData("pay", 30)]
    public void What_a_baseline_of_zero_means_is_said(string zero, int earned) =>
        Assert.Equal(earned, SomeBonus.Year($$""" "growth": { "on": "whole", "zeroBaseline": "{{zero}}", "steps": [ { "from": 5, "percent": 1 }, { "from": 10, "percent": 3 } ] } """).Earned(1000));

    [Fact]
    public void A_baseline_is_a_period_or_a_figure_and_growth_may_be_in_quantity()
    {
        Posting[] all = [SomeBonus.Invoice("2024-06-10", 500, 10), SomeBonus.Invoice("2025-06-10", 1000, 10), SomeBonus.Invoice("2026-02-10", 1100, 10), SomeBonus.Invoice("2026-06-10", 400, 2)];
        Assert.Equal(15m, Earned(""" "over": "2025", "on": "whole" """));
        Assert.Equal(15m, Earned(""" "over": "2024", "on": "whole" """));
        Assert.Equal(7m, Earned(""" "baseline": 800, "on": "increment" """));
        Assert.Equal(0m, Earned(""" "baseline": 1450, "on": "increment" """));
        Assert.Equal(5m, Earned(""" "by": "quantity", "on": "increment" """));

        decimal Earned(string growth) => SomeBonus.Year($$""" "growth": { {{growth}}, "steps": [ { "from": 10, "percent": 1 } ] } """).Result("2026-12-31", all).Earned;
    }

    [Fact]
    public void Growth_over_the_period_before_goes_from_quarter_to_quarter()
    {
        var rules = SomeBonus.Of("""{ "id": "b", "base": "net", "period": "quarter", "settle": "quarterly", "growth": { "over": "previous period", "on": "increment", "steps": [ { "from": 10, "percent": 10 } ] } }""");
        var results = rules.Results("2026-12-31", SomeBonus.Invoice("2025-11-10", 100), SomeBonus.Invoice("2026-02-10", 200), SomeBonus.Invoice("2026-05-10", 210), SomeBonus.Invoice("2026-08-10", 300));
        Assert.Equal([10m, 0m, 9m], results.Select(result => result.Earned));
    }

    [Theory]
    [InlineData("then", 20)]
    [InlineData("now", 5)]
    [InlineData("both", 0)]
    public void Growth_says_whose_purchases_count_on_both_sides(string perimeter, int earned)
    {
        // The branch joined in 2026: with it then, growth is 100 %; with it on both sides, 14 %; without it, 10 %.
        var rules = SomeBonus.Year($$""" "rollUp": { "payout": "head" }, "growth": { "on": "increment", "perimeter": "{{perimeter}}", "steps": [ { "from": 12, "percent": 2 } ] } """, "group", ("accounts/members.csv", "account;memberOf;from;to\nshop;group;;\nother;group;2026-01-01;\n"));
        Assert.Equal(earned, rules.Result("2026-12-31", SomeBonus.Invoice("2025-06-10", 1000), SomeBonus.Invoice("2025-06-10", 750, account: "other"), SomeBonus.Invoice("2026-06-10", 1100), SomeBonus.Invoice("2026-06-11", 900, account: "other")).Earned);
    }

    [Theory]
    [InlineData("transaction", 30)]
    [InlineData("period-end", 10)]
    public void Accounts_earn_together_while_they_belong_to_it_or_if_they_do_at_the_end(string membership, int earned)
    {
        var rules = SomeBonus.Year($$""" "percent": 10, "rollUp": { "payout": "head", "membership": "{{membership}}" } """, "group", ("accounts/members.csv", "account;memberOf;from;to\nshop;group;;\nother;group;;2026-06-30\n"));
        Assert.Equal(earned, rules.Results("2026-12-31", SomeBonus.Invoice("2026-03-10", 100), SomeBonus.Invoice("2026-03-11", 200, account: "other"), SomeBonus.Invoice("2026-07-11", 400, account: "other")).Where(result => result.Account == "group").Sum(result => result.Earned));
    }

    [Fact]
    public void A_policy_holds_for_every_account_in_its_own_currency()
    {
        var rules = Some.Rules(
            SomeBonus.File,
            ("accounts/accounts.csv", "id;currency\nshop;EUR\nother;CHF\n"), ("accounts/members.csv", "account;memberOf\n"),
            ("policies/bonus.json", """{ "status": "released", "valid": "2026", "bonuses": [ { "id": "b", "base": "net", "period": "year", "settle": "yearly", "percent": 10, "cap": { "EUR": 50 } }, { "id": "c", "base": "net", "period": "year", "settle": "yearly", "percent": 1 } ] }"""));
        var results = rules.Results("2026-12-31", SomeBonus.Invoice("2026-03-10", 1000), SomeBonus.Invoice("2026-03-11", 1000, account: "other"), SomeBonus.Invoice("2026-03-12", 1000, account: "other", document: "E") with { Currency = "EUR" });
        Assert.Equal([("policies/bonus/b", "shop", "EUR", 50m), ("policies/bonus/c", "other", "CHF", 10m), ("policies/bonus/c", "shop", "EUR", 10m)], results.Select(result => (result.Scheme, result.Account, result.Currency, result.Earned)));
        Assert.Equal(1, results[1].InOtherCurrencies);
    }

    [Fact]
    public void A_draft_and_a_blocked_bonus_earn_nothing()
    {
        Assert.Empty(SomeBonus.Year("\"status\": \"draft\", \"percent\": 10").Results("2026-12-31", Purchases));
        Assert.Empty(SomeBonus.Year("\"status\": \"blocked\", \"percent\": 10").Results("2026-12-31", Purchases));
        Assert.Single(new BonusRun(SomeBonus.Year("\"status\": \"draft\", \"percent\": 10"), new BonusQuestion { AsOf = new(2026, 12, 31), Simulate = true }).AddAll(Purchases).Results());
    }

    [Fact]
    public void It_says_how_it_came_about_and_how_far_the_next_step_is()
    {
        var result = SomeBonus.Year(SomeBonus.Scale("all-units", """{ "from": 1000, "percent": 1 }, { "from": 2500, "percent": 2.5 }""")).Result("2026-12-31", SomeBonus.Invoice("2026-03-10", 2000.5m));
        Assert.Equal((1000m, 2500m, 499.5m, 62.5m, 20.01m), (result.Step, result.NextStep, result.ToNextStep, result.EarnedAtNextStep, result.Earned));
        Assert.Equal(["1 % of 2,000.50, from 1,000.00 on", "rounding"], result.Rows.Select(row => row.Text(Language.English)));
        Assert.Equal("1 % di 2.000,50, da 1.000,00", result.Rows[0].Text(Language.Italian));
        Assert.Equal(result.Earned, result.Rows.Sum(row => row.Amount));
    }

    [Fact]
    public void An_unknown_account_item_or_bonus_is_refused()
    {
        var rules = SomeBonus.Year("\"percent\": 10");
        Assert.Throws<ArgumentException>(() => rules.Results("2026-12-31", SomeBonus.Invoice("2026-03-10", 1, account: "nobody")));
        Assert.Throws<ArgumentException>(() => rules.Results("2026-12-31", SomeBonus.Invoice("2026-03-10", 1, item: "NOTHING")));
        Assert.Throws<ArgumentException>(() => new BonusRun(rules, new BonusQuestion { AsOf = Some.Day, Scheme = "shop/2026/c" }));
        Assert.Throws<ArgumentException>(() => new BonusRun(rules, new BonusQuestion { AsOf = Some.Day, Account = "nobody" }));
    }

    [Fact]
    public void A_run_says_which_postings_it_needs()
    {
        var run = new BonusRun(SomeBonus.Year("""  "growth": { "on": "whole", "steps": [ { "from": 5, "percent": 1 } ] }  """), new BonusQuestion { AsOf = new(2026, 6, 30) });
        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2026, 6, 30)), (run.From, run.To));
        Assert.Equal(["branch", "shop"], run.Accounts);
    }
}
