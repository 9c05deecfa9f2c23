using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>What a customer may read of a quote.</summary>
public sealed class CustomerViewTests
{
    private const string Steps = """{ "step": "base", "combine": "cascade", "tie": "id", "title": "Basic discount" }, { "step": "manual", "holds": "manual", "title": { "en": "By hand", "it": "A mano" } }, { "step": "fees", "holds": "surcharge", "combine": "sum" }""";

    private static RuleSet Rules(string discounts, params (string Path, string Text)[] files) => Some.Rules([Some.Steps(Steps), Some.Policy(discounts), .. files]);

    private static string[] Bars(CustomerQuote view) => [.. view.Lines[0].Steps.Select(step => FormattableString.Invariant($"{step.Title} {step.Amount}"))];

    [Fact]
    public void Discounts_have_their_titles_and_no_names_of_rules_or_files()
    {
        var view = Rules("""{ "id": "d", "title": { "en": "Volume", "it": "Quantità" }, "step": "base", "percent": 10, "note": "agreed by phone" }, { "id": "e", "step": "base", "percent": 5 }""").Price(Some.Order(("DRILL", 2))).ForCustomer();
        Assert.Equal(["Volume -20.00", "Basic discount -9.00"], Bars(view));
        Assert.Equal((false, 100m, 200m, 171m, 171m), (view.Lines[0].IsNetPrice, view.Lines[0].Price, view.Lines[0].Amount, view.Lines[0].NetAmount, view.Totals.Payable));
        foreach (var text in new[] { view.ToJson(), view.ToText() })
        {
            Assert.DoesNotContain("policies", text, StringComparison.Ordinal);
            Assert.DoesNotContain(".json", text, StringComparison.Ordinal);
            Assert.DoesNotContain("phone", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Titles_are_in_the_language_that_is_asked_for()
    {
        var quote = Rules("""{ "id": "d", "title": { "en": "Volume", "it": "Quantità" }, "step": "base", "percent": 10 }, { "id": "e", "internal": true, "title": "Ours", "step": "base", "percent": 5 }""").Price(Some.Order(("DRILL", 1)));
        Assert.Equal(["Quantità -10.00", "Altri adeguamenti -4.50"], Bars(quote.ForCustomer(Language.Italian)));
        Assert.Contains("Netto 1 x 85.5", quote.ForCustomer(Language.Italian).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Internal_rules_that_follow_one_another_are_one_bar_without_a_name_and_the_sums_still_add_up()
    {
        var view = Rules("""
            { "id": "a", "priority": 4, "internal": true, "title": "War chest", "step": "base", "percent": 10 }, { "id": "b", "priority": 3, "internal": true, "step": "base", "amountPerUnit": 5 },
            { "id": "c", "priority": 2, "title": "Shown", "step": "base", "percent": 10 }, { "id": "d", "priority": 1, "internal": true, "title": "War chest", "step": "base", "percent": 50 }
            """).Price(Some.Order(("DRILL", 1))).ForCustomer();
        Assert.Equal(["Other adjustments -15.00", "Shown -8.50", "Other adjustments -38.25"], Bars(view));
        Assert.Equal(85m, view.Lines[0].Steps[1].Of);
        Assert.Null(view.Lines[0].Steps[0].Percent);
        Assert.DoesNotContain("War chest", view.ToJson() + view.ToText(), StringComparison.Ordinal);
        Assert.All(view.Lines, line => Assert.Equal(line.NetAmount - line.Amount, line.Steps.Sum(step => step.Amount)));
    }

    [Fact]
    public void What_internal_rules_give_and_take_back_is_no_bar() =>
        Assert.Empty(Some.Rules(
            Some.Steps("""{ "step": "base", "combine": "best" }, { "step": "fees", "holds": "surcharge", "combine": "sum" }"""),
            Some.Policy("""{ "id": "a", "internal": true, "step": "base", "amountPerUnit": 10 }, { "id": "b", "internal": true, "step": "fees", "amountPerUnit": 10 }""")).Price(Some.Order(("DRILL", 1))).ForCustomer().Lines[0].Steps);

    [Fact]
    public void A_contracted_price_reads_as_a_net_price()
    {
        var view = Some.Rules(Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80, "discounts": "none" }""")).Price(Some.Order(("DRILL", 2))).ForCustomer();
        Assert.Equal((true, 80m, 160m), (view.Lines[0].IsNetPrice, view.Lines[0].Price, view.Lines[0].NetAmount));
        Assert.Empty(view.Lines[0].Steps);
        Assert.Equal("""
            Account shop, order date 2026-03-10, EUR

            Line 10  DRILL  Drill
              Net price 2 PCE x 80                        160.00

              Net total                                   160.00

            """.ReplaceLineEndings("\n"), view.ToText());
    }

    [Fact]
    public void A_contracted_price_that_is_shown_from_list_keeps_its_reduction()
    {
        var view = Some.Rules(
            Some.Steps("""{ "step": "base" }""", """ "price": { "accesses": [ { "access": "own", "from": "agreements", "reference": "list" }, { "access": "list", "from": "lists" } ] } """),
            Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80, "discounts": "none" }""")).Price(Some.Order(("DRILL", 2))).ForCustomer();
        Assert.False(view.Lines[0].IsNetPrice);
        Assert.Equal(["Contracted price -40.00"], Bars(view));
    }

    [Fact]
    public void A_price_by_hand_has_the_title_of_its_step_and_no_reason()
    {
        var view = Some.Rules(Some.Steps(Steps), ("policies/manual.json", """{ "status": "released", "manual": [ { "id": "sales", "title": "Up to ten for sales", "maxPercent": 10 } ] }"""))
            .Price(Some.Order() with { Lines = [new RequestLine("10", "DRILL", 1) { Manual = new ManualPrice { Percent = 2, Reason = "to beat Acme" } }] }).ForCustomer();
        Assert.Equal(["By hand -2.00"], Bars(view));
        Assert.DoesNotContain("Acme", view.ToJson() + view.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void How_a_price_was_made_from_a_cost_is_not_shown()
    {
        var quote = Some.Rules(
            ("items/items.csv", "sku;name;category;brand;uom;cost\nDRILL;Drill;tools/drills;Bora;PCE;71.23\n"), ("items/units.csv", "item;unit;factor\n"), ("prices/list.csv", "item;price\n"),
            Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "priceFrom": { "from": "cost", "marginPercent": 20, "rounding": { "increment": 0.01 } } }""")).Price(Some.Order(("DRILL", 1)));
        Assert.Contains("71.23", quote.ToJson(), StringComparison.Ordinal);
        var view = quote.ForCustomer();
        Assert.Equal(89.04m, view.Lines[0].Price);
        Assert.DoesNotContain("71.23", view.ToJson() + view.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_charge_has_the_title_of_its_kind_and_internal_free_goods_have_none()
    {
        var view = Goods.Rules("""{ "id": "g", "internal": true, "title": "Secret gift", "give": "9+1", "as": "added" }""", more: ("policies/c.json", """{ "status": "released", "charges": [ { "id": "c", "internal": true, "title": "Secret fee", "step": "later", "charge": "packaging", "amount": 12 } ] }"""))
            .Price(Some.Order(("A", 10))).ForCustomer();
        Assert.Equal("Packaging", Assert.Single(view.Charges).Title);
        Assert.Null(Assert.Single(view.FreeGoods).Title);
        Assert.Contains("free: 1 PCE A", view.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", view.ToJson() + view.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_apply_and_what_the_rules_concluded_is_not_shown()
    {
        var quote = Some.Rules(
            ("vocabulary.json", """{ "fields": { "fact.risk": { "type": "number" } } }"""),
            ("policies/facts.json", """{ "status": "released", "facts": [ { "id": "risk", "score": "fact.risk", "points": [ { "when": { "account.id": "shop" }, "points": 4711 } ] } ] }"""),
            Some.Policy("""{ "id": "d", "step": "base", "percent": 10 }, { "id": "loser", "step": "base", "percent": 5, "when": { "fact.risk": ">= 1" } }""")).Price(Some.Order(("DRILL", 1)));
        Assert.Contains("loser", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("4711", quote.ToText(), StringComparison.Ordinal);
        var view = quote.ForCustomer();
        Assert.DoesNotContain("loser", view.ToJson() + view.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("4711", view.ToJson() + view.ToText(), StringComparison.Ordinal);
    }
}
