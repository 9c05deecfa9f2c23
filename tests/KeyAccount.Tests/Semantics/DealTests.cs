using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 12: what is bought and what is got for it.</summary>
public sealed class DealTests
{
    private const string TwoOfThree = """{ "id": "r", "buy": { "where": { "item.sku": ["A", "B", "C"] }, "quantity": 2 }, "get": { "where": { "item.sku": "A" }, "quantity": 1 } }""";

    [Theory]
    [InlineData("ABC")]
    [InlineData("ACB")]
    [InlineData("BAC")]
    [InlineData("BCA")]
    [InlineData("CAB")]
    [InlineData("CBA")]
    public void What_can_be_got_is_kept_from_being_bought_whatever_the_order_of_lines(string lines)
    {
        var quote = Goods.Price(Goods.Rules(TwoOfThree), [.. lines.Select(item => (item.ToString(), 1m))]);
        Assert.Equal(20.00m, quote.Totals.Net);
        Assert.Equal("A", Assert.Single(quote.Lines, line => line.NetAmount == 0).Item);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(10, 3)]
    public void No_unit_counts_as_bought_twice_nor_as_bought_and_got(decimal quantity, decimal free) =>
        Assert.Equal((quantity - free) * 10, Goods.Price(Goods.Rules("""{ "id": "r", "buy": { "quantity": 2 }, "get": { "quantity": 1 }, "repeat": true }"""), ("A", quantity)).Totals.Net);

    [Theory]
    [InlineData(23, 0)]
    [InlineData(24, 0)]
    [InlineData(36, 12)]
    [InlineData(47, 12)]
    [InlineData(75, 24)]
    public void Quantities_may_be_in_a_unit_of_the_items_of_which_only_full_ones_count(decimal quantity, decimal free) =>
        Assert.Equal((quantity - free) * 10, Goods.Price(Goods.Rules("""{ "id": "r", "unit": "CT", "buy": { "quantity": 2 }, "get": { "quantity": 1 }, "repeat": true }"""), ("B", quantity)).Totals.Net);

    [Fact]
    public void What_has_no_such_unit_takes_no_part_in_a_deal_and_a_limit_counts_in_its_own()
    {
        Assert.Equal((36 * 10) + (30 * 10) - 120, Goods.Price(Goods.Rules("""{ "id": "r", "unit": "CT", "buy": { "quantity": 2 }, "get": { "quantity": 1 } }"""), ("B", 36), ("C", 30)).Totals.Net);
        Assert.Equal((72 * 10) - 120, Goods.Price(Goods.Rules("""{ "id": "r", "unit": "CT", "buy": { "quantity": 2 }, "get": { "quantity": 1 }, "repeat": true, "limit": { "quantity": 23, "during": "order", "overrun": "cut" } }"""), ("B", 72)).Totals.Net);
    }

    [Fact]
    public void A_bundle_of_cartons_has_its_price_as_often_as_it_is_full() =>
        Assert.Equal(10 + (2 * 100), Goods.Price(Goods.Rules("""{ "id": "r", "unit": "CT", "bundle": [ { "where": { "item.sku": "B" }, "quantity": 1 } ], "newTotal": 100, "repeat": true }"""), ("B", 25)).Totals.Net);

    [Theory]
    [InlineData("false", 1)]
    [InlineData("2", 2)]
    [InlineData("true", 4)]
    public void It_applies_once_or_as_often_as_repeat_says(string repeat, decimal free) =>
        Assert.Equal((12 - free) * 10, Goods.Price(Goods.Rules($$"""{ "id": "r", "buy": { "quantity": 2 }, "get": { "quantity": 1 }, "repeat": {{repeat}} }"""), ("A", 12)).Totals.Net);

    [Theory]
    [InlineData("", 4)]
    [InlineData(", \"partial\": true", 5)]
    public void No_more_is_got_than_maxGet_and_a_rest_only_where_it_may_be_partial(string partial, decimal free) =>
        Assert.Equal((100 - free) * 10, Goods.Price(Goods.Rules($$"""{ "id": "r", "buy": { "quantity": 1 }, "get": { "quantity": 2 }, "repeat": true, "maxGet": 5 {{partial}} }"""), ("A", 100)).Totals.Net);

    [Theory]
    [InlineData(3, 0, 1)]
    [InlineData(4, 2, 2)]
    [InlineData(7, 2, 3)]
    public void A_last_time_may_give_fewer_units_but_never_without_what_must_be_bought(decimal quantity, decimal whole, decimal partial)
    {
        const string Rule = """{ "id": "r", "buy": { "quantity": 2 }, "get": { "quantity": 2 }, "repeat": true, "partial": """;
        Assert.Equal((quantity - whole) * 10, Goods.Price(Goods.Rules(Rule + "false }"), ("A", quantity)).Totals.Net);
        Assert.Equal((quantity - partial) * 10, Goods.Price(Goods.Rules(Rule + "true }"), ("A", quantity)).Totals.Net);
    }

    [Theory]
    [InlineData("", 0, 20)]
    [InlineData(", \"pick\": \"dearest\"", 0, 20)]
    [InlineData(", \"pick\": \"cheapest\"", 40, 0)]
    public void The_picks_say_which_units_pay_and_which_are_got(string buyPick, decimal offA, decimal offB)
    {
        // Two of each, A at 20 and B at 10: buy 2, get 2.
        var quote = Goods.Price(Goods.Rules($$"""{ "id": "r", "buy": { "quantity": 2 {{buyPick}} }, "get": { "quantity": 2 } }""", "20 10 10 10"), ("A", 2), ("B", 2));
        Assert.Equal([offA, offB], Goods.Off(quote));
    }

    [Theory]
    [InlineData("cheapest", 0, 10)]
    [InlineData("dearest", 20, 0)]
    public void What_is_got_is_picked_among_what_is_left(string pick, decimal offA, decimal offB) =>
        Assert.Equal([offA, offB, 0], Goods.Off(Goods.Price(Goods.Rules($$"""{ "id": "r", "buy": { "where": { "item.category": "food" }, "quantity": 1 }, "get": { "where": { "item.category": "drinks" }, "quantity": 1, "pick": "{{pick}}" } }""", "20 10 10 10"), ("A", 1), ("B", 1), ("D", 1))));

    [Fact]
    public void Among_equal_prices_the_lower_line_id_comes_first()
    {
        var rules = Goods.Rules("""{ "id": "r", "buy": { "quantity": 50 }, "get": { "quantity": 1000 } }""", "2.50 10 10 10");
        var quote = rules.Price(new PricingRequest { Account = "shop", OrderDate = Some.Day, Lines = [new RequestLine("10", "A", 540), new RequestLine("9", "A", 540)] });
        Assert.Equal([1275.00m, 1225.00m], Goods.Off(quote));
    }

    [Theory]
    [InlineData("\"percent\": 50", 5)]
    [InlineData("\"amountPerUnit\": 4", 4)]
    [InlineData("\"amountPerUnit\": 40", 10)]
    [InlineData("\"newPrice\": 3", 7)]
    [InlineData("\"newPrice\": 30", 0)]
    public void What_is_got_may_have_any_value_up_to_its_price(string value, decimal off) =>
        Assert.Equal([0, off], Goods.Off(Goods.Price(Goods.Rules($$"""{ "id": "r", "buy": { "where": { "item.sku": "A" }, "quantity": 1 }, "get": { "where": { "item.sku": "B" }, "quantity": 1, {{value}} } }"""), ("A", 1), ("B", 3))));

    [Fact]
    public void Units_that_one_rule_used_are_not_free_for_the_next()
    {
        const string Two = """{ "id": "a", "priority": 2, "buy": { "quantity": 2 }, "get": { "quantity": 1 }, "repeat": true, "maxGet": 2 }, { "id": "b", "priority": 1, "buy": { "quantity": 2 }, "get": { "quantity": 1 }, "repeat": true, "maxGet": 1 }""";
        foreach (var (quantity, byA, byB) in new[] { (3m, 10m, 0m), (6, 20, 0), (7, 20, 0), (9, 20, 10), (1000, 20, 10) })
        {
            var steps = Goods.Price(Goods.Rules(Two), ("A", quantity)).Lines[0].Steps;
            Assert.Equal((byA, byB), (By("a"), By("b")));

            decimal By(string rule) => -steps.Where(step => step.Rule.EndsWith(rule, StringComparison.Ordinal)).Sum(step => step.Amount);
        }
    }

    [Fact]
    public void What_the_first_rule_leaves_is_enough_for_the_second()
    {
        var quote = Goods.Price(Goods.Rules(
            """
            { "id": "a", "priority": 2, "buy": { "where": { "item.sku": "A" }, "quantity": 2 }, "get": { "where": { "item.sku": "B" }, "quantity": 1 }, "repeat": true },
            { "id": "b", "priority": 1, "buy": { "where": { "item.sku": "A" }, "quantity": 1 }, "get": { "where": { "item.sku": "B" }, "quantity": 1 }, "repeat": true }
            """), ("B", 11), ("A", 11));
        Assert.Equal([-50m, -10m], quote.Lines[0].Steps.Select(step => step.Amount));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData(", \"reuse\": \"bought\"", 2)]
    public void Units_bought_may_serve_another_rule_where_the_first_says_so(string reuse, int rules)
    {
        var quote = Goods.Price(Goods.Rules($$"""
            { "id": "a", "priority": 2, "buy": { "where": { "item.sku": "A" }, "quantity": 1 }, "get": { "where": { "item.sku": "B" }, "quantity": 1 } {{reuse}} },
            { "id": "b", "priority": 1, "buy": { "where": { "item.sku": "A" }, "quantity": 1 }, "get": { "where": { "item.sku": "C" }, "quantity": 1 } {{reuse}} }
            """), ("A", 1), ("B", 1), ("C", 1));
        Assert.Equal(rules, quote.Lines.Sum(line => line.Steps.Length));
    }

    [Fact]
    public void A_second_rule_takes_its_percentage_of_units_that_nobody_touched() =>
        Assert.Equal([2500.00m, 10.00m], Goods.Price(Goods.Rules("""{ "id": "a", "priority": 2, "buy": { "quantity": 50 }, "get": { "quantity": 1000 } }, { "id": "b", "priority": 1, "buy": { "quantity": 10 }, "get": { "quantity": 20, "percent": 20 } }""", "2.50 1 1 1"), ("A", 1080)).Lines[0].Steps.Select(step => -step.Amount));

    [Theory]
    [InlineData(99, 0)]
    [InlineData(100, 10)]
    [InlineData(199, 10)]
    [InlineData(200, 20)]
    public void What_is_bought_may_count_by_amount(decimal quantity, decimal off) =>
        Assert.Equal([0, off], Goods.Off(Goods.Price(Goods.Rules("""{ "id": "r", "buy": { "where": { "item.sku": "A" }, "amount": 100 }, "get": { "where": { "item.sku": "B" }, "quantity": 1 }, "repeat": true }""", "1 10 10 10"), ("A", quantity), ("B", 5))));

    [Fact]
    public void Bought_by_amount_takes_dearer_units_where_cheap_ones_would_leave_too_few_to_get()
    {
        // 30.00 to buy and one to get, of three units at 10, 20 and 20: both dear ones pay, though cheap ones come first.
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "buy": { "amount": 40, "pick": "cheapest" }, "get": { "quantity": 1 } }""", "10 20 20 10"), ("A", 1), ("B", 1), ("C", 1));
        Assert.Equal([10, 0, 0], Goods.Off(quote));
    }

    [Fact]
    public void The_condition_of_the_rule_narrows_both_sides()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "when": { "item.category": "drinks" }, "buy": { "quantity": 1 }, "get": { "quantity": 1 } }""", "10 10 10 1"), ("D", 5), ("A", 2));
        Assert.Equal([0, 10], Goods.Off(quote));
    }

    [Fact]
    public void A_net_price_takes_no_part()
    {
        var quote = Goods.Price(Goods.Rules(TwoOfThree, more: Some.Agreement("shop", "", """{ "id": "p", "item": "B", "price": 9, "discounts": "none" }""")), ("A", 1), ("B", 1), ("C", 1));
        Assert.Equal(29.00m, quote.Totals.Net);
        Assert.Equal(LossReason.NetPrice, Assert.Single(quote.Lines[1].Considered).Reason);
        Assert.Equal(LossReason.TooFew, Assert.Single(quote.Lines[0].Considered).Reason);
    }

    [Fact]
    public void Lines_that_are_neither_bought_nor_got_stay_open_to_other_discounts()
    {
        var rules = Goods.Rules(
            """{ "id": "r", "buy": { "where": { "item.sku": "A" }, "quantity": 1 }, "get": { "where": { "item.sku": "B" }, "quantity": 1 }, "exclusive": "line" }""",
            more: Some.Policy("""{ "id": "d", "step": "later", "percent": 10 }""", "later"));
        Assert.Equal([0, 10, 1], Goods.Off(Goods.Price(rules, ("A", 1), ("B", 1), ("D", 1))));
    }

    [Fact]
    public void A_limit_bounds_what_is_got_and_is_counted()
    {
        const string Rule = """{ "id": "r", "buy": { "quantity": 1 }, "get": { "quantity": 2 }, "repeat": true, "limit": { "quantity": 5 """;
        var quote = Goods.Price(Goods.Rules(Rule + "} }"), ("A", 30));
        Assert.Equal([50m], Goods.Off(quote));
        Assert.Equal(new RuleUsage { Rule = "policies/test/r", Uses = 1, Quantity = 5, Amount = 50 }, Assert.Single(quote.Consumes));
        var dropped = Goods.Price(Goods.Rules(Rule + ", \"overrun\": \"drop\" } }"), ("A", 30));
        Assert.Equal([0m], Goods.Off(dropped));
        Assert.Equal(LossReason.UsedUp, Assert.Single(dropped.Lines[0].Considered).Reason);
        Assert.Empty(dropped.Consumes);
    }

    [Fact]
    public void Rules_compared_by_order_are_worth_what_they_give()
    {
        var quote = Goods.Price(Goods.Rules(
            """{ "id": "a", "group": "g", "buy": { "quantity": 2 }, "get": { "quantity": 1 } }, { "id": "b", "group": "g", "buy": { "quantity": 3 }, "get": { "quantity": 2 } }"""), ("A", 5));
        Assert.Equal("policies/test/b", Assert.Single(quote.Lines[0].Steps).Rule);
        Assert.Equal(LossReason.Outbid, Assert.Single(quote.Lines[0].Considered.Concat(quote.Considered)).Reason);
    }

    [Theory]
    [InlineData("A", "B", true)]
    [InlineData("B", "A", true)]
    [InlineData("D", "C", false)]
    [InlineData("A", "A", true)]
    public void Two_rules_that_rank_alike_and_can_take_the_same_units_are_a_finding(string buy, string get, bool isFound)
    {
        var rules = $$"""
            { "id": "a", "buy": { "where": { "item.sku": "A" }, "quantity": 1 }, "get": { "where": { "item.sku": "B" }, "quantity": 1 } },
            { "id": "b", "buy": { "where": { "item.sku": "{{buy}}" }, "quantity": 1 }, "get": { "where": { "item.sku": "{{get}}" }, "quantity": 1 } }
            """;
        if (!isFound)
        {
            Assert.Empty(Goods.Rules(rules).Warnings);
            return;
        }

        Assert.Equal("KA3040", Assert.Single(Assert.Throws<RuleFileException>(() => Goods.Rules(rules)).Findings).Code);
        Assert.Empty(Goods.Rules(rules, step: ", \"tie\": \"id\"").Warnings);
        Assert.Empty(Goods.Rules(rules.Replace("\"id\": \"b\"", "\"id\": \"b\", \"priority\": 1", StringComparison.Ordinal)).Warnings);
    }

    [Fact]
    public void Several_rewards_on_odd_cents_never_take_a_line_below_zero() =>
        Assert.Equal(0.00m, Goods.Price(Goods.Rules("""{ "id": "a", "priority": 1, "buy": { "where": { "item.sku": "B" }, "quantity": 1 }, "get": { "where": { "item.sku": "A" }, "quantity": 1 } }, { "id": "b", "buy": { "where": { "item.sku": "C" }, "quantity": 1 }, "get": { "where": { "item.sku": "A" }, "quantity": 1 } }""", "0.005 1 1 1"), ("A", 2), ("B", 1), ("C", 1)).Lines[0].NetAmount);
}
