using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>An account may have the right to the best price: contracted prices of others below its own are found when rules are checked, quotes for others that are lower are reported.</summary>
public sealed class MostFavouredTests
{
    private static readonly (string, string) Standard = Some.Steps("""{ "step": "base", "combine": "cascade", "tie": "id" }""", """ "price": { "accesses": [ { "access": "contract", "from": "agreements" }, { "access": "list", "from": "lists" } ] } """);

    [Fact]
    public void A_contracted_price_of_another_account_below_that_of_the_account_with_the_right_is_found()
    {
        var finding = Assert.Single(Warnings(Holder(Best()), Contracted("other", """{ "id": "p", "item": "DRILL", "price": 75 }""")));
        Assert.Equal("agreements/other/2026.json", finding.Location.File);
        Assert.Equal("DRILL at 75.00 is below the 80.00 of shop/2026, which has the right to the best price for \"tools\".", finding.Message());
        Assert.Equal("Offer it to shop, or except other in \"mostFavoured\".", finding.Hint());
        Assert.Equal("DRILL a 75.00 è sotto 80.00, il prezzo di shop/2026, che ha diritto al miglior prezzo per \"tools\".", finding.Message(Language.Italian));
    }

    [Theory]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 80 }""", "the same price")]
    [InlineData("""{ "id": "p", "item": "BOLT", "price": 0.1 }""", "an item that the right is not about")]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 75, "valid": "2026-01-01..2026-02-28" }""", "other days")]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 7500, "per": 100, "valid": "2026-01-01..2026-02-28" }""", "other days, for a hundred")]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 75, "when": { "order.channel": "shop" } }""", "a price that may not hold")]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": { "CHF": 75 } }""", "another currency")]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 80, "valid": "2026-03-01..2026-12-31" }, { "id": "q", "item": "DRILL", "price": 75, "valid": "2026-01-01..2026-06-30" }""", "a price that a newer one stands in place of")]
    public void What_cannot_be_compared_or_is_not_lower_is_not_found(string prices, string why)
    {
        (string, string) swiss = ("accounts/accounts.csv", "id;segment;country;tier;currency\ngroup;retail;IT;;\nshop;retail;IT;gold;\nbranch;retail;;;\nother;industry;DE;;\nswiss;retail;CH;;CHF\n");
        Assert.False(Array.Exists(Warnings(swiss, Holder(Best(), """, "valid": "2026-03-01..2026-12-31" """), Contracted("other", prices)), finding => finding.Code == "KA3503"), why);
    }

    [Theory]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 7500, "per": 100 }""")]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 75, "minQuantity": 10 }""")]
    [InlineData("""{ "id": "p", "item": "DRILL", "price": 75, "valid": "2026-12-31.." }""")]
    public void Prices_are_compared_for_one_unit_on_days_and_at_quantities_that_both_have(string price) =>
        Assert.Equal("KA3503", Assert.Single(Warnings(Holder(Best()), Contracted("other", price))).Code);

    [Fact]
    public void A_price_for_a_quantity_at_which_the_account_pays_as_little_is_not_found() =>
        Assert.Empty(Warnings(
            Contracted("shop", """{ "id": "p", "item": "DRILL", "price": 80 }, { "id": "q", "item": "DRILL", "price": 75, "minQuantity": 10 }""", Best()),
            Contracted("other", """{ "id": "p", "item": "DRILL", "price": 75, "minQuantity": 10 }""")));

    [Fact]
    public void A_right_looks_at_the_price_that_the_account_has_from_above()
    {
        (string, string) right = ("agreements/branch/2026.json", $$"""{ "status": "released", "valid": "2026", "conditions": { {{Best()}} } }""");
        Assert.Equal("DRILL at 75.00 is below the 80.00 of branch/2026, which has the right to the best price for \"tools\".", Assert.Single(Warnings(Holder(""), right, Contracted("other", """{ "id": "p", "item": "DRILL", "price": 75 }"""))).Message());
    }

    [Theory]
    [InlineData("group", "")]
    [InlineData("branch", "")]
    [InlineData("other", ", \"except\": \"other\"")]
    [InlineData("other", ", \"except\": [\"group\", \"other\"]")]
    [InlineData("other", ", \"exceptWhen\": { \"account.segment\": \"industry\" }")]
    [InlineData("other", ", \"exceptWhen\": { \"not\": { \"account.country\": \"IT\" } }")]
    public void Accounts_of_one_family_and_excepted_ones_may_pay_less(string account, string except)
    {
        (string, string)[] files = [Standard, Holder(Best(except)), Contracted(account, """{ "id": "p", "item": "DRILL", "price": 75 }""")];
        Assert.Empty(Warnings(files));
        Assert.Empty(Some.Rules(files).Price(Some.OrderOf(account, ("DRILL", 1))).Alerts);
    }

    [Fact]
    public void An_exception_that_does_not_fit_excepts_nobody() =>
        Assert.Single(Warnings(Holder(Best(", \"exceptWhen\": { \"account.segment\": \"public\", \"not\": { \"account.tier\": \"gold\" } }")), ("accounts/accounts.csv", "id;segment;country;tier\ngroup;public;IT;\nshop;retail;IT;gold\nbranch;retail;;\nother;industry;DE;\n"), Contracted("other", """{ "id": "p", "item": "DRILL", "price": 75 }""")));

    [Theory]
    [InlineData("", AlertOutcome.Alert)]
    [InlineData(", \"outcome\": \"approval\"", AlertOutcome.Approval)]
    [InlineData(", \"outcome\": \"reject\"", AlertOutcome.Reject)]
    public void A_quote_for_another_account_that_is_lower_after_discounts_is_reported_and_keeps_its_figures(string written, AlertOutcome outcome)
    {
        var quote = Some.Rules(Standard, Holder(Best(written)), Some.Agreement("other", """{ "id": "d", "step": "base", "percent": 30 }""")).Price(Some.OrderOf("other", ("SAW", 2), ("DRILL", 2)));
        Assert.Equal(280m, quote.Totals.Net);
        Assert.Equal(["10", "20"], quote.Alerts.SelectMany(alert => alert.Lines));
        var alert = quote.Alerts[1];
        Assert.Equal((outcome, "mostFavoured", "shop/2026/mostFavoured", 70m, 80m, FigureUnit.Price), (alert.Outcome, alert.Kind, alert.Rule, alert.Figure!.Value, alert.Bound!.Value, alert.Unit));
        Assert.Equal("DRILL: a price of 70 is below the 80 that the same order would cost shop, which has the right to the best price", alert.Message);
        Assert.Equal("DRILL: il prezzo di 70 è sotto 80, quanto lo stesso ordine costerebbe a shop, che ha diritto al miglior prezzo", quote.AlertsIn(Language.Italian)[1].Message);
        Assert.DoesNotContain("shop", quote.ForCustomer().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_account_would_pay_counts_its_own_discounts_on_the_same_order()
    {
        var rules = Some.Rules(
            Standard, Some.Agreement("shop", """{ "id": "d", "step": "base", "when": { "line.quantity": ">= 10" }, "percent": 40 }""", more: $$""" "conditions": { {{Best()}} }, """), Some.Agreement("other", """{ "id": "d", "step": "base", "percent": 30 }"""));
        Assert.Empty(rules.Price(Some.OrderOf("other", ("DRILL", 10))).Alerts);
        Assert.Equal(100m, Assert.Single(rules.Price(Some.OrderOf("other", ("DRILL", 9))).Alerts).Bound);
        Assert.Empty(rules.Price(Some.OrderOf("shop", ("DRILL", 9))).Alerts);
    }

    [Fact]
    public void A_price_by_hand_is_held_against_what_the_account_pays_without_it()
    {
        var steps = Some.Steps("""{ "step": "base", "combine": "cascade" }, { "step": "hand", "holds": "manual" }""");
        var rules = Some.Rules(steps, ("policies/hand.json", """{ "status": "released", "manual": [ { "id": "m", "maxPercent": 20 } ] }"""), ("agreements/shop/2026.json", $$"""{ "status": "released", "valid": "2026", "conditions": { {{Best()}} } }"""));
        var order = new PricingRequest { Account = "other", OrderDate = Some.Day, Lines = [new RequestLine("10", "DRILL", 1) { Manual = new ManualPrice { NewPrice = 90, Reason = "asked" } }] };
        Assert.Equal((90m, 100m), (rules.Price(order).Alerts.Single().Figure!.Value, rules.Price(order).Alerts.Single().Bound!.Value));
    }

    [Fact]
    public void Items_that_the_account_has_no_price_for_are_not_compared()
    {
        (string, string)[] files =
        [
            ("accounts/accounts.csv", "id;segment;priceList\ngroup;retail;\nshop;retail;\nbranch;retail;\nother;industry;second\n"),
            ("prices/second.csv", "item;price\nDRILL;90\nSAW;90\n"), ("prices/list.csv", "item;price\nDRILL;100\nBOLT;0.5\n"),
            ("agreements/shop/2026.json", $$"""{ "status": "released", "valid": "2026", "conditions": { {{Best()}} } }"""),
        ];
        Assert.Equal(["20"], Assert.Single(Some.Rules(files).Price(Some.OrderOf("other", ("SAW", 1), ("DRILL", 1))).Alerts).Lines);
        Assert.Empty(Some.Rules(files).Price(Some.OrderOf("other", ("SAW", 1))).Alerts);
    }

    [Fact]
    public void A_right_holds_on_its_days_and_a_draft_in_simulation_only()
    {
        (string, string)[] files = [Standard, Some.Agreement("other", """{ "id": "d", "step": "base", "percent": 30 }"""), Holder("\"mostFavoured\": { \"status\": \"draft\", \"valid\": \"2026-03\" }")];
        var order = Some.OrderOf("other", ("DRILL", 1));
        Assert.Empty(Some.Rules(files).Price(order).Alerts);
        Assert.True(Assert.Single(Some.Rules(files).Price(order with { Simulate = true }).Alerts).Draft);
        Assert.Empty(Some.Rules(files).Price(order with { Simulate = true, OrderDate = new DateOnly(2026, 4, 1) }).Alerts);
    }

    [Fact]
    public void Two_accounts_may_have_the_right_and_are_held_against_each_other()
    {
        var rules = Some.Rules(Standard, Holder(Best()), Contracted("other", """{ "id": "p", "item": "DRILL", "price": 75 }""", Best()));
        Assert.Equal("shop/2026/mostFavoured", Assert.Single(rules.Price(Some.OrderOf("other", ("DRILL", 1))).Alerts).Rule);
        Assert.Empty(rules.Price(Some.Order(("DRILL", 1))).Alerts);
    }

    [Fact]
    public void A_right_stands_among_the_conditions_of_the_quote_and_not_in_the_customers_view()
    {
        var quote = Some.Rules(Standard, Holder(Best())).Price(Some.Order(("DRILL", 1), ("BOLT", 1)));
        Assert.Empty(quote.ForCustomer().Conditions);
        var condition = Assert.Single(quote.Conditions);
        Assert.Equal(("mostFavoured", "Best price", "Nobody else pays less for \"tools\"."), (condition.Kind, condition.Title, condition.Text));
        Assert.Equal(["10"], condition.Lines!);
    }

    private static string Best(string more = "") => $$"""
        "mostFavoured": { "when": { "item.category": "tools" }{{more}} }
        """;

    private static (string, string) Holder(string right, string more = "") => Contracted("shop", $$"""{ "id": "p", "item": "DRILL", "price": 80{{more}} }, { "id": "s", "item": "SAW", "price": 90 }""", right);

    private static (string, string) Contracted(string account, string prices, string conditions = "") =>
        ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "2026", "prices": [ {{prices}} ], "conditions": { {{conditions}} } }""");

    private static Finding[] Warnings(params (string Path, string Text)[] files) => [.. RuleSet.Load(Some.Files(files)).Warnings];
}
