using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>What is agreed beside prices, and how conditions of one kind from several places come together: a nearer place replaces the whole kind.</summary>
public sealed class SpecialConditionTests
{
    private static readonly (string, string) Perishable = ("vocabulary.json", """{ "fields": { "item.perishable": { "type": "yes-no" } } }""");
    private static readonly (string, string) Items = ("items/items.csv", "sku;name;category;brand;uom;perishable\nDRILL;Drill;tools/drills;Bora;PCE;\nSAW;Saw;tools/saws;Acme;PCE;yes\nBOLT;Bolt;fasteners;Bora;PCE;\n");

    [Fact]
    public void A_rule_set_without_conditions_has_none() => Assert.Empty(Some.Rules().Price(Some.Order(("DRILL", 1))).Conditions);

    [Fact]
    public void A_policy_holds_for_everyone()
    {
        var condition = Assert.Single(Price("shop", Policy("\"payment\": { \"days\": 30 }")));
        Assert.Equal(("payment", "policies/terms/payment", "policies/terms.json:1", "/conditions/payment"), (condition.Kind, condition.Rule, condition.Source, condition.Pointer));
        Assert.Null(condition.Lines);
        Assert.Empty(condition.Replaces);
    }

    [Fact]
    public void The_nearest_account_that_has_any_replaces_the_whole_kind_and_the_quote_says_what()
    {
        (string, string)[] files = [Policy("\"payment\": { \"days\": 30 }, \"delivery\": { \"incoterm\": \"EXW\", \"place\": \"Lumezzane\" }"), Agreement("group", "\"payment\": { \"days\": 45 }"), Agreement("shop", "\"payment\": { \"days\": 60 }")];
        Assert.Equal([("payment", "shop/2026/payment", "group/2026/payment, policies/terms/payment"), ("delivery", "policies/terms/delivery", "")], Told(Price("branch", files)));
        Assert.Equal([("payment", "group/2026/payment", "policies/terms/payment"), ("delivery", "policies/terms/delivery", "")], Told(Price("group", files)));
        Assert.Equal([("payment", "policies/terms/payment", ""), ("delivery", "policies/terms/delivery", "")], Told(Price("other", files)));
    }

    [Fact]
    public void A_nearer_place_replaces_the_kind_even_where_its_conditions_do_not_hold()
    {
        (string, string)[] files = [Perishable, Items, Policy("\"payment\": { \"days\": 30 }"), Agreement("shop", "\"payment\": { \"when\": { \"item.perishable\": true }, \"days\": 20 }")];
        Assert.Empty(Price("shop", [("DRILL", 1)], files));
        Assert.Equal(["20"], Price("shop", [("DRILL", 1)], ("SAW", 1), files).Select(condition => condition.Lines is ["20"] ? "20" : "all"));
    }

    [Fact]
    public void One_with_conditions_comes_before_one_without_line_by_line()
    {
        var quote = Rules(Perishable, Items, Policy("\"payment\": [ { \"when\": { \"item.perishable\": true }, \"days\": 30, \"from\": \"delivery\" }, { \"days\": 60 } ]")).Price(Some.Order(("DRILL", 1), ("SAW", 1), ("BOLT", 1)));
        Assert.Equal([("policies/terms/payment", "20"), ("policies/terms/payment-2", "10 30")], quote.Conditions.Select(condition => (condition.Rule, string.Join(' ', condition.Lines ?? []))));
        Assert.Equal([30, 60], quote.Conditions.Select(condition => condition.Payment!.Days));
    }

    [Fact]
    public void The_higher_priority_comes_first_and_the_other_is_replaced()
    {
        var condition = Assert.Single(Price("shop", Policy("\"payment\": [ { \"id\": \"usual\", \"days\": 60 }, { \"id\": \"now\", \"priority\": 1, \"valid\": \"2026-03\", \"days\": 10 } ]")));
        Assert.Equal(("policies/terms/now", "policies/terms/usual"), (condition.Rule, Assert.Single(condition.Replaces)));
    }

    [Fact]
    public void A_condition_may_read_what_all_steps_have_left()
    {
        var rules = Rules(Some.Policy("""{ "id": "ten", "step": "base", "percent": 10 }"""), Policy("\"payment\": [ { \"days\": 30 }, { \"when\": { \"order.amount\": \">= 180\", \"line.discount.base\": \"> 0\" }, \"days\": 60 } ]"));
        Assert.Equal(30, rules.Price(Some.Order(("DRILL", 1))).Conditions.Single().Payment!.Days);
        Assert.Equal(60, rules.Price(Some.Order(("DRILL", 2))).Conditions.Single().Payment!.Days);
    }

    [Fact]
    public void A_condition_may_test_a_basket_as_it_stands_after_all_steps()
    {
        var rules = Rules(Some.Policy("""{ "id": "ten", "step": "base", "percent": 10 }"""), Policy("\"payment\": [ { \"days\": 30 }, { \"when\": { \"basket\": { \"where\": { \"item.brand\": \"Bora\" }, \"amount\": \">= 180\" } }, \"days\": 60 } ]"));
        Assert.Equal([30, 60], new[] { 1m, 2m }.Select(quantity => rules.Price(Some.Order(("DRILL", quantity))).Conditions.Single().Payment!.Days));
    }

    [Fact]
    public void The_later_agreement_of_an_account_comes_before_one_that_goes_on_past_its_end()
    {
        (string, string)[] files =
        [
            ("agreements/shop/2025.json", """{ "status": "released", "valid": "2025", "renewal": { "kind": "extension", "until": "2026-06-30" }, "conditions": { "payment": { "days": 90 } } }"""),
            ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026-03-01..2026-12-31", "conditions": { "payment": { "days": 60 } } }"""),
        ];
        Assert.Equal([("payment", "shop/2026/payment", "shop/2025/payment")], Told(Price("shop", files)));
        Assert.Equal(90, Rules(files).Price(Some.Order(("DRILL", 1)) with { OrderDate = new DateOnly(2026, 2, 28) }).Conditions.Single().Payment!.Days);
    }

    [Fact]
    public void A_draft_counts_in_a_simulation_alone_and_is_marked()
    {
        var rules = Rules(Policy("\"payment\": { \"days\": 30 }"), Agreement("shop", "\"payment\": { \"days\": 90, \"status\": \"draft\" }"));
        Assert.Equal(30, rules.Price(Some.Order(("DRILL", 1))).Conditions.Single().Payment!.Days);
        var simulated = rules.Price(Some.Order(("DRILL", 1)) with { Simulate = true }).Conditions.Single();
        Assert.Equal((90, true), (simulated.Payment!.Days, simulated.Draft));
    }

    [Fact]
    public void An_order_in_a_currency_that_its_amounts_do_not_have_does_not_get_it()
    {
        (string, string)[] files =
        [
            ("accounts/accounts.csv", "id;segment;country;tier;currency\nshop;retail;IT;gold;EUR\nother;industry;DE;;CHF\n"), ("accounts/members.csv", "account;memberOf\n"),
            ("company.json", """{ "name": "Test", "currency": "EUR", "charges": { "freight": {} }, "priceList": ["list", "chf"], "priceLists": { "chf": { "currency": "CHF" } } }"""), ("prices/chf.csv", "item;price\nDRILL;110.00\n"),
            Policy("\"delivery\": { \"incoterm\": \"DAP\", \"place\": \"Milano\", \"freeFrom\": { \"EUR\": 500 } }"),
        ];
        Assert.Single(Price("shop", files));
        Assert.Empty(Price("other", files));
    }

    [Fact]
    public void The_text_of_a_quote_lists_them_in_both_languages()
    {
        var quote = Rules(Policy("\"payment\": { \"days\": 30 }"), Agreement("shop", "\"payment\": { \"days\": 60, \"title\": { \"en\": \"Payment 2026\", \"it\": \"Pagamento 2026\" } }")).Price(Some.Order(("DRILL", 1)));
        Assert.Contains("\nConditions\n  Payment 2026: 60 days from the date of the invoice.   agreements/shop/2026.json:1  shop/2026/payment\n    in place of policies/terms/payment\n", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("\nCondizioni\n  Pagamento 2026: 60 giorni dalla data della fattura.   agreements", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.Contains("\"figures\": {\n        \"days\": 60,\n        \"from\": \"invoice\",\n        \"longestDays\": 60\n      }", quote.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"payment\": [ { \"days\": 30 }, { \"days\": 60 } ]", "KA3050")]
    [InlineData("\"payment\": [ { \"days\": 30 }, { \"days\": 30, \"valid\": \"2026\" } ]", null)]
    [InlineData("\"payment\": [ { \"days\": 30, \"valid\": \"2025\" }, { \"days\": 60, \"valid\": \"2026\" } ]", null)]
    [InlineData("\"payment\": [ { \"days\": 30, \"priority\": 1 }, { \"days\": 60 } ]", null)]
    [InlineData("\"payment\": [ { \"days\": 30, \"when\": { \"account.country\": \"IT\" } }, { \"days\": 60, \"when\": { \"account.country\": \"DE\" } } ]", null)]
    [InlineData("\"payment\": [ { \"days\": 30, \"when\": { \"account.country\": \"IT\" } }, { \"days\": 60, \"when\": { \"account.tier\": \"gold\" } } ]", "KA3050")]
    [InlineData("\"payment\": [ { \"days\": 30 }, { \"days\": 60, \"status\": \"draft\" } ]", null)]
    [InlineData("\"payment\": { \"id\": \"a\", \"days\": 30 }, \"delivery\": { \"id\": \"a\", \"incoterm\": \"DAP\", \"place\": \"Milano\" }", "KA3002")]
    [InlineData("\"paymnt\": { \"days\": 30 }", "KA1480")]
    [InlineData("\"payment\": { \"days\": 30, \"when\": { \"charge.id\": \"freight\" } }", "KA1461")]
    [InlineData("\"payment\": \"30 days\"", "KA1008")]
    [InlineData("\"payment\": { \"days\": -1 }", "KA1408")]
    [InlineData("\"payment\": { \"days\": 30.5 }", "KA1408")]
    public void What_is_wrong_with_conditions_is_a_finding(string conditions, string? code) =>
        Assert.Equal(code is null ? [] : [code], Some.Findings(Policy(conditions)));

    private static RuleSet Rules(params (string, string)[] files) => Some.Rules(files);

    private static IEnumerable<QuoteCondition> Price(string account, params (string, string)[] files) => Rules(files).Price(Some.OrderOf(account, ("DRILL", 1))).Conditions;

    private static IEnumerable<QuoteCondition> Price(string account, (string, decimal)[] lines, params (string, string)[] files) => Rules(files).Price(Some.OrderOf(account, lines)).Conditions;

    private static IEnumerable<QuoteCondition> Price(string account, (string, decimal)[] lines, (string, decimal) more, params (string, string)[] files) => Price(account, [.. lines, more], files);

    private static IEnumerable<(string, string, string)> Told(IEnumerable<QuoteCondition> conditions) => conditions.Select(condition => (condition.Kind, condition.Rule, string.Join(", ", condition.Replaces)));

    private static (string, string) Policy(string conditions) => ("policies/terms.json", $$"""{ "status": "released", "conditions": { {{conditions}} } }""");

    private static (string, string) Agreement(string account, string conditions) => ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "2026", "conditions": { {{conditions}} } }""");
}
