using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>A procedure builds on another one's file.</summary>
public sealed class ExtendedProcedureTests
{
    private const string Accounts = "id;segment;procedure\nshop;retail;\nbranch;retail;export\nother;industry;far\n";

    private static readonly (string, string) Rules = Some.Policy("""
        { "id": "base", "step": "base", "percent": 10 },
        { "id": "promo", "step": "promo", "percent": 10 },
        { "id": "fees", "step": "fees", "amountPerLine": 5 }
        """);

    [Fact]
    public void A_step_of_the_same_name_takes_the_place_of_the_other_and_everything_else_is_taken_over()
    {
        var rules = Load("""{ "extends": "standard", "steps": [ { "step": "promo", "of": "base", "combine": "sum", "cap": "3 %" } ] }""", """{ "id": "late", "step": "fees", "amountPerLine": 1 }""");
        Assert.Equal([("base", -10m), ("promo", -9m), ("fees", 1m), ("fees", 5m)], Bars(rules, "shop"));
        Assert.Equal([("base", -10m), ("promo", -2.70m), ("fees", 1m), ("fees", 5m)], Bars(rules, "branch"));
    }

    [Theory]
    [InlineData(""" "before": "promo" """, "base new promo fees")]
    [InlineData(""" "after": "base" """, "base new promo fees")]
    [InlineData(""" "after": "fees" """, "base promo fees new")]
    [InlineData(""" "before": "base" """, "new base promo fees")]
    [InlineData(""" "note": "at the end" """, "base promo fees new")]
    public void A_new_step_says_beside_which_one_it_stands(string place, string steps) =>
        Assert.Equal(steps, string.Join(' ', Bars(Load($$"""{ "extends": "standard", "steps": [ { "step": "new", {{place}} } ] }""", """{ "id": "new", "step": "new", "percent": 1 }"""), "branch").Select(bar => bar.Step)));

    [Fact]
    public void A_step_that_is_written_anew_can_move() =>
        Assert.Equal("promo base fees", string.Join(' ', Bars(Load("""{ "extends": "standard", "steps": [ { "step": "promo", "before": "base", "combine": "cascade" } ] }"""), "branch").Select(bar => bar.Step)));

    [Fact]
    public void Roundings_groups_and_accesses_are_taken_over_or_written_anew()
    {
        var standard = """
            { "price": { "accesses": [ { "access": "mine", "from": "lists" } ] }, "rounding": [ { "at": "component", "decimals": 0 } ], "groups": { "g": { "mode": "best" } },
              "steps": [ { "step": "base", "combine": "cascade" } ] }
            """;
        var rules = Some.Rules(
            ("procedures/standard.json", standard),
            ("procedures/export.json", """{ "extends": "standard" }"""),
            ("procedures/far.json", """{ "extends": "export", "groups": { "g": { "mode": "worst" } }, "rounding": [ { "at": "component", "decimals": 1 } ] }"""),
            ("accounts/accounts.csv", Accounts), ("accounts/members.csv", "account;memberOf;from;to;inherits\n"),
            Some.Policy("""{ "id": "a", "step": "base", "group": "g", "percent": 1.26 }, { "id": "b", "step": "base", "group": "g", "percent": 2.26 }"""));
        Assert.Equal((98m, 98m, 98.7m), (Some.Net(rules), Some.Net(rules, "branch"), Some.Net(rules, "other")));
        Assert.Equal(["mine", "mine", "mine"], new[] { "shop", "branch", "other" }.Select(account => rules.Price(Some.OrderOf(account, ("DRILL", 1))).Lines[0].Access));
    }

    private static RuleSet Load(string export, string more = "") => Some.Rules(
        ("procedures/export.json", export), ("procedures/far.json", """{ "extends": "export" }"""),
        ("accounts/accounts.csv", Accounts), ("accounts/members.csv", "account;memberOf;from;to;inherits\n"),
        Rules, Some.Policy(more, "more"));

    private static IEnumerable<(string Step, decimal Amount)> Bars(RuleSet rules, string account) =>
        rules.Price(Some.OrderOf(account, ("DRILL", 1))).Lines[0].Steps.Select(step => (step.Step, step.Amount));
}
