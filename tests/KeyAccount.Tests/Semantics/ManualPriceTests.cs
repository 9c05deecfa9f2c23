using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Prices and discounts that a person writes on a line, prices from earlier documents, returns, and the rounding step.</summary>
public sealed class ManualPriceTests
{
    private const string Steps = """{ "step": "base", "combine": "best" }, { "step": "manual", "holds": "manual", "title": { "en": "By hand", "it": "A mano" } }, { "step": "fees", "holds": "surcharge" }""";

    private static RuleSet Rules(string limits, params (string Path, string Text)[] files) =>
        Some.Rules([Some.Steps(Steps), ("policies/manual.json", $$"""{ "status": "released", "manual": [ {{limits}} ] }"""), .. files]);

    private static PricingRequest Order(ManualPrice manual, decimal quantity = 1) =>
        Some.Order() with { Lines = [new RequestLine("10", "DRILL", quantity) { Manual = manual }] };

    private static string[] Why(RuleSet rules, PricingRequest request) =>
        [.. Assert.Throws<PricingException>(() => rules.Price(request)).Problems.Select(problem => problem.ToString())];

    /// <summary>The codes of the problems; none where the request can be priced.</summary>
    private static string[] Codes(RuleSet rules, PricingRequest request) => [.. rules.PriceMany([request]).Single().Problems.Select(problem => problem.Code)];

    [Fact]
    public void A_manual_discount_is_a_bar_of_its_own_that_names_rule_and_reason()
    {
        var quote = Rules("""{ "id": "sales", "maxPercent": 5 }""", Some.Policy("""{ "id": "d", "step": "base", "percent": 10 }""")).Price(Order(new ManualPrice { Percent = 2, Reason = "complaint 4711" }));
        var bar = quote.Lines[0].Steps[1];
        Assert.Equal(("manual", "policies/manual/sales", 90m, 2m, -1.80m, "complaint 4711", "policies/manual.json:1"), (bar.Step, bar.Rule, bar.Of!.Value, bar.Percent!.Value, bar.Amount, bar.Reason, bar.Source));
        Assert.Equal(88.20m, quote.Totals.Net);
        Assert.Contains("By hand 2 % of 90.00 (complaint 4711)", quote.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_of_a_limit_takes_part_in_a_simulation_and_its_bar_is_marked()
    {
        var rules = Rules("""{ "id": "sales", "maxPercent": 5 }, { "id": "wider", "maxPercent": 10, "status": "draft" }""");
        var order = Order(new ManualPrice { Percent = 8 });
        Assert.Equal(["KA4047"], Codes(rules, order));
        var bar = Assert.Single(rules.Price(order with { Simulate = true }).Lines[0].Steps);
        Assert.Equal(("policies/manual/wider", true, -8m), (bar.Rule, bar.Draft, bar.Amount));
    }

    [Fact]
    public void A_manual_price_and_a_manual_amount_count_per_unit()
    {
        var rules = Rules("""{ "id": "sales", "maxPercent": 50, "maxIncreasePercent": 10 }""");
        Assert.Equal(240, rules.Price(Order(new ManualPrice { NewPrice = 80 }, 3)).Totals.Net);
        Assert.Equal(285, rules.Price(Order(new ManualPrice { AmountPerUnit = 5 }, 3)).Totals.Net);
        Assert.Equal(330, rules.Price(Order(new ManualPrice { NewPrice = 110 }, 3)).Totals.Net);
        Assert.Equal(315, rules.Price(Order(new ManualPrice { Percent = -5 }, 3)).Totals.Net);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(5.01, false)]
    [InlineData(-0.01, false)]
    [InlineData(0, true)]
    public void A_limit_is_exact_and_lets_nothing_be_added_unless_it_says_so(decimal percent, bool allowed)
    {
        var rules = Rules("""{ "id": "sales", "maxPercent": 5 }""");
        if (allowed)
        {
            Assert.Equal(100 - percent, rules.Price(Order(new ManualPrice { Percent = percent })).Totals.Net);
        }
        else
        {
            Assert.StartsWith("policies/manual.json(1,", Assert.Single(Why(rules, Order(new ManualPrice { Percent = percent }))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_line_beyond_its_limit_is_named_with_the_rule() =>
        Assert.Equal(
            ["10: the manual price differs by 7 %; policies/manual/sales allows 5 %.", "20: the manual price differs by 20 %; policies/manual/sales allows 5 %."],
            Assert.Throws<PricingException>(() => Rules("""{ "id": "sales", "maxPercent": 5 }""").Price(Some.Order() with
            {
                Lines = [new RequestLine("10", "DRILL", 1) { Manual = new ManualPrice { Percent = 7 } }, new RequestLine("20", "DRILL", 1) { Manual = new ManualPrice { NewPrice = 80 } }],
            })).Problems.Select(problem => $"{problem.Line}: {problem.Message()}"));

    [Theory]
    [InlineData("DRILL", 8, true)]
    [InlineData("BOLT", 8, false)]
    [InlineData("BOLT", 3, true)]
    public void Of_several_limits_one_that_holds_and_allows_is_enough(string item, decimal percent, bool allowed)
    {
        var rules = Rules("""{ "id": "all", "maxPercent": 3 }, { "id": "tools", "when": { "item.category": "tools" }, "maxPercent": 8 }""");
        var order = Some.Order() with { Lines = [new RequestLine("10", item, 100) { Manual = new ManualPrice { Percent = percent } }] };
        Assert.Equal(allowed ? 0 : 1, Codes(rules, order).Length);
    }

    [Fact]
    public void Limits_of_a_nearer_account_stand_in_place_of_those_of_policies()
    {
        (string, string) agreement = ("agreements/group/2026.json", """{ "status": "released", "manual": [ { "id": "none", "maxPercent": 1 } ] }""");
        Assert.Equal(["KA4047"], Codes(Rules("""{ "id": "sales", "maxPercent": 5 }""", agreement), Order(new ManualPrice { Percent = 2 })));
        Assert.Empty(Codes(Rules("""{ "id": "sales", "maxPercent": 5 }""", agreement), Order(new ManualPrice { Percent = 2 }) with { Account = "other" }));
    }

    [Theory]
    [InlineData(null, "KA4048")]
    [InlineData(" ", "KA4048")]
    [InlineData("promised by phone", null)]
    public void A_reason_may_be_needed(string? reason, string? code)
    {
        string[] expected = code is null ? [] : [code];
        Assert.Equal(expected, Codes(Rules("""{ "id": "sales", "maxPercent": 5, "reasonNeeded": true }"""), Order(new ManualPrice { Percent = 2, Reason = reason })));
    }

    [Fact]
    public void A_limit_can_be_an_amount_per_unit() =>
        Assert.Equal(["KA4047"], Codes(Rules("""{ "id": "sales", "maxPercent": 50, "maxAmountPerUnit": 3 }"""), Order(new ManualPrice { NewPrice = 96.99m })));

    [Fact]
    public void Without_a_rule_or_without_a_step_nothing_may_be_changed_by_hand()
    {
        Assert.Contains("KA4046", Assert.Single(Why(Rules(""), Order(new ManualPrice { Percent = 2 }))), StringComparison.Ordinal);
        Assert.Contains("KA4045", Assert.Single(Why(Some.Rules(), Order(new ManualPrice { Percent = 2 }))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(5, 5, null)]
    [InlineData(101, null, null)]
    [InlineData(null, null, -1)]
    public void A_manual_price_states_one_thing_in_range(int? percent, int? amount, int? price) =>
        Assert.Contains("KA4043", Assert.Single(Why(Rules("""{ "id": "sales", "maxPercent": 100 }"""), Order(new ManualPrice { Percent = percent, AmountPerUnit = amount, NewPrice = price }))), StringComparison.Ordinal);

    [Fact]
    public void Limits_that_no_procedure_asks_for_are_a_finding() =>
        Assert.Equal(["KA1447"], Some.Findings(("policies/manual.json", """{ "status": "released", "manual": [ { "id": "sales", "maxPercent": 5 } ] }""")));

    [Fact]
    public void A_limit_says_how_much() =>
        Assert.Equal(["KA1420"], Some.Findings(Some.Steps(Steps), ("policies/manual.json", """{ "status": "released", "manual": [ { "id": "sales", "reasonNeeded": true } ] }""")));

    [Fact]
    public void A_price_from_an_earlier_document_stands_as_it_is()
    {
        var rules = Some.Rules(Some.Policy("""{ "id": "d", "step": "base", "percent": 10 }, { "id": "f", "step": "fees", "amountPerLine": 3 }"""));
        var line = rules.Price(Some.Order() with { Lines = [new RequestLine("10", "DRILL", 3) { Carried = new CarriedPrice { Price = 71.50m, From = "invoice 4711" } }] }).Lines[0];
        Assert.Equal((71.50m, 214.50m, "carried", "invoice 4711", ""), (line.ListPrice, line.NetAmount, line.Access, line.PriceFrom, line.PriceSource));
        Assert.Equal([("policies/test/d", LossReason.NetPrice), ("policies/test/f", LossReason.NetPrice)], line.Considered.Select(rule => (rule.Rule, rule.Reason)));
    }

    [Fact]
    public void A_percentage_from_an_earlier_document_comes_off_the_price_of_the_day_and_no_rule_changes_it()
    {
        var quote = Some.Rules(Some.Policy("""{ "id": "d", "step": "base", "percent": 10 }""")).Price(Some.Order() with { Lines = [new RequestLine("10", "DRILL", 3) { Carried = new CarriedPrice { Percent = 12, From = "invoice 4711" } }] });
        var bar = Assert.Single(quote.Lines[0].Steps);
        Assert.Equal(("carried", "invoice 4711", 300m, 12m, -36m), (bar.Step, bar.Rule, bar.Of!.Value, bar.Percent!.Value, bar.Amount));
        Assert.Equal(("carried", 264m), (quote.Subtotals[0].Step, quote.Subtotals[0].Subtotal));
    }

    [Fact]
    public void A_return_is_priced_on_the_absolute_quantity_and_comes_out_below_zero()
    {
        var rules = Some.Rules(Some.Policy("""{ "id": "d", "step": "base", "scale": { "by": "line.quantity", "kind": "all-units", "steps": [ { "from": 10, "percent": 7.3 } ] } }, { "id": "f", "step": "fees", "when": { "order.kind": "order" }, "amountPerLine": 3 }"""));
        var order = rules.Price(Some.Order(("DRILL", 12)));
        var turned = rules.Price(Some.Order(("DRILL", -12)) with { Kind = RequestKind.Return });
        Assert.Equal(-(order.Totals.Net - 3), turned.Totals.Net);
        Assert.Equal((-12m, -1200m, -1112.40m, 92.70m), (turned.Lines[0].Quantity, turned.Lines[0].ListAmount, turned.Lines[0].NetAmount, turned.Lines[0].NetPrice));
        Assert.Equal((-1200m, 87.60m), (turned.Lines[0].Steps[0].Of!.Value, turned.Lines[0].Steps[0].Amount));
    }

    [Fact]
    public void A_return_can_have_lines_that_go_out()
    {
        var quote = Some.Rules().Price(Some.Order(("DRILL", 7), ("SAW", -3)) with { Kind = RequestKind.Return });
        Assert.Equal((700m, -300m, 400m), (quote.Lines[0].NetAmount, quote.Lines[1].NetAmount, quote.Totals.Net));
    }

    [Fact]
    public void A_quantity_below_zero_outside_a_return_is_refused() =>
        Assert.Contains("KA4007", Assert.Single(Why(Some.Rules(), Some.Order(("DRILL", -1)))), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "at": "unit", "increment": 1, "ending": 0.99 }""", 10, 92.99, 929.90)]
    [InlineData("""{ "at": "unit", "increment": 5, "mode": "up" }""", 3, 95, 285)]
    [InlineData("""{ "at": "line", "increment": 1, "ending": 0.90, "mode": "down" }""", 2, 92.45, 184.90)]
    [InlineData("""{ "at": "unit", "increment": 100, "ending": 99 }""", 1, 99, 99)]
    public void A_rounding_is_a_step_of_its_own_with_a_bar_of_its_own(string rounding, decimal quantity, decimal price, decimal net)
    {
        var quote = Some.Rules(
            Some.Steps($$"""{ "step": "base", "combine": "best" }, { "step": "charm", "title": "Charm price", "holds": "round", "rounding": [ {{rounding}} ] }"""),
            Some.Policy("""{ "id": "d", "step": "base", "percent": 7.3 }""")).Price(Some.Order(("DRILL", quantity)));
        var bar = quote.Lines[0].Steps[^1];
        Assert.Equal(("charm", "procedures/standard/charm", "Charm price", price), (bar.Step, bar.Rule, bar.Title, bar.NewPrice!.Value));
        Assert.Equal(net, quote.Totals.Net);
    }

    [Fact]
    public void A_rounding_step_leaves_net_prices_and_what_is_free_and_can_have_a_condition()
    {
        var rules = Some.Rules(
            Some.Steps("""{ "step": "base", "combine": "best" }, { "step": "charm", "holds": "round", "when": { "item.category": "tools" }, "rounding": [ { "at": "unit", "increment": 10, "ending": 9 } ] }"""),
            Some.Policy("""{ "id": "d", "step": "base", "percent": 100, "when": { "line.quantity": ">= 50" } }"""),
            Some.Agreement("shop", "", """{ "id": "p", "item": "SAW", "price": 81.20, "discounts": "none" }"""));
        Assert.Equal([99m, 81.20m, 50m, 0m], rules.Price(Some.Order(("DRILL", 1), ("SAW", 1), ("BOLT", 1), ("DRILL", 50)) with { Lines = [new("1", "DRILL", 1), new("2", "SAW", 1), new("3", "BOLT", 40), new("4", "DRILL", 50)] }).Lines.Select(line => line.Id == "3" ? line.NetAmount * 2.5m : line.NetAmount));
    }

    [Theory]
    [InlineData("""{ "step": "charm", "holds": "round" }""", "KA1445")]
    [InlineData("""{ "step": "charm", "holds": "round", "rounding": [ { "at": "component" } ] }""", "KA1445")]
    [InlineData("""{ "step": "charm", "holds": "round", "combine": "best", "rounding": [ { "at": "unit", "increment": 1 } ] }""", "KA1415")]
    [InlineData("""{ "step": "hand", "holds": "manual", "cap": "5 %" }""", "KA1415")]
    public void What_such_a_step_cannot_mean_is_refused(string step, string code) => Assert.Equal([code], Some.Findings(Some.Steps($$"""{ "step": "base" }, {{step}}""")));

    [Fact]
    public void A_discount_in_such_a_step_is_refused() =>
        Assert.Equal(["KA1446"], Some.Findings(Some.Steps(Steps), Some.Policy("""{ "id": "d", "step": "manual", "percent": 3 }""")));

    [Fact]
    public void A_request_in_JSON_says_the_same()
    {
        var request = PricingRequest.Parse("""
            { "account": "shop", "orderDate": "2026-03-10", "kind": "return", "serviceDate": "2026-03-09",
              "lines": [ { "id": "1", "item": "DRILL", "quantity": -2, "manual": { "newPrice": 90, "reason": "scratched" } }, { "id": "2", "item": "SAW", "quantity": -1, "carried": { "percent": 5, "from": "invoice 1" } } ] }
            """);
        Assert.Equal((RequestKind.Return, new DateOnly(2026, 3, 9)), (request.Kind, request.ServiceDate));
        Assert.Equal(new ManualPrice { NewPrice = 90, Reason = "scratched" }, request.Lines[0].Manual);
        Assert.Equal(new CarriedPrice { Percent = 5, From = "invoice 1" }, request.Lines[1].Carried);
        Assert.Equal(-275m, Rules("""{ "id": "sales", "maxPercent": 10 }""").Price(request).Totals.Net);
    }
}
