using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 12: of N ordered k are free, or k are added.</summary>
public sealed class FreeGoodsTests
{
    [Theory]
    [InlineData("100+3", "proportional", 280, 8)]
    [InlineData("100+3", "per-unit", 280, 6)]
    [InlineData("100+3", "whole", 280, 0)]
    [InlineData("100+20", "proportional", 162, 32)]
    [InlineData("100+20", "per-unit", 162, 20)]
    [InlineData("100+20", "whole", 162, 0)]
    [InlineData("100+20", "whole", 200, 40)]
    [InlineData("100+2", "per-unit", 150, 2)]
    public void The_quantity_rule_says_what_a_quantity_earns_that_is_no_multiple(string give, string rule, decimal quantity, decimal free)
    {
        var quote = Goods.Price(Goods.Rules($$"""{ "id": "r", "give": "{{give}}", "as": "added", "quantityRule": "{{rule}}" }"""), ("A", quantity));
        Assert.Equal(free, quote.FreeGoods.Sum(given => given.Quantity));
        Assert.Equal(quantity * 10, quote.Totals.Net);
    }

    [Theory]
    [InlineData("down", 25)]
    [InlineData("nearest", 26)]
    [InlineData("up", 26)]
    public void A_share_comes_to_whole_units_as_its_rounding_says(string rounding, decimal free)
    {
        // 1 of 5 on 128: 25.6.
        var included = Goods.Price(Goods.Rules($$"""{ "id": "r", "give": "4+1", "as": "included", "quantityRule": "proportional", "rounding": "{{rounding}}" }"""), ("A", 128));
        Assert.Equal((128 - free) * 10, included.Totals.Net);
        Assert.Equal(free, Assert.Single(included.Lines[0].Steps).Units);
        var added = Goods.Price(Goods.Rules($$"""{ "id": "r", "give": "5+1", "as": "added", "quantityRule": "proportional", "rounding": "{{rounding}}" }"""), ("A", 128));
        Assert.Equal((1280m, free), (added.Totals.Net, Assert.Single(added.FreeGoods).Quantity));
    }

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 1)]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    public void Included_twelve_plus_one_is_one_of_thirteen_ordered(decimal quantity, decimal free) =>
        Assert.Equal((quantity - free) * 10, Goods.Price(Goods.Rules("""{ "id": "r", "give": "12+1", "as": "included" }"""), ("A", quantity)).Totals.Net);

    [Fact]
    public void Included_goods_are_a_bar_of_a_hundred_percent_of_their_units()
    {
        var step = Assert.Single(Goods.Price(Goods.Rules("""{ "id": "r", "title": "Twelve and one", "give": "12+1", "as": "included" }"""), ("A", 26)).Lines[0].Steps);
        Assert.Equal(("goods", "policies/test/r", "Twelve and one", 100m, 20m, 2m, -20m), (step.Step, step.Rule, step.Title, step.Percent!.Value, step.Of!.Value, step.Units!.Value, step.Amount));
    }

    [Fact]
    public void Added_goods_are_listed_beside_the_lines_and_change_no_price()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "title": { "en": "A dish", "it": "Un piatto" }, "when": { "item.category": "drinks" }, "give": "12+1", "as": "added", "item": "D" }"""), ("A", 26), ("D", 40));
        Assert.Equal(new FreeGoods { Line = "10", Item = "D", Name = "Dish", Quantity = 2, Unit = "PCE", Rule = "policies/test/r", Title = "A dish", Source = "policies/test.json:1" }, Assert.Single(quote.FreeGoods));
        Assert.Equal("Un piatto", Assert.Single(quote.FreeGoodsIn(Language.Italian)).Title);
        Assert.Equal(660m, quote.Totals.Net);
        Assert.Contains("A dish, free: 2 PCE D", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("Un piatto, in omaggio: 2 PCE D", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.Contains("\"freeGoods\": [", quote.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("added", 72, 12, 720)]
    [InlineData("included", 78, 6, 720)]
    public void A_unit_counts_in_boxes_of_the_item(string way, decimal quantity, decimal free, decimal net)
    {
        // A box of A is 6 pieces: 12 boxes and 1, or 2 boxes on top of 12.
        var quote = Goods.Price(Goods.Rules($$"""{ "id": "r", "give": "{{(way == "added" ? "12+2" : "12+1")}}", "as": "{{way}}", "unit": "CT" }"""), ("A", quantity));
        Assert.Equal(net, quote.Totals.Net);
        Assert.Equal(free, way == "added" ? Assert.Single(quote.FreeGoods).Quantity : Assert.Single(quote.Lines[0].Steps).Units);
    }

    [Fact]
    public void An_item_without_the_unit_earns_nothing()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "give": "12+1", "as": "added", "unit": "CT" }"""), ("C", 1000));
        Assert.Empty(quote.FreeGoods);
        Assert.Equal(LossReason.TooFew, Assert.Single(quote.Lines[0].Considered).Reason);
    }

    [Theory]
    [InlineData(47, 0)]
    [InlineData(48, 4)]
    public void A_minimum_is_a_condition_on_the_quantity_ordered(decimal quantity, decimal free) =>
        Assert.Equal(free, Goods.Price(Goods.Rules("""{ "id": "r", "when": { "line.quantity": ">= 48" }, "give": "12+1", "as": "added" }"""), ("A", quantity)).FreeGoods.Sum(given => given.Quantity));

    [Fact]
    public void Each_line_earns_by_itself_and_one_with_too_few_says_so()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "give": "12+1", "as": "added" }"""), ("A", 8), ("B", 24));
        Assert.Equal(("20", 2m), (Assert.Single(quote.FreeGoods).Line, quote.FreeGoods[0].Quantity));
        Assert.Equal(LossReason.TooFew, Assert.Single(quote.Lines[0].Considered).Reason);
        Assert.Empty(quote.Lines[1].Considered);
    }

    [Fact]
    public void What_one_rule_takes_is_not_there_for_the_next_by_priority()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "big", "priority": 2, "give": "24+3", "as": "added" }, { "id": "small", "priority": 1, "give": "10+1", "as": "added" }"""), ("A", 38));
        Assert.Equal([("policies/test/big", 3m), ("policies/test/small", 1m)], quote.FreeGoods.Select(given => (given.Rule, given.Quantity)));
    }

    [Fact]
    public void Units_that_count_as_bought_are_free_for_another_rule_where_it_says_so()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "more", "priority": 2, "give": "10+1", "as": "added", "reuse": "bought" }, { "id": "gift", "priority": 1, "give": "10+1", "as": "added", "item": "D" }"""), ("A", 10));
        Assert.Equal([("A", 1m), ("D", 1m)], quote.FreeGoods.Select(given => (given.Item, given.Quantity)));
    }

    [Fact]
    public void A_limit_cuts_free_goods_and_the_quote_says_what_it_uses()
    {
        var rules = Goods.Rules("""{ "id": "r", "give": "12+1", "as": "added", "limit": { "quantity": 5 } }""");
        var quote = Goods.Price(rules, ("A", 48), ("B", 48));
        Assert.Equal([4m, 1m], quote.FreeGoods.Select(given => given.Quantity));
        Assert.Equal(new RuleUsage { Rule = "policies/test/r", Uses = 1, Quantity = 5, Amount = 0 }, Assert.Single(quote.Consumes));
        var used = rules.Price(Some.Order(("A", 48)) with { Usage = [new RuleUsage { Rule = "policies/test/r", Quantity = 5 }] });
        Assert.Empty(used.FreeGoods);
        Assert.Equal(LossReason.UsedUp, Assert.Single(used.Lines[0].Considered).Reason);
        Assert.Empty(used.Consumes);
    }

    [Fact]
    public void A_limit_that_drops_gives_nothing_where_it_would_be_passed() =>
        Assert.Equal([4m], Goods.Price(Goods.Rules("""{ "id": "r", "give": "12+1", "as": "added", "limit": { "quantity": 5, "overrun": "drop" } }"""), ("A", 48), ("B", 48)).FreeGoods.Select(given => given.Quantity));

    [Fact]
    public void A_net_price_earns_nothing()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "give": "12+1", "as": "added" }""", more: Some.Agreement("shop", "", """{ "id": "p", "item": "A", "price": 9, "discounts": "none" }""")), ("A", 24));
        Assert.Empty(quote.FreeGoods);
        Assert.Equal(LossReason.NetPrice, Assert.Single(quote.Lines[0].Considered).Reason);
    }

    [Fact]
    public void A_rule_that_earns_nothing_shuts_nobody_out()
    {
        var later = Some.Policy("""{ "id": "d", "step": "later", "percent": 10 }""", "later");
        var rules = Goods.Rules("""{ "id": "r", "give": "12+1", "as": "included", "exclusive": "line" }""", more: later);
        Assert.Equal(99.00m, Goods.Price(rules, ("A", 11)).Totals.Net);
        Assert.Equal(120.00m, Goods.Price(rules, ("A", 13)).Totals.Net);
    }

    [Fact]
    public void Later_steps_take_what_free_goods_left() =>
        Assert.Equal(108.00m, Goods.Price(Goods.Rules("""{ "id": "r", "give": "12+1", "as": "included" }""", more: Some.Policy("""{ "id": "d", "step": "later", "percent": 10 }""", "later")), ("A", 13)).Totals.Net);

    [Fact]
    public void A_proportional_share_is_never_more_than_was_ordered() =>
        Assert.Equal(0m, Goods.Price(Goods.Rules("""{ "id": "r", "give": "1+9", "as": "included", "quantityRule": "proportional", "rounding": "up" }"""), ("A", 1)).Totals.Net);

    [Fact]
    public void An_order_exclusive_gift_shuts_out_all_discounts_only_where_it_is_earned()
    {
        var rules = Goods.Rules("""{ "id": "r", "give": "12+1", "as": "added", "exclusive": "order" }""", more: Some.Policy("""{ "id": "d", "step": "later", "percent": 10 }""", "later"));
        Assert.Equal(120.00m, Goods.Price(rules, ("A", 12)).Totals.Net);
        Assert.Equal(99.00m, Goods.Price(rules, ("A", 11)).Totals.Net);
    }
}
