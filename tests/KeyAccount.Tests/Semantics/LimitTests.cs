using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Several limits on one rule: each is counted, the tightest decides.</summary>
public sealed class LimitTests
{
    private const string Two = """ "limit": [ { "quantity": 10, "per": "account", "during": "year" }, { "amount": 30, "during": "order" } ] """;

    private static readonly (string, string) Steps = Some.Steps("""{ "step": "s", "combine": "cascade" }""");

    [Theory]
    [InlineData(2, 0, 20)]
    [InlineData(8, 0, 30)]
    [InlineData(8, 9, 10)]
    [InlineData(8, 10, 0)]
    public void The_tightest_limit_decides(decimal quantity, decimal usedBefore, decimal discount)
    {
        var order = Some.Order(("DRILL", quantity)) with { Usage = [new RuleUsage { Rule = "policies/test/a", Limit = "account/year", Quantity = usedBefore }] };
        Assert.Equal((quantity * 100) - discount, Rules(Two).Price(order).Totals.Net);
    }

    [Fact]
    public void What_an_order_uses_is_said_for_each_limit()
    {
        var quote = Rules(Two).Price(Some.Order(("DRILL", 2)));
        Assert.Equal(
            [
                new RuleUsage { Rule = "policies/test/a", Limit = "account/year", Uses = 1, Quantity = 2, Amount = 20 },
                new RuleUsage { Rule = "policies/test/a", Limit = "account/order", Uses = 1, Quantity = 2, Amount = 20 },
            ],
            quote.Consumes);
        Assert.Null(Assert.Single(Rules(""" "limit": { "uses": 3 } """).Price(Some.Order(("DRILL", 2))).Consumes).Limit);
    }

    [Fact]
    public void Use_that_names_no_limit_counts_for_each()
    {
        var rules = Rules(""" "limit": [ { "uses": 5, "per": "account", "during": "year" }, { "uses": 100, "per": "all" } ] """);
        Assert.Equal(100m, rules.Price(Some.Order(("DRILL", 1)) with { Usage = [new RuleUsage { Rule = "policies/test/a", Uses = 5 }] }).Totals.Net);
        Assert.Equal(90m, rules.Price(Some.Order(("DRILL", 1)) with { Usage = [new RuleUsage { Rule = "policies/test/a", Limit = "all/valid", Uses = 5 }] }).Totals.Net);
    }

    [Theory]
    [InlineData("cut", "cut", 270)]
    [InlineData("drop", "cut", 300)]
    [InlineData("cut", "drop", 270)]
    public void Each_limit_cuts_or_drops_by_itself(string ofOrder, string ofYear, decimal net)
    {
        // 60.00 off three: the order's limit of 30.00 is passed, the year's of 500.00 is not.
        var limits = $$""" "limit": [ { "amount": 30, "during": "order", "overrun": "{{ofOrder}}" }, { "amount": 500, "during": "year", "overrun": "{{ofYear}}" } ] """;
        Assert.Equal(net, Some.Rules(Steps, Some.Policy($$"""{ "id": "a", "amountPerOrder": 60, {{limits}} }""")).Price(Some.Order(("DRILL", 3))).Totals.Net);
    }

    [Fact]
    public void A_limit_that_is_passed_in_units_drops_a_deal_where_it_says_so()
    {
        static decimal Net(string overrun) => Some.Rules(
            Some.Steps("""{ "step": "f", "holds": "freeGoods" }"""),
            ("policies/free.json", $$"""{ "status": "released", "freeGoods": [ { "id": "d", "buy": { "where": { "item.sku": "DRILL" }, "quantity": 1 }, "get": { "where": { "item.sku": "SAW" }, "quantity": 1 }, "repeat": true, "limit": [ { "quantity": 1, "during": "order", "overrun": "{{overrun}}" }, { "uses": 9 } ] } ] }"""))
            .Price(Some.Order(("DRILL", 2), ("SAW", 2))).Totals.Net;

        Assert.Equal((300m, 400m), (Net("cut"), Net("drop")));
    }

    [Fact]
    public void Two_limits_that_count_the_same_are_found() =>
        Assert.Equal(["KA1417"], Some.Findings(Steps, Some.Policy("""{ "id": "a", "percent": 10, "limit": [ { "uses": 3 }, { "amount": 100 } ] }""")));

    [Fact]
    public void A_request_names_the_limit_that_was_used()
    {
        var read = PricingRequest.Parse("""{ "account": "shop", "usage": [ { "rule": "policies/test/a", "limit": "account/year", "quantity": 9 } ], "lines": [ { "id": "10", "item": "DRILL", "quantity": 8 } ], "orderDate": "2026-03-10" }""");
        Assert.Equal(790m, Rules(Two).Price(read).Totals.Net);
    }

    private static RuleSet Rules(string limits) => Some.Rules(Steps, Some.Policy($$"""{ "id": "a", "percent": 10, {{limits}} }"""));
}
