using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Prices that are kept for a time: those of the day on which the hold begins, whatever the lists do meanwhile.</summary>
public sealed class PriceHoldTests
{
    private static readonly (string, string) List = ("prices/list.csv", "item;price;validFrom\nDRILL;100.00;2025-01-01\nDRILL;110.00;2026-03-01\nDRILL;95.00;2026-06-01\nDRILL;120.00;2026-08-01\nSAW;100.00;2026-02-01\nSAW;130.00;2026-03-01\nBOLT;0.50;2025-01-01\nBOLT;0.60;2026-03-01\n");

    [Fact]
    public void List_changes_after_the_start_do_not_count_until_the_last_day()
    {
        var rules = Rules(Hold("\"until\": \"2026-07-31\""));
        Assert.Equal([100m, 100m, 100m, 100m, 120m], Prices(rules, "2026-02-28", "2026-03-01", "2026-06-01", "2026-07-31", "2026-08-01"));
        Assert.Equal([100m, 110m, 95m], Prices(Rules(), "2026-02-28", "2026-03-01", "2026-06-01"));
    }

    [Fact]
    public void The_quote_says_which_price_is_kept_and_why()
    {
        var quote = Rules(Hold("\"title\": { \"en\": \"Prices of 2026\", \"it\": \"Prezzi 2026\" }, \"until\": \"2026-07-31\"")).Price(Some.Order(("DRILL", 2)));
        Assert.Equal(("shop/2026/priceHold", "The prices of 2026-01-01 are kept until 2026-07-31."), (quote.Conditions.Single().Rule, quote.Conditions.Single().Text));
        Assert.Equal("I prezzi del 2026-01-01 restano fermi fino al 2026-07-31.", quote.ConditionsIn(Language.Italian).Single().Text);
        Assert.Equal(new QuoteHold { Rule = "shop/2026/priceHold", Title = "Prices of 2026", AsOf = new(2026, 1, 1), Until = new(2026, 7, 31), Quantity = 2, Price = 100, Source = "agreements/shop/2026.json:1", Pointer = "/conditions/priceHold" }, quote.Lines[0].PriceHold);
        Assert.Equal(("prices/list.csv:2", 200m), (quote.Lines[0].PriceSource, quote.Totals.List));
        Assert.Contains("\n    Prices of 2026: 2 x 100 as of 2026-01-01   agreements/shop/2026.json:1  shop/2026/priceHold\n", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("\n    Prezzi 2026: 2 x 100 al 2026-01-01\n", quote.ForCustomer(Language.Italian).ToText(), StringComparison.Ordinal);
        Assert.Equal(100m, quote.ForCustomer().Lines[0].PriceHold!.Price);
        Assert.Equal("The prices of 2026-01-01 are kept until 2026-07-31.", quote.ForCustomer().Conditions.Single().Text);
    }

    [Fact]
    public void A_first_day_and_a_day_whose_prices_are_kept_may_be_given()
    {
        var rules = Rules(Hold("\"from\": \"2026-06-15\", \"until\": \"2026-12-31\", \"asOf\": \"2026-05-01\""));
        Assert.Equal([95m, 110m, 110m], Prices(rules, "2026-06-14", "2026-06-15", "2026-09-01"));
    }

    [Fact]
    public void Only_the_items_that_its_conditions_choose_are_held()
    {
        var quote = Rules(Hold("\"until\": \"2026-07-31\", \"when\": { \"item.category\": \"fasteners\" }")).Price(Some.Order(("DRILL", 1), ("BOLT", 10)));
        Assert.Equal([110m, 0.50m], quote.Lines.Select(line => line.ListPrice));
        Assert.Equal(["20"], quote.Conditions.Single().Lines!.Value);
    }

    [Fact]
    public void An_item_that_had_no_price_on_the_day_has_the_price_of_the_day_of_the_order()
    {
        var quote = Rules(Hold("\"until\": \"2026-07-31\"")).Price(Some.Order(("SAW", 1)));
        Assert.Equal((130m, null), (quote.Lines[0].ListPrice, quote.Lines[0].PriceHold));
    }

    [Fact]
    public void A_contracted_price_is_kept_as_well()
    {
        (string, string) agreement = ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "prices": [ { "id": "t", "table": "t.csv" } ], "conditions": { "priceHold": { "until": "2026-07-31" } } }""");
        var rules = Rules(agreement, ("agreements/shop/t.csv", "item;price;validFrom\nDRILL;80.00;2026-01-01\nDRILL;85.00;2026-03-01\n"));
        Assert.Equal([80m, 80m, 85m], Prices(rules, "2026-02-01", "2026-04-01", "2026-08-01"));
    }

    [Fact]
    public void What_an_agreement_that_began_later_has_is_kept_as_of_its_beginning()
    {
        var rules = Rules(("policies/hold.json", """{ "status": "released", "conditions": { "priceHold": { "from": "2025-06-01", "until": "2026-12-31" } } }"""),
            ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "prices": [ { "id": "t", "table": "t.csv" } ] }"""), ("agreements/shop/t.csv", "item;price;validFrom\nDRILL;80.00;2026-01-01\nDRILL;85.00;2026-03-01\n"));
        Assert.Equal([100m, 80m, 80m], Prices(rules, "2025-12-31", "2026-01-01", "2026-04-01"));
    }

    [Fact]
    public void Beyond_the_quantity_of_an_item_the_price_of_the_day_counts_and_the_line_says_how_many_have_which()
    {
        var quote = Rules(Hold("\"until\": \"2026-07-31\", \"quantity\": 100")).Price(Some.Order(("DRILL", 60), ("BOLT", 50), ("DRILL", 60)));
        Assert.Equal([(100m, 6000m), (0.50m, 25m), (103.333333m, 6200m)], quote.Lines.Select(line => (decimal.Round(line.ListPrice, 6), line.ListAmount)));
        Assert.Equal([(60m, null), (50m, null), (40m, 110m)], quote.Lines.Select(line => (line.PriceHold!.Quantity, line.PriceHold.OtherPrice)));
        Assert.Equal("The prices of 2026-01-01 are kept until 2026-07-31, for a quantity of 100 of each item; beyond it those of the day count. Left after this order: BOLT 50, DRILL 0.", quote.Conditions.Single().Text);
        Assert.Equal("The prices of 2026-01-01 are kept until 2026-07-31, for a quantity of 100 of each item; beyond it those of the day count.", quote.ForCustomer().Conditions.Single().Text);
        Assert.Contains("\n    Price hold: 40 x 100 as of 2026-01-01, the others 110\n", quote.ForCustomer().ToText(), StringComparison.Ordinal);
        Assert.Equal([new RuleUsage { Rule = "shop/2026/priceHold", Item = "DRILL", Uses = 1, Quantity = 100 }, new RuleUsage { Rule = "shop/2026/priceHold", Item = "BOLT", Uses = 1, Quantity = 50 }], quote.Consumes);
    }

    [Fact]
    public void What_was_taken_before_is_off_the_quantity()
    {
        var rules = Rules(Hold("\"until\": \"2026-07-31\", \"quantity\": 100"));
        var order = Some.Order(("DRILL", 10), ("BOLT", 10)) with { Usage = [new RuleUsage { Rule = "shop/2026/priceHold", Item = "DRILL", Quantity = 96 }, new RuleUsage { Rule = "shop/2026/priceHold", Item = "SAW", Quantity = 50 }] };
        Assert.Equal([1060m, 5m], rules.Price(order).Lines.Select(line => line.ListAmount));
        var used = rules.Price(order with { Usage = [new RuleUsage { Rule = "shop/2026/priceHold", Item = "DRILL", Quantity = 120 }] });
        Assert.Equal((1100m, null), (used.Lines[0].ListAmount, used.Lines[0].PriceHold));
    }

    [Fact]
    public void The_quantity_may_be_that_of_all_items_and_in_another_unit()
    {
        var rules = Rules(Hold("\"until\": \"2026-07-31\", \"quantity\": 2, \"unit\": \"PAL\", \"per\": \"all\""));
        var quote = rules.Price(Some.Order(("DRILL", 48), ("BOLT", 1500)) with { Usage = [new RuleUsage { Rule = "shop/2026/priceHold", Quantity = 0.5m }] });
        Assert.Equal([4800m, 850m], quote.Lines.Select(line => line.ListAmount));
        Assert.Equal(500m, quote.Lines[1].PriceHold!.Quantity);
        Assert.Equal(new RuleUsage { Rule = "shop/2026/priceHold", Uses = 1, Quantity = 1.5m }, Assert.Single(quote.Consumes));
        Assert.EndsWith("for a quantity of 2 PAL in all; beyond it those of the day count. Left after this order: 0.", quote.Conditions.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_price_of_the_day_counts_where_the_hold_says_so_and_takes_nothing_of_its_quantity()
    {
        var rules = Rules(Hold("\"until\": \"2026-07-31\", \"quantity\": 100, \"lowerCounts\": true"));
        Assert.Equal([100m, 95m], Prices(rules, "2026-03-01", "2026-06-01"));
        Assert.Empty(rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = new(2026, 6, 1) }).Consumes);
    }

    [Fact]
    public void A_nearer_hold_replaces_one_above_it_even_for_items_that_it_does_not_choose()
    {
        (string, string) above = ("agreements/group/2026.json", """{ "status": "released", "valid": "2026", "conditions": { "priceHold": { "until": "2026-12-31" } } }""");
        Assert.Equal([100m, 0.50m], Rules(above).Price(Some.Order(("DRILL", 1), ("BOLT", 1))).Lines.Select(line => line.ListPrice));
        Assert.Equal([110m, 0.50m], Rules(above, Hold("\"until\": \"2026-07-31\", \"when\": { \"item.category\": \"fasteners\" }")).Price(Some.Order(("DRILL", 1), ("BOLT", 1))).Lines.Select(line => line.ListPrice));
        Assert.Equal([120m], Prices(Rules(Hold("\"until\": \"2026-07-31\"")), "2026-08-01"));
        Assert.Equal([100m], Prices(Rules(above, Hold("\"until\": \"2026-07-31\"")), "2026-08-01"));
    }

    [Fact]
    public void Of_several_the_first_by_rank_that_holds_for_a_line_is_in_force()
    {
        var rules = Rules(("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "conditions": { "priceHold": [ { "from": "2026-04-01", "until": "2026-12-31" }, { "when": { "item.brand": "Bora", "line.quantity": ">= 10" }, "until": "2026-12-31" } ] } }"""));
        Assert.Equal([110m, 100m], new[] { 1m, 10m }.Select(quantity => rules.Price(Some.Order(("DRILL", quantity)) with { OrderDate = new(2026, 9, 1) }).Lines[0].ListPrice));
    }

    [Fact]
    public void Discounts_come_off_the_price_that_is_kept() =>
        Assert.Equal(90m, Rules(Some.Policy("""{ "id": "d", "step": "base", "percent": 10 }"""), Hold("\"until\": \"2026-07-31\"")).Price(Some.Order(("DRILL", 1))).Totals.Net);

    [Fact]
    public void The_list_price_beside_a_contracted_price_is_that_of_the_day_kept()
    {
        var quote = Rules(("procedures/standard.json", """{ "price": { "accesses": [ { "access": "agreement", "from": "agreements", "reference": "list" }, { "access": "list", "from": "lists" } ] }, "steps": [ { "step": "base", "combine": "best" } ] }"""),
            ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "prices": [ { "id": "p", "item": "DRILL", "price": 80 } ], "conditions": { "priceHold": { "until": "2026-07-31" } } }""")).Price(Some.Order(("DRILL", 1)));
        Assert.Equal((100m, 80m), (quote.Totals.List, quote.Totals.Net));
    }

    [Fact]
    public void A_net_price_and_one_that_discounts_come_off_share_no_line()
    {
        var rules = Rules(("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "prices": [ { "id": "p", "item": "DRILL", "price": 90, "valid": "2026-03-01..2026-12-31", "discounts": "none" } ], "conditions": { "priceHold": { "until": "2026-07-31", "quantity": 4 } } }"""));
        Assert.Equal([400m, 450m], new[] { 4m, 5m }.Select(quantity => rules.Price(Some.Order(("DRILL", quantity))).Totals.Net));
    }

    [Fact]
    public void What_comes_back_has_the_price_that_is_kept_and_takes_nothing_of_the_quantity()
    {
        var quote = Rules(Hold("\"until\": \"2026-07-31\", \"quantity\": 2")).Price(Some.Order(("DRILL", -5)) with { Kind = RequestKind.Return });
        Assert.Equal((-500m, -5m), (quote.Totals.Net, quote.Lines[0].PriceHold!.Quantity));
        Assert.Empty(quote.Consumes);
    }

    [Fact]
    public void A_draft_holds_in_a_simulation_alone()
    {
        var rules = Rules(Hold("\"status\": \"draft\", \"until\": \"2026-07-31\""));
        Assert.Equal(110m, rules.Price(Some.Order(("DRILL", 1))).Lines[0].ListPrice);
        var simulated = rules.Price(Some.Order(("DRILL", 1)) with { Simulate = true }).Lines[0];
        Assert.Equal((100m, true), (simulated.ListPrice, simulated.PriceHold!.Draft));
    }

    [Fact]
    public void The_customer_does_not_read_an_internal_hold()
    {
        var view = Rules(Hold("\"internal\": true, \"title\": \"Favour\", \"until\": \"2026-07-31\"")).Price(Some.Order(("DRILL", 1))).ForCustomer();
        Assert.Null(view.Lines[0].PriceHold);
        Assert.Empty(view.Conditions);
    }

    [Theory]
    [InlineData("\"until\": \"2026-07-31\"", null)]
    [InlineData("\"quantity\": 5", "KA1009")]
    [InlineData("\"until\": \"July\"", "KA1403")]
    [InlineData("\"until\": \"2026-07-31\", \"from\": \"2026-08-01\"", "KA1406")]
    [InlineData("\"until\": \"2025-07-31\", \"from\": \"2025-06-01\"", "KA3204")]
    [InlineData("\"until\": \"2026-07-31\", \"asOf\": \"2026-02-01\"", "KA1417")]
    [InlineData("\"until\": \"2026-07-31\", \"unit\": \"PAL\"", "KA1415")]
    [InlineData("\"until\": \"2026-07-31\", \"per\": \"all\"", "KA1415")]
    [InlineData("\"until\": \"2026-07-31\", \"quantity\": 5, \"unit\": \"BOX\"", "KA1416")]
    [InlineData("\"until\": \"2026-07-31\", \"quantity\": -5", "KA1408")]
    [InlineData("\"until\": \"2026-07-31\", \"when\": { \"line.amount\": \">= 5\" }", "KA1305")]
    [InlineData("\"until\": \"2026-07-31\" }, { \"until\": \"2026-08-31\"", "KA3050")]
    public void What_is_wrong_with_a_hold_is_a_finding(string hold, string? code) =>
        Assert.Equal(code is null ? [] : [code], Some.Findings(List, ("agreements/shop/2026.json", $$"""{ "status": "released", "valid": "2026", "conditions": { "priceHold": [ { {{hold}} } ] } }""")));

    [Fact]
    public void A_hold_without_a_first_day_is_a_finding() =>
        Assert.Equal(["KA1420"], Some.Findings(List, ("policies/hold.json", """{ "status": "released", "conditions": { "priceHold": { "until": "2026-07-31" } } }""")));

    private static RuleSet Rules(params (string, string)[] files) => Some.Rules([List, .. files]);

    private static IEnumerable<decimal> Prices(RuleSet rules, params string[] days) =>
        days.Select(day => rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }).Lines[0].ListPrice);

    private static (string, string) Hold(string hold) => ("agreements/shop/2026.json", $$"""{ "status": "released", "valid": "2026", "conditions": { "priceHold": { {{hold}} } } }""");
}
