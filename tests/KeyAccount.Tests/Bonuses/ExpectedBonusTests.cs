using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Bonuses;

/// <summary>Rule 14 and section 8: the quote expects bonuses by what the ledger knows, guards look at what is left, and rules can test the ledger.</summary>
public sealed class ExpectedBonusTests
{
    private static readonly string Retro = SomeBonus.Scale("all-units", """{ "from": 0, "percent": 1 }, { "from": 1000, "percent": 2 }, { "from": 2500, "percent": 3 }""");

    [Theory]
    [InlineData("reached", 900, 0, 2)]
    [InlineData("reached", 1000, 0, 4)]
    [InlineData("expected", 900, 3000, 6)]
    [InlineData("expected", 900, 0, 2)]
    public void A_line_is_expected_to_earn_the_step_to_date_or_the_one_that_is_forecast(string method, int soFar, int forecast, int expected)
    {
        var quote = Price(SomeBonus.Year($$"""{{Retro}}, "accrual": { "method": "{{method}}" }"""), new BonusState { Base = soFar, Forecast = forecast });
        Assert.Equal((expected, 200m - expected), (quote.Totals.ExpectedBonus, quote.Totals.NetNet));
        Assert.Equal([expected / 2m, expected / 2m], quote.Lines.Select(line => line.ExpectedBonus));
    }

    [Theory]
    [InlineData("\"percent\": 5", 10)]
    [InlineData("\"amountPerUnit\": 1.5", 3)]
    [InlineData("\"percent\": 5, \"cap\": \"2 %\"", 4)]
    [InlineData("\"percent\": 5, \"cap\": 40", 0)]
    [InlineData("\"target\": { \"amount\": 500, \"reward\": 100 }", 20)]
    [InlineData("\"percent\": 5, \"accrual\": { \"method\": \"rate\", \"percent\": 3 }", 6)]
    [InlineData("\"percent\": 5, \"when\": { \"item.sku\": \"SAW\" }", 5)]
    [InlineData("\"points\": { \"per\": 10 }", 0)]
    public void It_goes_by_the_way_in_which_the_bonus_is_earned(string earns, int expected) =>
        Assert.Equal(expected, Price(SomeBonus.Year(earns), new BonusState { Base = 1000, Earned = 50 }).Totals.ExpectedBonus ?? 0);

    [Fact]
    public void The_next_purchase_of_a_graduated_bonus_earns_the_slice_it_falls_into_or_the_average()
    {
        const string Steps = """{ "from": 0, "percent": 1 }, { "from": 1000, "percent": 3 }""";
        Assert.Equal(6m, Price(SomeBonus.Year(SomeBonus.Scale("graduated", Steps)), new BonusState { Base = 2000 }).Totals.ExpectedBonus);
        Assert.Equal(4m, Price(SomeBonus.Year($$"""{{SomeBonus.Scale("graduated", Steps)}}, "attribution": "average" """), new BonusState { Base = 2000 }).Totals.ExpectedBonus);
    }

    [Fact]
    public void Bonuses_add_up_less_what_one_takes_off_another_and_a_common_cap()
    {
        var rules = SomeBonus.Of("""
            { "id": "a-second", "base": "net", "period": "year", "settle": "yearly", "percent": 10, "less": ["first"] },
            { "id": "first", "base": "net", "period": "year", "settle": "yearly", "percent": 20 },
            { "id": "third", "base": "net", "period": "year", "settle": "yearly", "percent": 5, "combinedCap": { "with": ["first", "a-second"], "cap": "30 %" } }
            """);
        var states = new[] { "a-second", "first", "third" }.ToDictionary(id => $"shop/2026/{id}", _ => new BonusState { Base = 1000 });
        Assert.Equal(60m, rules.Price(Order(new LedgerState { Bonuses = states })).Totals.ExpectedBonus);
    }

    [Fact]
    public void What_the_order_states_prevails_and_a_bonus_that_does_not_hold_is_not_expected()
    {
        var rules = SomeBonus.Year("\"percent\": 5");
        var ledger = new LedgerState { Bonuses = new Dictionary<string, BonusState> { ["shop/2026/b"] = new() { Base = 1000 } } };
        Assert.Equal(20m, rules.Price(Order(ledger) with { ExpectedBonusPercent = 10 }).Totals.ExpectedBonus);
        Assert.Null(rules.Price(Order(ledger) with { OrderDate = new(2027, 3, 10) }).Totals.ExpectedBonus);
        Assert.Null(rules.Price(Order(ledger) with { Account = "other" }).Totals.ExpectedBonus);
        Assert.Null(rules.Price(Order(null)).Totals.ExpectedBonus);
        Assert.Equal(10m, rules.Price(Order(ledger) with { Account = "branch" }).Totals.ExpectedBonus);
    }

    [Fact]
    public void A_guard_at_net_net_looks_at_what_the_bonus_leaves()
    {
        var guard = ("policies/guards.json", """{ "status": "released", "guards": [ { "id": "g", "floorPrice": 96, "level": "net-net", "outcome": "reject" } ] }""");
        Assert.NotEmpty(Price(SomeBonus.Year("\"percent\": 5", "shop", guard), new BonusState { Base = 1 }).Alerts);
        Assert.Empty(Price(SomeBonus.Year("\"percent\": 4", "shop", guard), new BonusState { Base = 1 }).Alerts);
        var clamp = ("policies/guards.json", """{ "status": "released", "guards": [ { "id": "g", "floorPrice": 90, "level": "net-net", "outcome": "clamp" } ], "discounts": [ { "id": "d", "step": "base", "percent": 20 } ] }""");
        Assert.Equal(190m, Price(SomeBonus.Year("\"amountPerUnit\": 5", "shop", clamp), new BonusState { Base = 1 }).Totals.Net);
    }

    [Fact]
    public void Rules_test_what_the_ledger_knows()
    {
        var discounts = ("policies/loyal.json", """
            { "status": "released", "discounts": [
              { "id": "a", "step": "promo", "when": { "bonus.b.base": ">= 1000" }, "percent": 10 },
              { "id": "b", "step": "promo", "when": { "bonus.b.earned": "> 60" }, "percent": 10 },
              { "id": "c", "step": "promo", "when": { "account.revenue.lastYear": ">= 5000" }, "percent": 20 } ] }
            """);
        var rules = SomeBonus.Year("\"points\": { \"per\": 100 }", "shop", discounts);
        Assert.Equal(180m, Price(rules, new BonusState { Base = 1000, Earned = 60 }).Totals.Net);
        Assert.Equal(162m, Price(rules, new BonusState { Base = 1000, Earned = 61 }).Totals.Net);
        Assert.Equal(200m, rules.Price(Order(null)).Totals.Net);
        Assert.Equal(160m, rules.Price(Order(new LedgerState { Revenue = new Dictionary<string, decimal> { ["lastYear"] = 5000 } })).Totals.Net);
    }

    [Fact]
    public void A_request_in_JSON_says_the_same_and_a_state_is_made_of_results()
    {
        var rules = SomeBonus.Year(Retro);
        var request = PricingRequest.Parse("""
            { "account": "shop", "orderDate": "2026-03-10", "lines": [ { "id": "10", "item": "DRILL", "quantity": 1 } ],
              "ledger": { "bonuses": { "shop/2026/b": { "base": 1200, "figure": 1200, "forecast": 3000, "earned": 24 } }, "revenue": { "thisYear": 1200 } } }
            """);
        Assert.Equal(2m, rules.Price(request).Totals.ExpectedBonus);
        var results = rules.Results("2026-03-09", SomeBonus.Invoice("2026-02-10", 2600));
        Assert.Equal(3m, rules.Price(request with { Ledger = LedgerState.Of(results, "shop", request.OrderDate) }).Totals.ExpectedBonus);
    }

    private static Quote Price(RuleSet rules, BonusState state) =>
        rules.Price(Order(new LedgerState { Bonuses = new Dictionary<string, BonusState> { ["shop/2026/b"] = state } }));

    private static PricingRequest Order(LedgerState? ledger) => Some.Order(("DRILL", 1), ("SAW", 1)) with { Ledger = ledger };
}
