using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 10: scales over several lines, with the published figures, and what graduated and aggregated together come to.</summary>
public sealed class PoolScaleTests
{
    private const string FirstHundredFree = """ "kind": "graduated", "steps": [ { "from": 0, "percent": 0 }, { "from": 100, "percent": 10 } ] """;

    private static RuleSet Rules(string scale, decimal price = 10, string more = "", string step = "promo") => Some.Rules(
        ("prices/list.csv", FormattableString.Invariant($"item;price\nDRILL;{price}\nSAW;{price}\nBOLT;0.50\n")),
        ("items/items.csv", "sku;name;category;brand;uom;weight\nDRILL;Drill;tools/drills;Bora;PCE;1.5\nSAW;Saw;tools/saws;Acme;PCE;2\nBOLT;Bolt;fasteners;Bora;PCE;0.01\n"),
        Some.Policy($$"""{ "id": "a", "step": "{{step}}", "scale": { {{scale}} } {{more}} }"""));

    private static decimal[] Off(RuleSet rules, params (string Item, decimal Quantity)[] lines) => Off(rules, Some.Order(lines));

    private static decimal[] Off(RuleSet rules, PricingRequest order) => [.. rules.Price(order).Lines.Select(line => line.ListAmount - line.NetAmount)];

    /// <summary>Source: the group condition of SAP, two items of one material group, 150 and 100 pieces: 1 % from 1, 2 % from 200.</summary>
    [Theory]
    [InlineData(""" "by": "quantity", "over": "matching lines" """)]
    [InlineData(""" "by": "line.quantity", "over": "order" """)]
    [InlineData(""" "by": "quantity", "over": { "where": { "item.category": "tools" } } """)]
    public void Each_line_of_a_group_reaches_the_step_of_all(string over) =>
        Assert.Equal([30.00m, 20.00m], Off(Rules($$""" {{over}}, "kind": "all-units", "steps": [ { "from": 1, "percent": 1 }, { "from": 200, "percent": 2 } ] """, step: "base"), ("DRILL", 150), ("SAW", 100)));

    [Theory]
    [InlineData(""" "by": "quantity", "over": "matching lines" """, 0.00)]
    [InlineData(""" "by": "quantity", "over": "order" """, 30.00)]
    [InlineData(""" "by": "quantity", "over": { "where": { "item.brand": ["Bora", "Acme"] } } """, 30.00)]
    [InlineData(""" "by": "amount", "over": "matching lines" """, 30.00)]
    [InlineData(""" "by": "line.listAmount", "over": "matching lines" """, 30.00)]
    [InlineData(""" "by": "weight", "over": "matching lines" """, 30.00)]
    [InlineData(""" "by": "items", "over": "order" """, 0.00)]
    [InlineData(""" "by": "order.quantity" """, 30.00)]
    public void What_is_summed_is_what_the_scale_says_over_the_lines_that_it_says(string by, decimal off) =>
        Assert.Equal([off, 0.00m], Off(Rules($$""" {{by}}, "kind": "all-units", "deadZones": "accepted", "steps": [ { "from": 200, "percent": 2 } ] """, more: """ , "when": { "item.brand": "Bora" } """), ("DRILL", 150), ("SAW", 100)));

    /// <summary>Source: worked out by hand in the market study; price 10.00, the first 100 units at nothing, the rest at 10 %.</summary>
    [Theory]
    [InlineData("", 90.00, 60.00)]
    [InlineData(""" "spread": "basis", """, 90.00, 60.00)]
    [InlineData(""" "spread": "line-order", """, 50.00, 100.00)]
    public void Slices_over_several_lines_are_worked_out_once_and_spread(string spread, decimal first, decimal second) =>
        Assert.Equal([first, second], Off(Rules($$""" "by": "quantity", "over": "matching lines", {{spread}} {{FirstHundredFree}} """), ("DRILL", 150), ("SAW", 100)));

    [Fact]
    public void A_bar_names_the_other_lines_that_count_in_its_scale()
    {
        var rules = Some.Rules(Some.Policy("""{ "id": "a", "step": "promo", "when": { "item.category": "tools" }, "scale": { "by": "quantity", "over": "matching lines", "kind": "all-units", "deadZones": "accepted", "steps": [ { "from": 5, "percent": 10 } ] } }, { "id": "own", "step": "promo", "priority": 1, "scale": { "by": "line.quantity", "kind": "all-units", "deadZones": "accepted", "steps": [ { "from": 1, "percent": 1 } ] } }"""));
        var quote = rules.Price(Some.Order(("DRILL", 2), ("SAW", 2), ("BOLT", 7), ("DRILL", 2)));
        string[]?[] named = [.. quote.Lines.Select(line => line.Steps.SingleOrDefault(bar => bar.Rule == "policies/test/a")?.With?.ToArray())];
        Assert.Equal([["20", "40"], ["10", "40"], null, ["10", "20"]], named);
        Assert.All(quote.Lines, line => Assert.Null(line.Steps.Single(bar => bar.Rule == "policies/test/own").With));
        Assert.Contains(", with lines 10, 40", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains(", con le righe 10, 40", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.Contains(", with line 10", rules.Price(Some.Order(("DRILL", 4), ("SAW", 2))).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_says_how_many_units_of_its_line_are_in_the_slice()
    {
        var quote = Rules($$""" "by": "quantity", "over": "matching lines", "spread": "line-order", {{FirstHundredFree}} """).Price(Some.Order(("DRILL", 150), ("SAW", 100)));
        Assert.Equal((50m, 500.00m, 10m), quote.Lines[0].Steps.Select(step => (step.Units!.Value, step.Of!.Value, step.Percent!.Value)).Single());
        Assert.Equal((null, 1000.00m, 10m), quote.Lines[1].Steps.Select(step => (step.Units, step.Of!.Value, step.Percent!.Value)).Single());
    }

    [Fact]
    public void In_line_order_the_ids_count_and_not_the_places_in_the_request()
    {
        var order = Some.Order(("DRILL", 150), ("SAW", 100));
        var rules = Rules($$""" "by": "quantity", "over": "matching lines", "spread": "line-order", {{FirstHundredFree}} """);
        Assert.Equal([100.00m, 50.00m], Off(rules, order with { Lines = [.. order.Lines.Reverse()] }));
    }

    [Fact]
    public void The_parts_of_a_slice_sum_exactly_to_it()
    {
        Assert.Equal([0.01m, 0.01m, 0.01m], Off(Rules(""" "by": "quantity", "over": "order", "kind": "graduated", "steps": [ { "from": 0, "percent": 10 } ] """, price: 0.10m), ("DRILL", 1), ("SAW", 1), ("DRILL", 1)));
        Assert.Equal([0.02m, 0.01m, 0.01m], Off(Rules(""" "by": "quantity", "over": "order", "kind": "graduated", "steps": [ { "from": 0, "percent": 13 } ] """, price: 0.10m), ("DRILL", 1), ("SAW", 1), ("DRILL", 1)));
    }

    [Fact]
    public void A_line_that_the_rule_is_not_for_counts_in_the_sum_and_gets_nothing() =>
        Assert.Equal([90.00m, 0.00m], Off(Rules($$""" "by": "quantity", "over": "order", {{FirstHundredFree}} """, more: """ , "when": { "item.brand": "Bora" } """), ("DRILL", 150), ("SAW", 100)));

    [Fact]
    public void In_line_order_what_the_rule_is_not_for_takes_the_lower_slices() =>
        Assert.Equal([0.00m, 100.00m], Off(Rules($$""" "by": "quantity", "over": "order", "spread": "line-order", {{FirstHundredFree}} """, more: """ , "when": { "item.brand": "Acme" } """), ("DRILL", 150), ("SAW", 100)));

    /// <summary>80 bought before in the year and 50 now, slices to 100: 30 of the 130 at 10 %, of which this order has 50 parts in 130, or the last 30 units.</summary>
    [Theory]
    [InlineData("basis", 11.54)]
    [InlineData("line-order", 30.00)]
    public void Over_a_year_what_was_bought_before_counts_in_the_sum(string spread, decimal off)
    {
        var rules = Rules($$""" "by": "quantity", "over": { "where": { "item.sku": "DRILL" }, "over": "year" }, "spread": "{{spread}}", {{FirstHundredFree}} """);
        var order = Some.Order(("DRILL", 50)) with { History = [new PastPurchase { Date = new DateOnly(2026, 1, 31), Item = "DRILL", Quantity = 80, Amount = 800 }] };
        Assert.Equal([off], Off(rules, order));
    }

    [Fact]
    public void An_all_units_scale_over_a_year_reaches_the_step_of_the_year()
    {
        var rules = Rules(""" "by": "amount", "over": { "over": "year" }, "kind": "all-units", "steps": [ { "from": 1000, "percent": 5 } ] """);
        var order = Some.Order(("DRILL", 50));
        Assert.Equal([0.00m], Off(rules, order));
        Assert.Equal([25.00m], Off(rules, order with { History = [new PastPurchase { Date = new DateOnly(2026, 1, 31), Item = "SAW", Quantity = 1, Amount = 500 }] }));
    }

    [Fact]
    public void A_cap_bounds_each_line_of_a_spread_scale() =>
        Assert.Equal([70.00m, 60.00m], Off(Rules($$""" "by": "quantity", "over": "order", {{FirstHundredFree}} """, more: ", \"cap\": 70"), ("DRILL", 150), ("SAW", 100)));

    [Fact]
    public void New_prices_of_slices_over_several_lines_are_one_mixed_price() =>
        Assert.Equal([150 * 1.20m, 100 * 1.20m], Off(Rules(""" "by": "quantity", "over": "order", "kind": "graduated", "steps": [ { "from": 0, "newPrice": 10 }, { "from": 100, "newPrice": 8 } ] """), ("DRILL", 150), ("SAW", 100)));

    [Fact]
    public void A_discount_on_the_order_can_be_graduated() =>
        Assert.Equal([90.00m, 60.00m], Off(Rules(""" "by": "amount", "over": "order", "kind": "graduated", "steps": [ { "from": 0, "percent": 0 }, { "from": 1000, "percent": 10 } ] """, more: ", \"on\": \"order\""), ("DRILL", 150), ("SAW", 100)));

    [Fact]
    public void A_block_over_several_lines_is_what_they_come_to_together() =>
        Assert.Equal(1_560.00m, Rules(""" "by": "quantity", "over": "matching lines", "kind": "block", "overage": 1.20, "steps": [ { "from": 100, "newPrice": 1000 }, { "from": 200, "newPrice": 1500 } ] """).Price(Some.Order(("DRILL", 150), ("SAW", 100))).Totals.Net);

    [Fact]
    public void The_best_rule_of_a_step_reads_the_sum_too() =>
        Assert.All(Some.Rules(Some.Policy("""
            { "id": "a", "step": "base", "scale": { "by": "quantity", "over": "order", "kind": "all-units", "deadZones": "accepted", "steps": [ { "from": 10, "percent": 20 } ] } },
            { "id": "b", "step": "base", "percent": 11 }
            """)).Price(Some.Order(("DRILL", 5), ("SAW", 5))).Lines, line => Assert.Equal("policies/test/a", line.Steps.Single().Rule));

    [Fact]
    public void An_effect_of_a_package_sums_its_own_lines()
    {
        var rules = Some.Rules(Some.Policy("""
            { "id": "a", "step": "promo", "effects": [ { "for": { "item.sku": "SAW" }, "scale": { "by": "quantity", "over": "matching lines", "kind": "all-units", "deadZones": "accepted", "steps": [ { "from": 10, "percent": 1 } ] } } ] }
            """));
        Assert.Equal([0.00m, 0.00m, 10.00m], Off(rules, ("DRILL", 5), ("DRILL", 5), ("SAW", 10)));
        Assert.Equal([0.00m, 0.00m], Off(rules, ("DRILL", 5), ("SAW", 9)));
    }

    [Theory]
    [InlineData(""" "by": "quantity", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1420")]
    [InlineData(""" "by": "order.quantity", "over": "order", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1415")]
    [InlineData(""" "by": "quantity", "over": { "of": "list" }, "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1415")]
    [InlineData(""" "by": "weight", "unit": "PAL", "over": "order", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1415")]
    [InlineData(""" "by": "line.quantity", "spread": "line-order", "kind": "graduated", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1415")]
    [InlineData(""" "by": "quantity", "over": "order", "spread": "basis", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1415")]
    [InlineData(""" "by": "items", "over": "order", "spread": "line-order", "kind": "graduated", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1417")]
    [InlineData(""" "by": "line.quantity", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, ", \"on\": \"order\"", "KA1420")]
    [InlineData(""" "by": "quantity", "over": "matching lines", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, ", \"on\": \"charges\"", "KA1417")]
    [InlineData(""" "by": "quantity", "over": "order", "kind": "graduated", "steps": [ { "from": 1, "percent": 1 } ] """, ", \"onlyUnits\": { \"max\": 3 }", "KA1417")]
    [InlineData(""" "by": "quantity", "over": "somewhere", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1010")]
    [InlineData(""" "by": "quantity", "unit": "BOX", "over": "order", "kind": "all-units", "steps": [ { "from": 1, "percent": 1 } ] """, "", "KA1416")]
    public void A_sum_that_cannot_be_is_a_finding(string scale, string more, string code) =>
        Assert.Equal([code], Some.Findings(Some.Policy($$"""{ "id": "a", "step": "promo", "scale": { {{scale}} } {{more}} }""")));

    [Fact]
    public void Slices_over_several_lines_have_no_worth_on_one_of_them() =>
        Assert.Equal(["KA3013"], Some.Findings(Some.Policy("""{ "id": "a", "step": "base", "scale": { "by": "quantity", "over": "order", "kind": "graduated", "steps": [ { "from": 1, "percent": 1 } ] } }""")));

    [Fact]
    public void Items_of_different_units_are_not_added_up_without_one() =>
        Assert.Equal(["KA1331"], Some.Findings(
            ("items/items.csv", "sku;name;category;brand;uom\nDRILL;Drill;tools/drills;Bora;PCE\nSAW;Saw;tools/saws;Acme;MTR\nBOLT;Bolt;fasteners;Bora;PCE\n"),
            Some.Policy("""{ "id": "a", "step": "promo", "scale": { "by": "quantity", "over": "order", "kind": "graduated", "steps": [ { "from": 1, "percent": 1 } ] } }""")));
}
