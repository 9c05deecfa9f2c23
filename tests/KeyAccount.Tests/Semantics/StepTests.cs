using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rules 6, 8 and 9: how the rules of a step combine, and what a discount can do to a price.</summary>
public sealed class StepTests
{
    private const string TenAndTen = """{ "id": "a", "step": "s", "percent": 10 }, { "id": "b", "step": "s", "percent": 10 }""";

    [Theory]
    [InlineData("cascade", 81.00)]
    [InlineData("sum", 80.00)]
    [InlineData("best", 90.00)]
    [InlineData("worst", 90.00)]
    public void Ten_and_ten_are_19_in_cascade_20_in_sum_and_10_where_one_wins(string combine, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(Some.Steps($$"""{ "step": "s", "combine": "{{combine}}" }"""), Some.Policy(TenAndTen))));

    [Theory]
    [InlineData("best", 70.00)]
    [InlineData("worst", 90.00)]
    [InlineData("first", 80.00)]
    public void Best_and_worst_go_by_worth_and_first_by_priority(string combine, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(
            Some.Steps($$"""{ "step": "s", "combine": "{{combine}}" }"""),
            Some.Policy("""{ "id": "a", "step": "s", "percent": 10 }, { "id": "b", "step": "s", "percent": 20, "priority": 5 }, { "id": "c", "step": "s", "percent": 30 }"""))));

    [Fact]
    public void Best_combines_by_default() =>
        Assert.Equal(70.00m, Some.Net(Some.Rules(Some.Steps("""{ "step": "s" }"""), Some.Policy("""{ "id": "a", "percent": 10 }, { "id": "b", "percent": 30 }"""))));

    [Theory]
    [InlineData("base", 78.00)]
    [InlineData("start", 79.20)]
    [InlineData("running", 79.20)]
    [InlineData("trade", 79.20)]
    public void A_percentage_is_of_what_the_step_says(string of, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(
            Some.Steps($$"""{ "step": "trade", "combine": "best" }, { "step": "s", "combine": "best", "of": "{{of}}" }"""),
            Some.Policy("""{ "id": "a", "step": "trade", "percent": 10 }, { "id": "b", "step": "s", "percent": 12 }"""))));

    [Fact]
    public void The_of_a_rule_prevails_over_that_of_its_step() =>
        Assert.Equal(80.00m, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "trade" }, { "step": "s", "of": "running", "combine": "cascade" }"""),
            Some.Policy("""{ "id": "a", "step": "trade", "percent": 10 }, { "id": "b", "step": "s", "percent": 10, "of": "base" }"""))));

    [Fact]
    public void Percentages_in_one_rule_cascade_in_a_bar_each()
    {
        var line = Some.Rules(Some.Policy("""{ "id": "a", "step": "base", "percent": "50+10+5" }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal([-50.00m, -5.00m, -2.25m], line.Steps.Select(step => step.Amount));
        Assert.Equal([100.00m, 50.00m, 45.00m], line.Steps.Select(step => step.Of!.Value));
        Assert.Equal(42.75m, line.NetAmount);
    }

    [Theory]
    [InlineData("""{ "id": "a", "step": "s", "amountPerUnit": 7.50 }""", 277.50)]
    [InlineData("""{ "id": "a", "step": "s", "amountPerLine": 7.50 }""", 292.50)]
    [InlineData("""{ "id": "a", "step": "s", "newPrice": 90.00 }""", 270.00)]
    [InlineData("""{ "id": "a", "step": "s", "newPrice": 110.00 }""", 300.00)]
    public void Amounts_come_off_each_unit_or_the_line_and_a_new_price_never_raises(string rule, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(Some.Steps("""{ "step": "s" }"""), Some.Policy(rule)), quantity: 3));

    [Theory]
    [InlineData("""{ "id": "a", "step": "s", "percent": 5 }""", 315.00)]
    [InlineData("""{ "id": "a", "step": "s", "amountPerUnit": 1.10 }""", 303.30)]
    [InlineData("""{ "id": "a", "step": "s", "amountPerLine": 8.00 }""", 308.00)]
    [InlineData("""{ "id": "a", "step": "s", "newPrice": 110.00 }""", 330.00)]
    [InlineData("""{ "id": "a", "step": "s", "newPrice": 90.00 }""", 300.00)]
    public void A_surcharge_adds_and_a_new_price_there_never_lowers(string rule, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(Some.Steps("""{ "step": "s", "holds": "surcharge" }"""), Some.Policy(rule)), quantity: 3));

    [Theory]
    [InlineData("cut", 0.00, true)]
    [InlineData("drop", 100.00, false)]
    public void A_discount_larger_than_the_price_is_cut_or_dropped(string overrun, decimal net, bool applies)
    {
        var line = Some.Rules(Some.Steps($$"""{ "step": "s", "overrun": "{{overrun}}" }"""), Some.Policy("""{ "id": "a", "amountPerUnit": 120.00 }"""))
            .Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal(net, line.NetAmount);
        Assert.Equal(applies, line.Steps.Length == 1);
        Assert.Equal(!applies, line.Considered is [{ Reason: LossReason.NothingLeft, Rule: "policies/test/a" }]);
    }

    [Fact]
    public void A_component_of_zero_is_no_bar_but_listed_as_nothing_left()
    {
        var line = Some.Rules(Some.Policy("""{ "id": "free", "step": "base", "percent": 100 }, { "id": "more", "step": "promo", "percent": 5 }"""))
            .Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Single(line.Steps);
        Assert.Equal(new ConsideredRule("promo", "policies/test/more", LossReason.NothingLeft, null, "policies/test.json:1"), Assert.Single(line.Considered));
    }

    [Theory]
    [InlineData(""" "cap": "12 %" """, 88.00)]
    [InlineData(""" "cap": 8.50 """, 91.50)]
    [InlineData(""" "cap": "50 %" """, 80.00)]
    public void A_rule_gives_no_more_than_its_cap(string cap, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(Some.Policy($$"""{ "id": "a", "step": "base", "percent": 20, {{cap}} }"""))));

    [Fact]
    public void A_step_gives_no_more_than_its_cap_and_the_last_rule_is_cut()
    {
        var line = Some.Rules(Some.Steps("""{ "step": "s", "combine": "sum", "cap": "15 %" }"""), Some.Policy(TenAndTen)).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal([-10.00m, -5.00m], line.Steps.Select(step => step.Amount));
    }

    [Fact]
    public void In_full_a_step_ranks_admits_and_applies_by_keys() =>
        Assert.Equal(63.00m, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "s", "order": ["value"], "take": "all", "apply": ["priority"] }"""),
            Some.Policy("""{ "id": "a", "percent": 10, "priority": 1 }, { "id": "b", "percent": 30, "priority": 2 }"""))));

    [Fact]
    public void Names_never_decide_which_of_two_different_rules_comes_first()
    {
        var rules = Some.Rules(Some.Steps("""{ "step": "s", "combine": "first" }"""), Some.Policy("""{ "id": "a", "percent": 10 }, { "id": "b", "percent": 30 }"""));
        var problem = Assert.Single(Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 1)))).Problems);
        Assert.Equal("KA4014", problem.Code);
        Assert.Equal("policies/test/a and policies/test/b come first alike in step \"s\", and nothing says which.", problem.Message());
    }

    [Fact]
    public void Names_decide_where_the_step_says_so() =>
        Assert.Equal(90.00m, Some.Net(Some.Rules(Some.Steps("""{ "step": "s", "order": ["priority"], "take": "one", "tie": "id" }"""), Some.Policy("""{ "id": "a", "percent": 10 }, { "id": "b", "percent": 30 }"""))));

    [Theory]
    [InlineData("false", 81.00)]
    [InlineData("true", 90.00)]
    public void Running_figures_are_tested_at_the_start_of_the_step_or_again_after_each_rule(string retest, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(
            Some.Steps($$"""{ "step": "s", "combine": "cascade", "retest": {{retest}} }"""),
            Some.Policy("""{ "id": "a", "percent": 10, "when": { "line.amount": "> 90" } }, { "id": "b", "percent": 10, "when": { "line.amount": "> 90" } }"""))));

    [Fact]
    public void A_later_step_reads_what_an_earlier_one_took_off_and_what_the_order_came_to() =>
        Assert.Equal(85.50m, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "trade" }, { "step": "s" }"""),
            Some.Policy("""{ "id": "a", "step": "trade", "percent": 10 }, { "id": "b", "step": "s", "percent": 5, "when": { "line.discount.trade": ">= 10", "order.subtotal.trade": "<= 90" } }"""))));

    [Fact]
    public void Subtotals_of_the_steps_lead_from_list_to_net()
    {
        var quote = Some.Rules(Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }, { "id": "b", "step": "promo", "percent": 5 }, { "id": "c", "step": "fees", "amountPerLine": 2 }"""))
            .Price(Some.Order(("DRILL", 1), ("SAW", 2)));
        Assert.Equal([("base", -30.00m, 270.00m), ("promo", -13.50m, 256.50m), ("fees", 4.00m, 260.50m)], quote.Subtotals.Select(step => (step.Step, step.Amount, step.Subtotal)));
        Assert.Equal(new QuoteTotals(300.00m, 0, 260.50m), quote.Totals);
    }

    [Fact]
    public void A_rule_that_takes_all_of_some_units_is_rounded_like_any_component()
    {
        // 3 at 1.115: one of them is 1.115 and comes off as 1.12.
        var rules = Some.Rules(("prices/list.csv", "item;price\nDRILL;1.1150\nSAW;1\nBOLT;1\n"), Some.Policy("""{ "id": "p", "step": "promo", "percent": 100, "onlyUnits": { "max": 1 } }"""));
        Assert.Equal(-1.12m, Assert.Single(rules.Price(Some.Order(("DRILL", 3))).Lines[0].Steps).Amount);
    }
}
