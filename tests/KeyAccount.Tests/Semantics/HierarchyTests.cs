using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 5a: what an account's discounts mean for the accounts below it.</summary>
public sealed class HierarchyTests
{
    private static readonly (string, string) Parent = Some.Agreement("group", """{ "id": "pasta", "step": "base", "when": { "item.category": "tools" }, "percent": "50+10+5" }""");

    [Fact]
    public void A_discount_of_the_group_holds_for_those_below_it()
    {
        var rules = Some.Rules(Parent);
        Assert.Equal([42.75m, 42.75m, 42.75m, 100.00m], new[] { "group", "shop", "branch", "other" }.Select(account => Some.Net(rules, account)));
    }

    [Fact]
    public void A_childs_discount_that_can_meet_its_parents_must_say_how()
    {
        var broken = Assert.Throws<RuleFileException>(() => Some.Rules(Parent, Some.Agreement("shop", """{ "id": "extra", "step": "base", "when": { "item.category": "tools" }, "percent": 3 }""")));
        var finding = Assert.Single(broken.Findings);
        Assert.Equal("\"extra\" (3 %) meets \"group/2026/pasta\" (50+10+5) of its parent in step \"base\": on top of it or instead of it?", finding.Message());
        Assert.Equal("Add \"adds\": true (58.5325 % in all) or \"replaces\": \"group/2026/pasta\" (3 % in all).", finding.Hint());
    }

    [Theory]
    [InlineData(""" "adds": true """, 41.47)]
    [InlineData(""" "replaces": "group/2026/pasta" """, 97.00)]
    public void It_adds_on_top_or_replaces(string how, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(Parent, Some.Agreement("shop", $$"""{ "id": "extra", "step": "base", "when": { "item.category": "tools" }, "percent": 3, {{how}} }"""))));

    [Fact]
    public void A_replaced_rule_is_listed_with_the_one_that_replaces_it()
    {
        var line = Some.Rules(Parent, Some.Agreement("shop", """{ "id": "extra", "step": "base", "percent": 3, "replaces": "group/2026/pasta" }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((LossReason.Replaced, "shop/2026/extra"), (Assert.Single(line.Considered).Reason, line.Considered[0].By));
    }

    [Fact]
    public void Where_the_childs_rule_does_not_hold_the_parents_stands() =>
        Assert.Equal(42.75m, Some.Net(Some.Rules(Parent, Some.Agreement("shop", """{ "id": "extra", "step": "base", "percent": 3, "replaces": "group/2026/pasta", "when": { "line.quantity": ">= 10" } }"""))));

    [Theory]
    [InlineData(""" "when": { "item.category": "fasteners" } """)]
    [InlineData(""" "when": { "item.sku": "BOLT" } """)]
    [InlineData(""" "valid": "2025" """)]
    [InlineData(""" "step": "promo" """)]
    public void Rules_that_can_never_meet_need_no_word(string apart)
    {
        var step = apart.Contains("step", StringComparison.Ordinal) ? "" : """ "step": "base", """;
        Assert.DoesNotContain("KA3021", Some.Findings(Parent, Some.Agreement("shop", $$"""{ "id": "extra", {{step}} "percent": 3, {{apart}} }""")));
    }

    [Fact]
    public void A_rule_to_replace_must_be_there() =>
        Assert.Equal(["KA3022"], Some.Findings(Parent, Some.Agreement("shop", """{ "id": "extra", "step": "base", "percent": 3, "replaces": "group/2026/pesto" }""")));

    [Fact]
    public void A_rule_is_replaced_in_its_own_step_only() =>
        Assert.Equal(["KA3022"], Some.Findings(Parent, Some.Agreement("shop", """{ "id": "extra", "step": "promo", "percent": 3, "replaces": "group/2026/pasta" }""")));

    [Fact]
    public void A_circle_in_the_hierarchy_names_its_members()
    {
        var broken = Assert.Throws<RuleFileException>(() => Some.Rules(("accounts/members.csv", "account;memberOf\nshop;group\ngroup;branch\nbranch;shop\n")));
        Assert.Equal("the account hierarchy goes in a circle: group > branch > shop > group.", Assert.Single(broken.Findings).Message());
    }
}
