using KeyAccount.Network;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Network;

/// <summary>Where NRules' own aggregates and linked facts would go wrong, and the stages do not: sums over several lines, and several setters of one fact.</summary>
public sealed class DerivedTests
{
    private static readonly (string, string) Vocabulary = ("vocabulary.json", """{ "fields": { "fact.tier": { "type": "text" }, "fact.class": { "type": "text", "scope": "line" } } }""");

    private static RuleSet Rules(string facts, string discounts) => Some.Rules(
        plan => NRulesEvaluator.Compile(plan, NRulesExpressions.Interpreted, null, TestContext.Current.CancellationToken),
        Vocabulary,
        ("policies/test.json", $$"""{ "status": "released", "facts": [ {{facts}} ], "discounts": [ {{discounts}} ] }"""),
        Some.Steps("""{ "step": "base", "combine": "cascade", "retest": true }"""));

    [Fact]
    public void A_sum_over_no_lines_is_there_and_is_zero() =>
        Assert.Equal(90m, Rules("", """{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "where": { "item.sku": "SAW" }, "quantity": 0 } } }""").Price(Some.Order(("DRILL", 1))).Totals.Net);

    [Fact]
    public void A_sum_is_complete_when_it_is_tested_and_a_rule_gives_once()
    {
        var rules = Rules("", """{ "id": "a", "step": "base", "amountPerLine": 1, "when": { "basket": { "quantity": ">= 2", "items": "< 3" } } }""");

        Assert.Equal([1, 1], rules.Price(Some.Order(("DRILL", 1), ("SAW", 2))).Lines.Select(line => line.Steps.Length));
        Assert.Equal([0, 0, 0], rules.Price(Some.Order(("DRILL", 1), ("SAW", 2), ("BOLT", 1))).Lines.Select(line => line.Steps.Length));
    }

    [Fact]
    public void What_a_sum_no_longer_grants_is_taken_back_when_it_is_tested_again()
    {
        var rules = Rules("", """
            { "id": "a", "step": "base", "percent": 10, "priority": 3 },
            { "id": "b", "step": "base", "percent": 50, "priority": 2, "when": { "basket": { "amount": "> 900" } } },
            { "id": "c", "step": "base", "percent": 20, "priority": 1, "when": { "basket": { "amount": "<= 900" } } }
            """);

        Assert.Equal(["a", "c"], rules.Price(Some.Order(("DRILL", 10))).Lines[0].Steps.Select(step => step.Rule[^1..]));
    }

    [Fact]
    public void Of_several_setters_of_a_fact_the_first_wins_and_none_fires_again()
    {
        var rules = Rules("""
            { "id": "z", "priority": 1, "when": { "item.sku": "SAW" }, "set": { "fact.tier": "silver" } },
            { "id": "a", "set": { "fact.tier": "gold" } }, { "id": "b", "set": { "fact.tier": "bronze" } },
            { "id": "c", "when": { "not": { "fact.tier": "gold" } }, "set": { "fact.class": "unset" } }, { "id": "d", "when": { "fact.tier": "gold" }, "set": { "fact.class": "set" } }
            """, """{ "id": "x", "step": "base", "percent": 10, "when": { "fact.class": "set" } }, { "id": "y", "step": "base", "percent": 50, "when": { "fact.class": "unset" } }""");

        Assert.Equal(["fact.tier gold policies/test/a", "fact.class set policies/test/d"], Facts(rules.Price(Some.Order(("DRILL", 1)))));
        Assert.Equal(90m, rules.Price(Some.Order(("DRILL", 1))).Totals.Net);
        Assert.Equal(["fact.tier silver policies/test/z", "fact.class unset policies/test/c", "fact.class unset policies/test/c"], Facts(rules.Price(Some.Order(("DRILL", 1), ("SAW", 1)))));
        Assert.Equal(100m, rules.Price(Some.Order(("DRILL", 1), ("SAW", 1))).Totals.Net);
    }

    private static IEnumerable<string> Facts(Quote quote) => quote.Facts.Select(fact => $"{fact.Name} {fact.Value.Text} {fact.Rule}");
}
