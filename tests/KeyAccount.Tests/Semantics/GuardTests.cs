using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 5: a guard's lowest price holds back discounts, and what an amount of the order cannot take there goes to other lines.</summary>
public sealed class GuardTests
{
    private static readonly (string, string) Fields = ("vocabulary.json", """{ "fields": { "item.floorPrice": { "type": "money" } } }""");
    private static readonly (string, string) Items = ("items/items.csv", "sku;name;category;uom;floorPrice\nDRILL;Drill;tools/drills;PCE;95\nSAW;Saw;tools/saws;PCE;50\nBOLT;Bolt;fasteners;PCE;\n");
    private const string OfItems = """{ "id": "lowest", "floorPrice": "item.floorPrice", "outcome": "clamp" }""";

    [Theory]
    [InlineData(40, 5, 35)]
    [InlineData(10, 5, 5)]
    [InlineData(54, 5, 49)]
    public void What_a_floor_does_not_let_a_line_take_goes_to_the_others(int off, int ofDrill, int ofSaw)
    {
        var quote = Rules(OfItems, $$"""{ "id": "a", "step": "promo", "amountPerOrder": {{off}} }""").Price(Some.Order(("DRILL", 1), ("SAW", 1)));
        Assert.Equal([100m - ofDrill, 100m - ofSaw], quote.Lines.Select(line => line.NetAmount));
        Assert.DoesNotContain(quote.Alerts, alert => alert.Kind == "unplaced");
    }

    [Fact]
    public void What_no_line_can_take_is_reported()
    {
        var quote = Rules(OfItems, """{ "id": "a", "step": "promo", "amountPerOrder": 60 }""").Price(Some.Order(("DRILL", 1), ("SAW", 1)));
        Assert.Equal(145m, quote.Totals.Net);
        Assert.Equal(("unplaced", 5m), Assert.Single(quote.Alerts, alert => alert.Outcome == AlertOutcome.Alert) is var alert ? (alert.Kind, alert.Figure) : default);
    }

    [Theory]
    [InlineData("\"percent\": 50", 190)]
    [InlineData("\"percent\": 3", 194)]
    [InlineData("\"amountPerUnit\": 20", 190)]
    [InlineData("\"newPrice\": 1", 190)]
    [InlineData("\"percent\": \"3+50\"", 190)]
    public void A_discount_stops_at_the_floor_price_of_all_units(string value, int net) =>
        Assert.Equal(net, Some.Net(Rules(OfItems, $$"""{ "id": "a", "step": "base", {{value}} }"""), quantity: 2));

    [Fact]
    public void A_step_that_drops_what_is_too_much_gives_nothing_below_the_floor() =>
        Assert.Equal(100m, Some.Net(Rules(OfItems, """{ "id": "a", "step": "base", "percent": 50 }""", Some.Steps("""{ "step": "base", "overrun": "drop" }"""))));

    [Fact]
    public void Discounts_of_later_steps_keep_it_too() =>
        Assert.Equal(95m, Some.Net(Rules(OfItems, """{ "id": "a", "step": "base", "percent": 4 }, { "id": "b", "step": "promo", "percent": 4 }""")));

    [Fact]
    public void Of_several_guards_the_strictest_holds() =>
        Assert.Equal(97m, Some.Net(Rules($$"""{{OfItems}}, { "id": "b", "floorPrice": 97, "outcome": "clamp" }, { "id": "c", "floorPrice": 20, "outcome": "clamp" }""", """{ "id": "a", "step": "base", "percent": 50 }""")));

    [Fact]
    public void A_guard_holds_where_its_conditions_and_its_days_do()
    {
        const string Half = """{ "id": "a", "step": "base", "percent": 50 }""";
        Assert.Equal(50m, Some.Net(Rules("""{ "id": "g", "floorPrice": 97, "outcome": "clamp", "when": { "item.category": "tools/saws" } }""", Half)));
        Assert.Equal(97m, Some.Net(Rules("""{ "id": "g", "floorPrice": 97, "outcome": "clamp", "when": { "item.category": "tools", "order.amount": "< 200" } }""", Half)));
        Assert.Equal(100m, Some.Net(Rules("""{ "id": "g", "floorPrice": 97, "outcome": "clamp", "when": { "order.amount": "< 200" } }""", Half), quantity: 2));
        Assert.Equal(50m, Some.Net(Rules("""{ "id": "g", "floorPrice": 97, "outcome": "clamp", "valid": "2025" }""", Half)));
        Assert.Equal(50m, Some.Net(Rules("""{ "id": "g", "floorPrice": 97, "outcome": "clamp", "status": "draft" }""", Half)));
    }

    [Fact]
    public void An_item_without_a_floor_price_has_none() =>
        Assert.Equal(0.25m, Some.Net(Rules(OfItems, """{ "id": "a", "step": "base", "percent": 50 }"""), item: "BOLT"));

    [Fact]
    public void A_guard_of_an_agreement_holds_for_its_account_and_those_below()
    {
        var rules = Some.Rules(Fields, Items, Some.Policy("""{ "id": "a", "step": "base", "percent": 50 }"""), Some.Agreement("group", "", "", """ "guards": [ { "id": "g", "floorPrice": 90, "outcome": "clamp" } ], """));
        Assert.Equal(90m, Some.Net(rules, "shop"));
        Assert.Equal(50m, Some.Net(rules, "other"));
    }

    [Fact]
    public void A_list_price_below_the_floor_is_brought_up_to_it_by_a_bar_of_the_guard()
    {
        var quote = Rules("""{ "id": "g", "title": { "en": "Floor", "it": "Soglia" }, "floorPrice": 120, "outcome": "clamp" }""", """{ "id": "a", "step": "base", "percent": 50 }""").Price(Some.Order(("DRILL", 2)));
        var bar = Assert.Single(quote.Lines[0].Steps);
        Assert.Equal(("guard", "policies/test/g", "Floor", 40m, "policies/test.json:1"), (bar.Step, bar.Rule, bar.Title, bar.Amount, bar.Source));
        Assert.Equal(240m, quote.Totals.Net);
        Assert.Equal((AlertOutcome.Clamp, "floorPrice", 120m), Assert.Single(quote.Alerts) is var alert ? (alert.Outcome, alert.Kind, alert.Bound!.Value) : default);
    }

    [Fact]
    public void A_contracted_price_is_not_raised_to_a_floor()
    {
        var quote = Some.Rules(Fields, Items, File("""{ "id": "g", "floorPrice": 95, "outcome": "clamp", "when": { "order.channel": "shop" } }""", """{ "id": "a", "step": "base", "percent": 50 }"""), Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 90 }"""))
            .Price(Some.Order(("DRILL", 1)) with { Channel = "shop" });
        Assert.Equal(90m, quote.Totals.Net);
        Assert.Equal((AlertOutcome.Alert, 90m, 95m, "DRILL: a price of 90 is below the floor price of 95; the price was agreed and stays"), Assert.Single(quote.Alerts) is var alert ? (alert.Outcome, alert.Figure!.Value, alert.Bound!.Value, alert.Message) : default);
    }

    [Theory]
    [InlineData("""{ "id": "g", "floorPrice": "item.floor", "outcome": "clamp" }""", "KA1207")]
    [InlineData("""{ "id": "g", "floorPrice": "item.brand", "outcome": "clamp" }""", "KA1207")]
    [InlineData("""{ "id": "g", "floorPrice": true, "outcome": "clamp" }""", "KA1008")]
    [InlineData("""{ "id": "g", "floorPrice": 5, "outcome": "cut" }""", "KA1010")]
    [InlineData("""{ "id": "g", "outcome": "clamp" }""", "KA1411")]
    [InlineData("""{ "id": "g", "floorPrice": 5, "minimumMarginPercent": 5, "outcome": "clamp" }""", "KA1412")]
    [InlineData("""{ "id": "g", "minimumMarginPercent": 5, "per": "order", "outcome": "clamp" }""", "KA1470")]
    [InlineData("""{ "id": "g", "floorPrice": 5, "per": "order", "outcome": "alert" }""", "KA1470")]
    [InlineData("""{ "id": "a", "floorPrice": 5, "outcome": "clamp" }""", "KA3002")]
    [InlineData("""{ "id": "g", "floorPrice": 5, "outcome": "clamp", "when": { "line.discount.base": "> 0" } }""", "KA1305")]
    public void What_a_guard_cannot_use_is_a_finding(string guard, string code) =>
        Assert.Equal([code], Some.Findings(Fields, Items, File(guard, """{ "id": "a", "step": "base", "percent": 50 }""")));

    private static RuleSet Rules(string guards, string discounts, params (string, string)[] more) => Some.Rules([Fields, Items, File(guards, discounts), .. more]);

    private static (string, string) File(string guards, string discounts) =>
        ("policies/test.json", $$"""{ "status": "released", "guards": [ {{guards}} ], "discounts": [ {{discounts}} ] }""");
}
