using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 7: the ways in which the market lets discounts compete and combine, each written down as a procedure; figures of the vendors' own documents.</summary>
public sealed class ConcurrencyTests
{
    /// <summary>A 10 % and B 20 % at one priority, C 15 % at a lower one, D 35 %: the same rules under two published models.</summary>
    [Theory]
    [InlineData("cascade", false, 72.00)]
    [InlineData("best", false, 68.00)]
    [InlineData("cascade", true, 65.00)]
    [InlineData("best", true, 55.25)]
    public void The_same_rules_give_what_the_procedure_says(string inside, bool withD, decimal net)
    {
        // Compounded inside a priority and never across: what stands in the upper step shuts out the lower one, and D competes with A and B together.
        // Best inside a priority and compounded across: one of all stands in the upper step, and the lower step follows.
        var groups = inside == "cascade"
            ? """ "groups": { "p99": { "mode": "best" }, "together": { "mode": "cascade", "in": "p99" } } """
            : """ "groups": { "p99": { "mode": "best" } } """;
        var (group, excludes) = inside == "cascade" ? ("together", """, "excludes": ["p0"] """) : ("p99", "");
        var steps = Some.Steps("""{ "step": "p99", "order": ["priority"], "tie": "id" }, { "step": "p0", "combine": "cascade" }""", groups);
        var rules = $$"""
            { "id": "A", "step": "p99", "percent": 10, "group": "{{group}}" {{excludes}} },
            { "id": "B", "step": "p99", "percent": 20, "group": "{{group}}" {{excludes}} },
            { "id": "C", "step": "p0", "percent": 15 }
            """ + (withD ? $$""", { "id": "D", "step": "p99", "percent": 35, "group": "p99" {{excludes}} }""" : "");
        Assert.Equal(net, Some.Net(Some.Rules(steps, Some.Policy(rules))));
    }

    /// <summary>If ZDS1 is there it removes ZDS2, ZDS3 and ZDS4; otherwise ZDS2 and ZDS3 together compete with ZDS4.</summary>
    [Theory]
    [InlineData(true, 5, 5, 20, 97)]
    [InlineData(false, 5, 5, 8, 90)]
    [InlineData(false, 5, 5, 12, 88)]
    public void One_group_shuts_out_another_else_sums_are_compared(bool withOne, decimal two, decimal three, decimal four, decimal net)
    {
        var steps = Some.Steps("""{ "step": "first", "combine": "best" }, { "step": "s", "order": ["priority"] }""", """ "groups": { "outer": { "mode": "best" }, "sums": { "mode": "sum", "in": "outer" } } """);
        var rules = $$"""
            { "id": "ZDS2", "step": "s", "percent": {{two}}, "group": "sums" },
            { "id": "ZDS3", "step": "s", "percent": {{three}}, "group": "sums" },
            { "id": "ZDS4", "step": "s", "percent": {{four}}, "group": "outer" }
            """ + (withOne ? """, { "id": "ZDS1", "step": "first", "percent": 3, "excludes": ["outer"] }""" : "");
        Assert.Equal(net, Some.Net(Some.Rules(steps, Some.Policy(rules))));
    }

    /// <summary>Exclusion procedures A to D and the least favourable of them, on 100.00 with 10 and 7 % of one kind and 8 and 6 % of another.</summary>
    [Theory]
    [InlineData("best", "best", "", 82)]                         // A: the best within each kind
    [InlineData("worst", "worst", "", 87)]                       // A, least favourable
    [InlineData("sum", "sum", "best", 83)]                       // C: the better of the two sums
    [InlineData("sum", "sum", "worst", 86)]                      // C, least favourable
    [InlineData("best", "best", "best", 90)]                     // B: the best of all
    public void Exclusion_procedures_can_be_written_as_groups(string one, string two, string outer, decimal net)
    {
        var within = outer.Length == 0 ? "" : """, "in": "outer" """;
        var groups = (outer.Length == 0 ? "" : $$""" "outer": { "mode": "{{outer}}" }, """) + $$""" "one": { "mode": "{{one}}" {{within}} }, "two": { "mode": "{{two}}" {{within}} } """;
        Assert.Equal(net, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "s", "order": ["priority"], "of": "start" }""", $$""" "groups": { {{groups}} } """),
            Some.Policy("""{ "id": "a", "percent": 10, "group": "one" }, { "id": "b", "percent": 7, "group": "one" }, { "id": "c", "percent": 8, "group": "two" }, { "id": "d", "percent": 6, "group": "two" }"""))));
    }

    [Fact]
    public void Procedure_D_drops_the_second_group_where_the_first_has_a_hit() =>
        Assert.Equal(90m, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "s", "order": ["priority"] }""", """ "groups": { "two": { "mode": "sum" } } """),
            Some.Policy("""{ "id": "a", "percent": 10, "excludes": ["two"], "priority": 1 }, { "id": "c", "percent": 8, "group": "two" }, { "id": "d", "percent": 6, "group": "two" }"""))));

    /// <summary>Exclusive best price, compounded, threshold, always: five rules after one another on 1,565.00.</summary>
    [Fact]
    public void The_flow_from_best_to_always_comes_out_to_the_cent()
    {
        var rules = Some.Rules(
            ("prices/list.csv", "item;price\nDRILL;1565.00\n"),
            Some.Steps("""{ "step": "best", "combine": "best" }, { "step": "compounded", "combine": "cascade" }, { "step": "threshold", "combine": "cascade" }, { "step": "always", "combine": "cascade" }"""),
            Some.Policy("""
                { "id": "best", "step": "best", "percent": 10 }, { "id": "compounded", "step": "compounded", "percent": 10 }, { "id": "threshold", "step": "threshold", "amountPerOrder": 20, "when": { "order.amount": ">= 1000" } },
                { "id": "a", "step": "always", "percent": 5, "priority": 3 }, { "id": "b", "step": "always", "percent": 8, "priority": 2 }, { "id": "c", "step": "always", "amountPerLine": 10, "priority": 1 }
                """));
        var line = rules.Price(Some.Order(("DRILL", 1))).Lines[0];
        decimal[] running = [.. line.Steps.Select((_, i) => line.ListAmount + line.Steps.Take(i + 1).Sum(step => step.Amount))];
        Assert.Equal([1408.50m, 1267.65m, 1247.65m, 1185.27m, 1090.45m, 1080.45m], running);
    }

    [Fact]
    public void Two_rules_that_exclude_one_group_do_not_shut_out_each_other() =>
        Assert.Equal(81m, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "s", "combine": "cascade" }""", """ "groups": { "g": { "mode": "best" } } """),
            Some.Policy("""{ "id": "a", "percent": 10, "excludes": ["g"], "priority": 2 }, { "id": "b", "percent": 10, "excludes": ["g"], "priority": 1 }, { "id": "c", "percent": 50, "group": "g" }"""))));

    [Fact]
    public void A_group_of_the_order_has_one_rule_on_all_lines()
    {
        const string Two = """{ "id": "drills", "percent": 30, "when": { "item.sku": "DRILL" }, "group": "g" }, { "id": "all", "percent": 20, "group": "g" }""";
        Assert.Equal(150m, Priced("line"));
        Assert.Equal(160m, Priced("order"));

        static decimal Priced(string level) => Some.Rules(
            Some.Steps("""{ "step": "s", "combine": "cascade" }""", $$""" "groups": { "g": { "mode": "best", "level": "{{level}}" } } """), Some.Policy(Two))
            .Price(Some.Order(("DRILL", 1), ("SAW", 1))).Totals.Net;
    }
}
