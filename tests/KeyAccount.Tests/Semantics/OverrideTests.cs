using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rules of policies that an agreement gives figures of its own: for its account and those below it they count with these.</summary>
public sealed class OverrideTests
{
    private const string Volume = """{ "id": "volume", "step": "base", "title": "Volume", "when": { "line.quantity": ">= 2" }, "percent": 5, "example": { "item": "DRILL", "quantity": 2, "list": 100, "net": 95 } }""";

    [Fact]
    public void The_account_and_those_below_it_get_the_agreements_figures_and_everybody_else_the_policys()
    {
        var rules = Some.Rules(Some.Policy(Volume), Agreement("shop", Over("volume", "\"percent\": 8")));
        Assert.Equal([5m, 8m, 8m, 5m], new[] { "group", "shop", "branch", "other" }.Select(account => rules.Price(Some.OrderOf(account, ("DRILL", 2))).Lines[0].Steps.Single().Percent));
    }

    [Fact]
    public void Name_and_place_of_both_are_in_the_quote()
    {
        var quote = Some.Rules(Some.Policy(Volume), Agreement("shop", Over("volume", "\"percent\": 8"))).Price(Some.Order(("DRILL", 2)));
        var step = quote.Lines[0].Steps.Single();
        Assert.Equal(("shop/2026/volume", "agreements/shop/2026.json:1", "/overrides/0", "Volume"), (step.Rule, step.Source, step.Pointer, step.Title));
        Assert.Equal(new OverriddenRule("policies/test/volume", "policies/test.json:1"), step.Overrides);
        Assert.Contains("agreements/shop/2026.json:1  shop/2026/volume in place of policies/test/volume (policies/test.json:1)", quote.ToText(), StringComparison.Ordinal);
        Assert.Empty(quote.Lines[0].Considered);
    }

    [Fact]
    public void What_is_not_set_stays_as_the_policy_says() =>
        Assert.Empty(Some.Rules(Some.Policy(Volume), Agreement("shop", Over("volume", "\"percent\": 8"))).Price(Some.Order(("DRILL", 1))).Lines[0].Steps);

    [Fact]
    public void A_setting_may_be_taken_away_and_another_come_in_its_place() =>
        Assert.Equal([0m, 12m, 14m], new[] { 1m, 2m, 5m }.Select(quantity => Some.Rules(Some.Policy(Volume), Agreement("shop", Over("volume", "\"percent\": null, \"scale\": { \"by\": \"line.quantity\", \"kind\": \"all-units\", \"steps\": [ { \"from\": 1, \"percent\": 12 }, { \"from\": 5, \"percent\": 14 } ], \"deadZones\": \"accepted\" }"))).Price(Some.Order(("DRILL", quantity))).Lines[0].Steps.Sum(step => step.Percent ?? 0)));

    [Fact]
    public void An_override_of_the_conditions_chooses_anew() =>
        Assert.Equal(5m, Some.Rules(Some.Policy(Volume), Agreement("shop", Over("volume", "\"when\": { \"item.brand\": \"Bora\" }"))).Price(Some.Order(("DRILL", 1), ("SAW", 2))).Lines.Sum(line => line.Steps.Sum(step => step.Percent ?? 0)));

    [Fact]
    public void That_of_the_account_below_comes_before_that_of_the_one_above()
    {
        var rules = Some.Rules(Some.Policy(Volume), Agreement("group", Over("volume", "\"percent\": 6")), Agreement("shop", Over("volume", "\"percent\": 8")));
        Assert.Equal([6m, 8m, 8m, 5m], new[] { "group", "shop", "branch", "other" }.Select(account => rules.Price(Some.OrderOf(account, ("DRILL", 2))).Lines[0].Steps.Single().Percent));
    }

    [Fact]
    public void Outside_its_days_the_policy_counts()
    {
        var rules = Some.Rules(Some.Policy(Volume), ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "overrides": [ { "of": "policies/test/volume", "valid": "2026-03", "set": { "percent": 8 } } ] }"""));
        Assert.Equal([5m, 8m, 8m, 5m, 5m], new[] { new DateOnly(2026, 2, 28), new(2026, 3, 1), new(2026, 3, 31), new(2026, 4, 1), new(2027, 1, 1) }.Select(day => rules.Price(Some.Order(("DRILL", 2)) with { OrderDate = day }).Lines[0].Steps.Single().Percent));
    }

    [Fact]
    public void In_a_draft_it_counts_in_a_simulation_alone()
    {
        var rules = Some.Rules(Some.Policy(Volume), ("agreements/shop/2026.json", """{ "status": "draft", "valid": "2026", "overrides": [ { "of": "policies/test/volume", "set": { "percent": 8 } } ] }"""));
        Assert.Equal(5m, rules.Price(Some.Order(("DRILL", 2))).Lines[0].Steps.Single().Percent);
        var simulated = rules.Price(Some.Order(("DRILL", 2)) with { Simulate = true }).Lines[0].Steps.Single();
        Assert.Equal((8m, true), (simulated.Percent!.Value, simulated.Draft));
    }

    [Fact]
    public void The_later_agreement_comes_before_one_that_goes_on_past_its_end()
    {
        var rules = Some.Rules(Some.Policy(Volume),
            ("agreements/shop/2025.json", """{ "status": "released", "valid": "2025", "renewal": { "kind": "extension", "until": "2026-06-30" }, "overrides": [ { "of": "policies/test/volume", "set": { "percent": 7 } } ] }"""),
            ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026-03-01..2026-12-31", "overrides": [ { "of": "policies/test/volume", "set": { "percent": 8 } } ] }"""));
        Assert.Equal([7m, 8m], new[] { new DateOnly(2026, 2, 28), new(2026, 3, 1) }.Select(day => rules.Price(Some.Order(("DRILL", 2)) with { OrderDate = day }).Lines[0].Steps.Single().Percent));
    }

    [Fact]
    public void A_row_of_a_table_may_be_overridden()
    {
        var rules = Some.Rules(("policies/tables/t.csv", "account.tier;percent\ngold;10\nsilver;5\n"), Some.Policy("""{ "id": "tier", "step": "base", "table": { "file": "tables/t.csv" } }"""), Agreement("shop", """{ "of": "policies/test/tier[gold]", "set": { "percent": 12 } }"""));
        var step = rules.Price(Some.Order(("DRILL", 1))).Lines[0].Steps.Single();
        Assert.Equal((12m, "shop/2026/tier[gold]", "policies/tables/t.csv:2"), (step.Percent!.Value, step.Rule, step.Overrides!.Source));
    }

    [Fact]
    public void A_charge_may_be_overridden()
    {
        var rules = Some.Rules(("policies/test.json", """{ "status": "released", "charges": [ { "id": "pack", "charge": "packaging", "step": "base", "amount": 9.5 } ] }"""), Agreement("shop", Over("pack", "\"amount\": 4")));
        var charge = Assert.Single(rules.Price(Some.Order(("DRILL", 1))).Charges);
        Assert.Equal((4m, "shop/2026/pack", "policies/test/pack"), (charge.Amount, charge.Rule, charge.Overrides!.Rule));
        Assert.Equal(9.5m, Assert.Single(rules.Price(Some.OrderOf("group", ("DRILL", 1))).Charges).Amount);
    }

    [Fact]
    public void Free_goods_may_be_overridden()
    {
        (string, string)[] files = [Some.Steps("""{ "step": "free", "holds": "freeGoods" }, { "step": "base", "combine": "best" }"""), ("policies/test.json", """{ "status": "released", "freeGoods": [ { "id": "bits", "give": "10+1", "as": "added" } ] }"""), Agreement("shop", Over("bits", "\"give\": \"5+1\""))];
        Assert.Equal([2m, 1m], new[] { "shop", "group" }.Select(account => Some.Rules(files).Price(Some.OrderOf(account, ("BOLT", 10))).FreeGoods.Single().Quantity));
        Assert.Equal("policies/test/bits", Some.Rules(files).Price(Some.Order(("BOLT", 10))).FreeGoods.Single().Overrides!.Rule);
    }

    [Fact]
    public void A_guard_may_be_overridden_and_a_contracted_price_is_held_against_the_agreements_bound()
    {
        (string, string)[] files = [("policies/test.json", """{ "status": "released", "guards": [ { "id": "floor", "floorPrice": 90, "outcome": "reject", "when": { "item.category": "tools" } } ], "discounts": [ { "id": "d", "step": "base", "percent": 20 } ] }"""), Agreement("shop", Over("floor", "\"floorPrice\": 85, \"outcome\": \"approval\""))];
        var alert = Assert.Single(Some.Rules(files).Price(Some.Order(("DRILL", 1))).Alerts);
        Assert.Equal((AlertOutcome.Approval, 85m, "policies/test/floor"), (alert.Outcome, alert.Bound!.Value, alert.Overrides!.Rule));
        Assert.Equal(AlertOutcome.Reject, Assert.Single(Some.Rules(files).Price(Some.OrderOf("group", ("DRILL", 1))).Alerts).Outcome);
        Assert.Empty(Some.Findings([.. files, ("agreements/shop/prices.json", """{ "status": "released", "prices": [ { "id": "p", "item": "DRILL", "price": 86 } ] }""")]));
    }

    [Fact]
    public void A_special_condition_may_be_overridden_and_those_beside_it_stay()
    {
        (string, string)[] files = [("policies/test.json", """{ "status": "released", "conditions": { "payment": [ { "id": "tools", "when": { "item.category": "tools" }, "days": 30 }, { "days": 60 } ] }, "contributions": [ { "id": "ads", "for": "ads", "amount": 100, "against": "customer-invoice" } ] }"""), Agreement("shop", Over("payment-2", "\"days\": 75"), Over("ads", "\"amount\": 150"))];
        var conditions = Some.Rules(files).Price(Some.Order(("DRILL", 1), ("BOLT", 1))).Conditions;
        Assert.Equal([("policies/test/tools", "10"), ("shop/2026/payment-2", "20"), ("shop/2026/ads", "")], conditions.Select(condition => (condition.Rule, string.Join(' ', condition.Lines ?? []))));
        Assert.Equal([30, 75], conditions.Take(2).Select(condition => condition.Payment!.Days));
        Assert.Equal([null, "policies/test/payment-2", "policies/test/ads"], conditions.Select(condition => condition.Overrides?.Rule));
        Assert.Equal((150m, "policies/test/ads"), (conditions[2].Figures["amount"].Number!.Value, conditions[2].Overrides!.Rule));
        Assert.Equal([60, 30], Some.Rules(files).Price(Some.OrderOf("group", ("DRILL", 1), ("BOLT", 1))).Conditions.Take(2).Select(condition => condition.Payment!.Days));
    }

    [Theory]
    [InlineData("\"of\": \"policies/test/volum\", \"set\": { \"percent\": 8 }", "KA1490")]
    [InlineData("\"of\": \"policies/none/volume\", \"set\": { \"percent\": 8 }", "KA1490")]
    [InlineData("\"of\": \"group/2026/volume\", \"set\": { \"percent\": 8 }", "KA1490")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"percnt\": 8 }", "KA1007")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"price\": 8 }", "KA1007")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"percent\": \"much\" }", "KA1402")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"amountPerUnit\": 8 }", "KA1412")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"percent\": null }", "KA1411")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"id\": \"x\" }", "KA1491")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"status\": \"draft\" }", "KA1491")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { }", "KA1008")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"percent\": 8 }, \"valid\": \"2025\"", "KA3204")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"percent\": 8 } }, { \"of\": \"policies/test/volume\", \"id\": \"again\", \"set\": { \"percent\": 9 }", "KA3051")]
    [InlineData("\"of\": \"policies/test/volume\", \"set\": { \"percent\": 8 }, \"valid\": \"2026-01\" }, { \"of\": \"policies/test/volume\", \"id\": \"again\", \"set\": { \"percent\": 9 }, \"valid\": \"2026-02\"", null)]
    public void What_is_wrong_with_an_override_is_a_finding(string over, string? code) =>
        Assert.Equal(code is null ? [] : [code], Some.Findings(Some.Policy(Volume), Agreement("shop", $"{{ {over} }}")).Distinct());

    [Fact]
    public void The_order_of_files_decides_nothing()
    {
        (string, string)[] files = [Some.Policy(Volume), Agreement("group", Over("volume", "\"percent\": 6")), Agreement("shop", Over("volume", "\"percent\": 8"))];
        Assert.Equal(Some.Rules(files).Price(Some.Order(("DRILL", 2))).Lines[0].Steps, Some.Rules([.. files.Reverse()]).Price(Some.Order(("DRILL", 2))).Lines[0].Steps);
    }

    private static string Over(string rule, string set) => $$"""{ "of": "policies/test/{{rule}}", "set": { {{set}} } }""";

    private static (string, string) Agreement(string account, params string[] overrides) => ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "2026", "overrides": [ {{string.Join(", ", overrides)}} ] }""");
}
