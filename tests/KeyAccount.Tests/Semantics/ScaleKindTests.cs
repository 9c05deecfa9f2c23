using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 10: the kinds of scales, with the published figures of each.</summary>
public sealed class ScaleKindTests
{
    private static RuleSet Rules(string scale, decimal price = 100, string more = "") => Some.Rules(
        ("prices/list.csv", FormattableString.Invariant($"item;price\nDRILL;{price}\nSAW;{price}\nBOLT;0.50\n")),
        Some.Policy($$"""{ "id": "a", "step": "base", "scale": { {{scale}} } {{more}} }"""));

    private static decimal[] Amounts(RuleSet rules, decimal quantity) => [.. rules.Price(Some.Order(("DRILL", quantity))).Lines[0].Steps.Select(step => step.Amount)];

    /// <summary>Source: SAP note 930537, interval scale of 5, 20, 100 and 1000 pieces.</summary>
    [Theory]
    [InlineData("all-units", 2800.00)]
    [InlineData("graduated", 2230.00)]
    public void Prices_for_140_pieces_are_of_one_step_or_of_each_slice(string kind, decimal net) =>
        Assert.Equal(net, Some.Net(Rules($$""" "by": "line.quantity", "kind": "{{kind}}", "steps": [ { "from": 0, "newPrice": 10 }, { "from": 5, "newPrice": 12 }, { "from": 20, "newPrice": 15 }, { "from": 100, "newPrice": 20 } ] """), quantity: 140));

    /// <summary>Source: the same note; the result has one row for each slice.</summary>
    [Fact]
    public void A_graduated_scale_gives_a_bar_for_each_slice_that_says_of_how_many_units_and_at_what_rate()
    {
        var steps = Rules(""" "by": "line.quantity", "kind": "graduated", "steps": [ { "from": 0, "newPrice": 10 }, { "from": 5, "newPrice": 12 }, { "from": 20, "newPrice": 15 }, { "from": 100, "newPrice": 20 } ] """)
            .Price(Some.Order(("DRILL", 140))).Lines[0].Steps;
        Assert.Equal([(5, 10, -450.00m), (15, 12, -1320.00m), (80, 15, -6800.00m), (40, 20, -3200.00m)], steps.Select(step => (step.Units!.Value, step.NewPrice!.Value, step.Amount)));
    }

    /// <summary>Source: Salesforce price adjustment schedules, range against slab, 30 units at 10.00.</summary>
    [Theory]
    [InlineData(""" "kind": "all-units" """, 210.00)]
    [InlineData(""" "kind": "graduated", "reached": "at" """, 238.00)]
    public void A_slab_can_begin_with_the_unit_of_its_number(string kind, decimal net) =>
        Assert.Equal(net, Some.Net(Rules($$""" "by": "line.quantity", {{kind}}, "steps": [ { "from": 1, "percent": 10 }, { "from": 10, "percent": 20 }, { "from": 20, "percent": 30 } ] """, price: 10), quantity: 30));

    [Theory]
    [InlineData("", 25, 1)]
    [InlineData(""" "reached": "at", """, 24, 1)]
    [InlineData("", 26, 2)]
    [InlineData(""" "reached": "at", """, 25, 2)]
    public void A_slice_begins_above_its_bound_unless_it_is_reached_at_it(string reached, decimal quantity, int slices) =>
        Assert.Equal(slices, Amounts(Rules($$""" "by": "line.quantity", "kind": "graduated", {{reached}} "steps": [ { "from": 0, "percent": 1 }, { "from": 25, "percent": 2 } ] """), quantity).Length);

    /// <summary>Source: Dynamics 365 trade allowance agreements, tiers of 10 % to 1,000 and 25 % to 2,500, sales of 2,000.</summary>
    [Theory]
    [InlineData("graduated", 350.00)]
    [InlineData("all-units", 500.00)]
    [InlineData("rolling", 600.00)]
    [InlineData("total", 700.00)]
    public void The_four_methods_of_value_tiers_differ(string kind, decimal discount) =>
        Assert.Equal(-discount, Amounts(Rules($$""" "by": "line.amount", "kind": "{{kind}}", "steps": [ { "from": 0, "percent": 10 }, { "from": 1000, "percent": 25 } ] """), 20).Sum());

    [Fact]
    public void A_bar_of_a_scale_by_amount_says_of_which_amount_it_is() =>
        Assert.Equal([(1000.00m, 10m, null), (1000.00m, 25m, (decimal?)null)], Rules(""" "by": "line.amount", "kind": "graduated", "steps": [ { "from": 0, "percent": 10 }, { "from": 1000, "percent": 25 } ] """)
            .Price(Some.Order(("DRILL", 20))).Lines[0].Steps.Select(step => (step.Of!.Value, step.Percent!.Value, step.Units)));

    /// <summary>Source: SAP scale types A and B, rates 10 to 14 in steps of 10.</summary>
    [Theory]
    [InlineData("from", 10, 11)]
    [InlineData("below", 10, 10)]
    [InlineData("below", 10.5, 11)]
    [InlineData("below", 50, 14)]
    public void A_bound_is_the_first_figure_of_its_step_or_the_last(string bound, decimal quantity, decimal price)
    {
        var first = bound == "from" ? 0 : 10;
        var steps = string.Join(", ", Enumerable.Range(0, 5).Select(i => $$"""{ "{{bound}}": {{first + (10 * i)}}, "newPrice": {{10 + i}} }"""));
        Assert.Equal(price * quantity, Some.Net(Rules($$""" "by": "line.quantity", "kind": "all-units", "steps": [ {{steps}} ] """), quantity: quantity));
    }

    [Theory]
    [InlineData("all-units")]
    [InlineData("linear")]
    [InlineData("rolling")]
    [InlineData("total")]
    public void Above_the_last_bound_of_a_scale_that_ends_there_is_no_value(string kind)
    {
        var line = Rules($$""" "by": "line.quantity", "kind": "{{kind}}", "steps": [ { "below": 10, "percent": 10 }, { "below": 50, "percent": 5 } ] """).Price(Some.Order(("DRILL", 51))).Lines[0];
        Assert.Equal(5100.00m, line.NetAmount);
    }

    [Fact]
    public void Slices_that_end_with_their_bound_leave_the_rest_without_a_value() =>
        Assert.Equal([-10.00m, -40.00m], Amounts(Rules(""" "by": "line.quantity", "kind": "graduated", "steps": [ { "below": 10, "percent": 1 }, { "below": 30, "percent": 2 } ] """), 100));

    /// <summary>A falling scale: small quantities pay more.</summary>
    [Theory]
    [InlineData(10, 1025.00)]
    [InlineData(20, 2010.00)]
    [InlineData(21, 2100.00)]
    public void A_falling_scale_lays_a_surcharge_on_small_quantities(decimal quantity, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(Some.Policy("""{ "id": "small", "step": "fees", "scale": { "by": "line.quantity", "kind": "all-units", "steps": [ { "below": 10, "amountPerLine": 25 }, { "below": 20, "amountPerLine": 10 } ] } }""")), quantity: quantity));

    /// <summary>Source: Salesforce block pricing, where the bound belongs to the upper band; overage above the last.</summary>
    [Theory]
    [InlineData(9, 900.00)]
    [InlineData(10, 500.00)]
    [InlineData(99, 500.00)]
    [InlineData(100, 800.00)]
    [InlineData(130, 890.00)]
    public void A_block_has_one_price_and_more_for_each_unit_above_the_last_bound(decimal quantity, decimal net) =>
        Assert.Equal(net, Some.Net(Rules(""" "by": "line.quantity", "kind": "block", "overage": 3, "steps": [ { "from": 10, "newPrice": 500 }, { "from": 100, "newPrice": 800 } ] """), quantity: quantity));

    [Theory]
    [InlineData(100, 9950.00)]
    [InlineData(140, 13870.00)]
    public void A_block_that_ends_at_its_bound_goes_on_with_its_overage(decimal quantity, decimal net) =>
        Assert.Equal(net, Some.Net(Rules(""" "by": "line.quantity", "kind": "block", "overage": 2, "steps": [ { "below": 10, "amountPerLine": 5 }, { "below": 100, "amountPerLine": 50 } ] """), quantity: quantity));

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 2)]
    [InlineData(20, 4.5)]
    [InlineData(30, 7)]
    [InlineData(99, 7)]
    public void A_linear_scale_is_a_straight_line_between_its_bounds(decimal quantity, decimal percent)
    {
        var steps = Rules(""" "by": "line.quantity", "kind": "linear", "steps": [ { "from": 10, "percent": 2 }, { "from": 30, "percent": 7 } ] """).Price(Some.Order(("DRILL", quantity))).Lines[0].Steps;
        Assert.Equal(percent, steps.Sum(step => step.Percent!.Value));
    }

    [Fact]
    public void A_linear_scale_of_amounts_goes_from_one_to_the_other() =>
        Assert.Equal([-3.00m * 20], Amounts(Rules(""" "by": "line.quantity", "kind": "linear", "steps": [ { "from": 10, "amountPerUnit": 1 }, { "from": 30, "amountPerUnit": 5 } ] """), 20));

    [Fact]
    public void Flat_amounts_of_the_touched_slices_add_up() =>
        Assert.Equal([-30.00m], Amounts(Rules(""" "by": "line.quantity", "kind": "graduated", "steps": [ { "from": 0, "amountPerLine": 10 }, { "from": 5, "amountPerLine": 20 }, { "from": 50, "amountPerLine": 40 } ] """), 20));

    [Fact]
    public void A_slice_of_null_gives_nothing_and_those_around_it_do() =>
        Assert.Equal([-10.00m, -15.00m], Amounts(Rules(""" "by": "line.quantity", "kind": "graduated", "steps": [ { "from": 0, "percent": 1 }, { "from": 10, "percent": null }, { "from": 20, "percent": 3 } ] """), 25));

    [Fact]
    public void Percentages_in_cascade_are_taken_inside_each_slice() =>
        Assert.Equal([-500.00m, -50.00m, -100.00m], Amounts(Rules(""" "by": "line.quantity", "kind": "graduated", "steps": [ { "from": 0, "percent": "50+10" }, { "from": 10, "percent": 10 } ] """), 20));

    [Fact]
    public void A_cap_bounds_all_slices_together() =>
        Assert.Equal([-100.00m, -60.00m], Amounts(Rules(""" "by": "line.quantity", "kind": "graduated", "steps": [ { "from": 0, "percent": 10 }, { "from": 10, "percent": 20 } ] """, more: ", \"cap\": 160"), 20));

    [Fact]
    public void A_slice_counts_in_the_unit_of_the_scale_and_names_units_of_the_price() =>
        Assert.Equal([(1000m, -5.00m), (500m, -5.00m)], Rules(""" "by": "line.quantity", "unit": "PAL", "kind": "graduated", "steps": [ { "from": 0, "percent": 1 }, { "from": 1, "percent": 2 } ] """)
            .Price(Some.Order(("BOLT", 1500))).Lines[0].Steps.Select(step => (step.Units!.Value, step.Amount)));

    [Fact]
    public void The_best_of_several_rules_is_found_by_what_their_slices_come_to() =>
        Assert.Equal("policies/test/b", Some.Rules(Some.Policy("""
            { "id": "a", "step": "base", "scale": { "by": "line.quantity", "kind": "graduated", "steps": [ { "from": 0, "percent": 1 }, { "from": 10, "percent": 20 } ] } },
            { "id": "b", "step": "base", "percent": 11 }
            """)).Price(Some.Order(("DRILL", 20))).Lines[0].Steps.Single().Rule);

    [Theory]
    [InlineData(""" "kind": "all-units", "steps": [ { "from": 10, "percent": 3 }, { "below": 20, "percent": 5 } ] """, "KA1417")]
    [InlineData(""" "kind": "all-units", "steps": [ { "from": 10, "below": 20, "percent": 3 } ] """, "KA1417")]
    [InlineData(""" "kind": "all-units", "steps": [ { "percent": 3 } ] """, "KA1420")]
    [InlineData(""" "kind": "all-units", "reached": "at", "steps": [ { "from": 10, "percent": 3 } ] """, "KA1415")]
    [InlineData(""" "kind": "graduated", "reached": "at", "steps": [ { "below": 10, "percent": 3 } ] """, "KA1415")]
    [InlineData(""" "kind": "graduated", "overage": 3, "steps": [ { "from": 10, "amountPerLine": 3 } ] """, "KA1415")]
    [InlineData(""" "kind": "block", "steps": [ { "from": 10, "percent": 3 } ] """, "KA1417")]
    [InlineData(""" "kind": "linear", "steps": [ { "from": 10, "percent": "3+1" }, { "from": 20, "percent": 5 } ] """, "KA1417")]
    [InlineData(""" "kind": "rolling", "steps": [ { "from": 10, "newPrice": 3 } ] """, "KA1417")]
    [InlineData(""" "kind": "slices", "steps": [ { "from": 10, "newPrice": 3 } ] """, "KA1010")]
    public void A_scale_whose_settings_do_not_go_together_is_a_finding(string scale, string code) =>
        Assert.Equal([code], Some.Findings(Some.Policy($$"""{ "id": "a", "step": "base", "scale": { "by": "line.quantity", {{scale}} } }""")));
}
