using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 7: who shuts whom out.</summary>
public sealed class ExclusionTests
{
    private const string Groups = """ "groups": { "g": { "mode": "best" }, "w": { "mode": "worst" }, "f": { "mode": "first" } } """;

    private static readonly (string, string) TwoSteps = Some.Steps("""{ "step": "s", "combine": "cascade" }, { "step": "t", "combine": "cascade" }""", Groups);

    [Theory]
    [InlineData("g", 80.00)]
    [InlineData("w", 90.00)]
    [InlineData("f", 90.00)]
    public void One_rule_of_a_group_stands(string group, decimal net)
    {
        var line = Some.Rules(TwoSteps, Some.Policy($$"""{ "id": "a", "step": "s", "percent": 10, "group": "{{group}}", "priority": 9 }, { "id": "b", "step": "s", "percent": 20, "group": "{{group}}" }"""))
            .Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal(net, line.NetAmount);
        var standing = Assert.Single(line.Steps).Rule;
        var lost = Assert.Single(line.Considered);
        Assert.Equal((LossReason.Outbid, standing), (lost.Reason, lost.By));
    }

    [Fact]
    public void A_group_that_has_its_rule_shuts_out_others_in_later_steps()
    {
        var line = Some.Rules(TwoSteps, Some.Policy("""{ "id": "a", "step": "s", "percent": 10, "group": "g" }, { "id": "b", "step": "t", "percent": 20, "group": "g" }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal(90.00m, line.NetAmount);
        Assert.Equal(new ConsideredRule("t", "policies/test/b", LossReason.Excluded, "policies/test/a", "policies/test.json:1"), Assert.Single(line.Considered));
    }

    [Fact]
    public void Rules_outside_the_group_stand_beside_it() =>
        Assert.Equal(72.00m, Some.Net(Some.Rules(TwoSteps, Some.Policy("""{ "id": "a", "step": "s", "percent": 10 }, { "id": "b", "step": "s", "percent": 20, "group": "g" }, { "id": "c", "step": "s", "percent": 5, "group": "g" }"""))));

    [Theory]
    [InlineData("t", 90.00)]
    [InlineData("g", 90.00)]
    public void A_rule_excludes_groups_and_later_steps(string excluded, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(TwoSteps, Some.Policy($$"""{ "id": "a", "step": "s", "percent": 10, "priority": 1, "excludes": ["{{excluded}}"] }, { "id": "b", "step": "t", "percent": 20, "group": "g" }"""))));

    [Fact]
    public void A_rule_that_would_shut_out_one_that_stands_is_not_admitted()
    {
        var line = Some.Rules(TwoSteps, Some.Policy("""{ "id": "a", "step": "s", "percent": 10, "group": "g", "priority": 2 }, { "id": "b", "step": "s", "percent": 20, "excludes": ["g"], "priority": 1 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal(90.00m, line.NetAmount);
        Assert.Equal(LossReason.Excluded, Assert.Single(line.Considered).Reason);
    }

    [Theory]
    [InlineData(0, 90.00)]
    [InlineData(5, 80.00)]
    public void A_line_exclusive_rule_yields_to_a_higher_priority_unless_the_step_ranks_it_first(int priorityOfOther, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(TwoSteps, Some.Policy($$"""{ "id": "x", "step": "s", "percent": 10, "exclusive": "line" }, { "id": "o", "step": "s", "percent": 20, "priority": {{priorityOfOther}} }"""))));

    [Fact]
    public void Of_two_line_exclusive_rules_that_rank_alike_no_name_decides()
    {
        const string Two = """{ "id": "a", "step": "s", "percent": 10, "exclusive": "line" }, { "id": "b", "step": "s", "percent": 20, "exclusive": "line" }""";
        var error = Assert.Throws<PricingException>(() => Some.Net(Some.Rules(TwoSteps, Some.Policy(Two))));
        Assert.Equal("KA4014", Assert.Single(error.Problems).Code);
        Assert.Equal(90.00m, Some.Net(Some.Rules(Some.Steps("""{ "step": "s", "order": ["priority"], "tie": "id" }"""), Some.Policy(Two))));
        Assert.Equal(80.00m, Some.Net(Some.Rules(Some.Steps("""{ "step": "s", "order": ["value"] }"""), Some.Policy(Two))));
    }

    [Fact]
    public void Ranked_first_an_exclusive_rule_prevails_whatever_its_priority() =>
        Assert.Equal(90.00m, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "s", "order": ["exclusive", "priority"] }"""),
            Some.Policy("""{ "id": "x", "percent": 10, "exclusive": "line" }, { "id": "o", "percent": 20, "priority": 5 }"""))));

    [Fact]
    public void A_line_exclusive_rule_shuts_out_later_discounts_of_its_line_but_no_surcharge()
    {
        var quote = Some.Rules(Some.Policy("""
            { "id": "x", "step": "base", "percent": 10, "exclusive": "line", "when": { "item.sku": "DRILL" } },
            { "id": "o", "step": "promo", "percent": 50 },
            { "id": "f", "step": "fees", "amountPerLine": 1 }
            """)).Price(Some.Order(("DRILL", 1), ("SAW", 1)));
        Assert.Equal([91.00m, 51.00m], quote.Lines.Select(line => line.NetAmount));
    }

    [Fact]
    public void An_order_exclusive_rule_shuts_out_all_other_discounts_on_every_line()
    {
        var quote = Some.Rules(Some.Policy("""
            { "id": "o", "step": "base", "percent": 50 },
            { "id": "x", "step": "promo", "percent": 10, "exclusive": "order", "when": { "item.sku": "DRILL" } },
            { "id": "f", "step": "fees", "amountPerLine": 1 }
            """)).Price(Some.Order(("DRILL", 1), ("SAW", 1)));
        Assert.Equal([91.00m, 101.00m], quote.Lines.Select(line => line.NetAmount));
        Assert.All(quote.Lines, line => Assert.Contains(line.Considered, lost => lost is { Reason: LossReason.Excluded, By: "policies/test/x" }));
    }

    [Fact]
    public void Of_several_order_exclusive_rules_priority_then_worth_decides()
    {
        const string rules = """{ "id": "a", "step": "base", "percent": 10, "exclusive": "order" }, { "id": "b", "step": "base", "percent": 20, "exclusive": "order" }, { "id": "c", "step": "base", "percent": 15, "exclusive": "order", "priority": 1 }""";
        Assert.Equal(85.00m, Some.Net(Some.Rules(Some.Policy(rules))));
        Assert.Equal(80.00m, Some.Net(Some.Rules(Some.Policy(rules.Replace(", \"priority\": 1", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public void An_order_exclusive_rule_yields_to_a_higher_priority_of_its_step()
    {
        var line = Some.Rules(Some.Policy("""{ "id": "x", "step": "base", "percent": 40, "exclusive": "order" }, { "id": "o", "step": "base", "percent": 20, "priority": 5 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal(80.00m, line.NetAmount);
        Assert.Equal(LossReason.Excluded, Assert.Single(line.Considered).Reason);
    }

    [Fact]
    public void An_order_exclusive_rule_reads_no_running_figures() =>
        Assert.Equal(["KA1305"], Some.Findings(Some.Policy("""{ "id": "x", "step": "base", "percent": 40, "exclusive": "order", "when": { "line.amount": "> 5" } }""")));

    [Fact]
    public void From_a_net_price_no_discount_comes_off_but_a_surcharge_counts()
    {
        var line = Some.Rules(
            Some.Agreement("shop", "", """{ "id": "net", "item": "DRILL", "price": 70, "discounts": "none" }"""),
            Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }, { "id": "f", "step": "fees", "amountPerLine": 1 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((70.00m, 71.00m), (line.ListAmount, line.NetAmount));
        Assert.Equal(LossReason.NetPrice, Assert.Single(line.Considered).Reason);
    }
}
