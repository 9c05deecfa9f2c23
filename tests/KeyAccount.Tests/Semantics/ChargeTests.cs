using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 9a: charges are lines of their own kind with their own discounts.</summary>
public sealed class ChargeTests
{
    private const string FreeFrom750 = """{ "id": "free", "step": "promo", "on": "charges", "percent": 100, "when": { "order.amount": ">= 750", "charge.id": "freight" } }""";

    [Theory]
    [InlineData(7, 25.00)]
    [InlineData(8, 0)]
    public void Freight_is_free_from_an_amount_of_the_goods(int quantity, decimal freight)
    {
        var quote = Some.Rules(Some.Policy(FreeFrom750)).Price(Order(quantity, ("freight", 25.00m)));
        var charge = Assert.Single(quote.Charges);
        Assert.Equal((25.00m, freight), (charge.Amount, charge.NetAmount));
        Assert.Equal(freight, quote.Totals.Charges);
        Assert.Equal(quantity * 100.00m, quote.Totals.Net);
        Assert.Equal((quantity * 100.00m) + freight, quote.Totals.Total);
    }

    [Fact]
    public void Figures_of_the_order_count_goods_alone() =>
        Assert.Equal(749.99m + 25, Some.Rules(Some.Policy(FreeFrom750), ("prices/list.csv", "item;price\nDRILL;749.99\n")).Price(Order(1, ("freight", 25.00m))).Totals.Total);

    [Fact]
    public void Other_discounts_leave_charges_alone_and_those_on_charges_leave_goods_alone()
    {
        var quote = Some.Rules(Some.Policy("""{ "id": "goods", "step": "base", "percent": 10 }, { "id": "charges", "step": "base", "on": "charges", "percent": 20 }, { "id": "order", "step": "promo", "amountPerOrder": 5 }"""))
            .Price(Order(1, ("freight", 25.00m)));
        Assert.Equal((85.00m, 20.00m), (quote.Totals.Net, quote.Totals.Charges));
    }

    [Fact]
    public void A_condition_reads_the_amount_of_a_charge() =>
        Assert.Equal([30.00m, 18.00m], Some.Rules(Some.Policy("""{ "id": "c", "step": "base", "on": "charges", "percent": 10, "when": { "charge.amount": "< 30" } }"""))
            .Price(Order(1, ("freight", 30.00m), ("packaging", 20.00m))).Charges.Select(charge => charge.NetAmount));

    [Fact]
    public void An_amount_of_the_order_is_allocated_over_the_charges_by_what_they_come_to() =>
        Assert.Equal([33.33m, 6.67m], Some.Rules(Some.Policy("""{ "id": "c", "step": "promo", "on": "charges", "amountPerOrder": 20 }"""))
            .Price(Order(1, ("freight", 50.00m), ("packaging", 10.00m))).Charges.Select(charge => charge.NetAmount));

    [Fact]
    public void A_package_takes_off_goods_and_charges_under_one_condition()
    {
        const string Package = """{ "id": "p", "step": "promo", "when": { "item.brand": "Bora" }, "effects": [ { "percent": 10 }, { "on": "charges", "for": { "charge.id": "freight" }, "percent": 100 } ] }""";
        var quote = Some.Rules(Some.Policy(Package)).Price(Order(1, ("freight", 25.00m), ("packaging", 10.00m)));
        Assert.Equal((90.00m, 10.00m), (quote.Totals.Net, quote.Totals.Charges));
        var saw = Some.Rules(Some.Policy(Package)).Price(Some.Order(("SAW", 1)) with { Charges = [new RequestCharge("freight", 25)] });
        Assert.Equal(125.00m, saw.Totals.Total);
    }

    [Fact]
    public void A_kind_may_come_several_times_under_ids_of_its_own()
    {
        var order = Order(8) with { Charges = [new RequestCharge("first", 10) { Charge = "freight" }, new RequestCharge("second", 15) { Charge = "freight" }, new RequestCharge("packaging", 3)] };
        Assert.Equal(3.00m, Some.Rules(Some.Policy(FreeFrom750)).Price(order).Totals.Charges);
    }

    [Fact]
    public void A_charge_has_fields_of_its_own()
    {
        var rules = Some.Rules(
            ("vocabulary.json", """{ "fields": { "charge.carrier": { "type": "text", "values": ["road", "air"] } } }"""),
            Some.Policy("""{ "id": "road", "step": "base", "on": "charges", "percent": 50, "when": { "charge.carrier": "road" } }"""));
        RequestCharge[] charges = [new("freight", 20) { Fields = new Dictionary<string, FieldValue> { ["charge.carrier"] = "road" } }, new("packaging", 20) { Fields = new Dictionary<string, FieldValue> { ["charge.carrier"] = "air" } }];
        Assert.Equal([10.00m, 20.00m], rules.Price(Order(1) with { Charges = [.. charges] }).Charges.Select(charge => charge.NetAmount));
    }

    [Theory]
    [InlineData(1, 15.00)]
    [InlineData(2, 0)]
    public void A_rule_adds_a_charge_by_what_the_goods_come_to_at_its_step(int quantity, decimal expected)
    {
        // A drill is 100.00, less 10 %: two are 180.00.
        var rules = Some.Rules(File("""{ "id": "small", "charge": "packaging", "step": "fees", "when": { "order.amount": "< 180" }, "amount": 15 }""", """{ "id": "ten", "step": "base", "percent": 10 }"""));
        var quote = rules.Price(Order(quantity));
        Assert.Equal(expected, quote.Totals.Charges);
        Assert.Equal(expected == 0 ? [] : ["policies/test/small"], quote.Charges.Select(charge => charge.Rule));
    }

    [Fact]
    public void An_added_charge_may_be_an_amount_per_unit_or_a_percentage_of_the_lines_that_its_conditions_choose()
    {
        var rules = Some.Rules(File(
            """{ "id": "pallets", "charge": "packaging", "step": "fees", "when": { "item.brand": "Bora" }, "amountPerUnit": 0.25 }, { "id": "insurance", "charge": "freight", "step": "fees", "when": { "item.category": "tools" }, "percent": 1.5 }"""));
        var quote = rules.Price(Some.Order(("DRILL", 3), ("SAW", 2), ("BOLT", 10)));
        Assert.Equal([("freight", 7.50m), ("packaging", 3.25m)], quote.Charges.Select(charge => (charge.Charge, charge.NetAmount)));
    }

    [Fact]
    public void Rules_of_its_step_and_of_later_ones_bear_on_an_added_charge_and_those_of_earlier_ones_do_not()
    {
        const string Added = """{ "id": "packed", "charge": "packaging", "step": "promo", "amount": 20 }""";
        Assert.Equal(20.00m, Charge(Added, "base"));
        Assert.Equal(10.00m, Charge(Added, "promo"));

        static decimal Charge(string added, string step) => Some.Rules(File(added, $$"""{ "id": "half", "step": "{{step}}", "on": "charges", "percent": 50, "when": { "charge.id": "packaging", "charge.amount": ">= 20" } }"""))
            .Price(Order(1)).Totals.Charges;
    }

    [Fact]
    public void An_agreement_adds_charges_for_its_account_and_those_below()
    {
        var rules = Some.Rules(("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "charges": [ { "id": "packed", "charge": "packaging", "step": "base", "amount": 4 } ] }"""));
        Assert.Equal([0m, 4m, 4m, 0m], new[] { "group", "shop", "branch", "other" }.Select(account => rules.Price(Some.OrderOf(account, ("DRILL", 1))).Totals.Charges));
    }

    [Fact]
    public void A_draft_adds_in_a_simulation_alone_and_is_marked()
    {
        var rules = Some.Rules(File("""{ "id": "a", "status": "draft", "charge": "packaging", "step": "base", "amount": 4 }"""));
        Assert.Equal(0, rules.Price(Order(1)).Totals.Charges);
        Assert.True(Assert.Single(rules.Price(Order(1) with { Simulate = true }).Charges).Draft);
    }

    [Fact]
    public void A_draft_and_one_that_is_out_of_date_add_nothing() =>
        Assert.Equal(0, Some.Rules(File("""{ "id": "a", "status": "draft", "charge": "packaging", "step": "base", "amount": 4 }, { "id": "b", "valid": "2025", "charge": "packaging", "step": "base", "amount": 4 }""")).Price(Order(1)).Totals.Charges);

    [Fact]
    public void Discounts_on_charges_yield_where_a_rule_shuts_out_all_others_on_the_order() =>
        Assert.Equal(25.00m, Some.Rules(Some.Policy(FreeFrom750 + """, { "id": "alone", "step": "base", "percent": 1, "exclusive": "order" }""")).Price(Order(10, ("freight", 25.00m))).Totals.Charges);

    [Fact]
    public void Subtotals_of_steps_count_goods_alone() =>
        Assert.Empty(Some.Rules(Some.Policy(FreeFrom750)).Price(Order(8, ("freight", 25.00m))).Subtotals);

    [Fact]
    public void The_text_shows_each_charge_with_its_waterfall_and_the_total()
    {
        var text = Some.Rules(Some.Policy(FreeFrom750)).Price(Order(8, ("freight", 25.00m), ("packaging", 3.00m))).ToText(Language.Italian);
        Assert.Contains("Imballo\n  Spesa", text, StringComparison.Ordinal);
        Assert.Contains("policies/test/free", text, StringComparison.Ordinal);
        Assert.Matches(@"Totale +803\.00", text);
    }

    [Fact]
    public void What_is_wrong_with_charges_of_a_request_is_said_at_once()
    {
        var order = Order(1, ("frieght", 1.00m), ("freight", -1.00m), ("packaging", 1.00m), ("packaging", 2.00m));
        Assert.Equal(["KA4052", "KA4051", "KA4050"], Assert.Throws<PricingException>(() => Some.Rules().Price(order)).Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("""{ "id": "a", "step": "base", "percent": 1, "when": { "charge.id": "freight" } }""")]
    [InlineData("""{ "id": "a", "step": "base", "on": "charges", "percent": 1, "when": { "item.brand": "Bora" } }""")]
    public void A_fact_of_other_lines_is_refused(string rule) => Assert.Equal(["KA1461"], Some.Findings(Some.Policy(rule)));

    [Fact]
    public void A_request_in_JSON_has_charges()
    {
        var order = PricingRequest.Parse("""{ "account": "shop", "orderDate": "2026-03-10", "lines": [ { "id": "1", "item": "DRILL", "quantity": 1 } ], "charges": [ { "id": "f", "charge": "freight", "amount": 9.5 } ] }""");
        Assert.Equal(109.50m, Some.Rules().Price(order).Totals.Total);
    }

    private static (string, string) File(string charges, string discounts = "") =>
        ("policies/test.json", $$"""{ "status": "released", "charges": [ {{charges}} ], "discounts": [ {{discounts}} ] }""");

    private static PricingRequest Order(int quantity, params (string Id, decimal Amount)[] charges) =>
        Some.Order(("DRILL", quantity)) with { Charges = [.. charges.Select(charge => new RequestCharge(charge.Id, charge.Amount))] };
}
