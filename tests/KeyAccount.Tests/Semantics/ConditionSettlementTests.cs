using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>What special conditions do to an order: freight, minimum order, credit limit; and what the others say.</summary>
public sealed class ConditionSettlementTests
{
    private const string FreeFrom = """ "delivery": { "incoterm": "DAP", "place": "Milano", "leadDays": 5, "freeFrom": 180 } """;
    private const string Table = """ "delivery": { "incoterm": "DAP", "place": "Milano", "freeFrom": 500, "freight": { "by": "amount", "steps": [ { "from": 0, "amount": 25 }, { "from": 200, "amount": 12.5 } ] } } """;

    [Theory]
    [InlineData(1, 25.00)]
    [InlineData(2, 0)]
    public void Freight_of_the_order_is_free_from_an_amount_after_discounts(int quantity, decimal freight)
    {
        var quote = Rules(FreeFrom, Some.Policy("""{ "id": "ten", "step": "base", "percent": 10 }""")).Price(Some.Order(("DRILL", quantity)) with { Charges = [new RequestCharge("freight", 25), new RequestCharge("packaging", 3)] });
        Assert.Equal([freight, 3m], quote.Charges.Select(charge => charge.NetAmount));
        if (freight == 0)
        {
            var bar = Assert.Single(quote.Charges[0].Steps);
            Assert.Equal(("delivery", "policies/terms/delivery", "policies/terms.json:1", 100m, -25m), (bar.Step, bar.Rule, bar.Source, bar.Percent, bar.Amount));
        }

        Assert.Contains("policies/terms/delivery", quote.ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 25.00)]
    [InlineData(2, 12.50)]
    [InlineData(4, 12.50)]
    [InlineData(5, 0)]
    public void The_table_says_what_freight_costs_where_the_order_does_not_bring_it(int quantity, decimal freight)
    {
        var quote = Rules(Table).Price(Some.Order(("DRILL", quantity)));
        Assert.Equal(freight, quote.Totals.Charges);
        Assert.Equal(freight == 0 ? [] : ["policies/terms/delivery"], quote.Charges.Select(charge => charge.Rule));
        Assert.Equal(9m, Rules(Table).Price(Some.Order(("DRILL", 1)) with { Charges = [new RequestCharge("freight", 9)] }).Totals.Charges);
    }

    [Fact]
    public void Freight_by_quantity_counts_the_lines_that_the_condition_is_in_force_for()
    {
        const string Bulky = """ "delivery": [ { "when": { "item.brand": "Bora" }, "incoterm": "DAP", "place": "Milano", "freight": { "by": "quantity", "steps": [ { "from": 3, "amount": 40 } ] } }, { "incoterm": "EXW", "place": "Lumezzane" } ] """;
        Assert.Equal([0m, 40m], new[] { 2m, 3m }.Select(quantity => Rules(Bulky).Price(Some.Order(("DRILL", quantity), ("SAW", 9))).Totals.Charges));
    }

    [Fact]
    public void Freight_by_weight_says_so_where_an_item_has_none()
    {
        const string ByWeight = """ "delivery": { "incoterm": "DAP", "place": "Milano", "freight": { "by": "weight", "steps": [ { "from": 0, "amount": 10 }, { "from": 50, "amount": 30 } ] } } """;
        (string, string) items = ("items/items.csv", "sku;name;category;uom;weight\nDRILL;Drill;tools/drills;PCE;2.5\nSAW;Saw;tools/saws;PCE;\nBOLT;Bolt;fasteners;PCE;0.01\n");
        Assert.Equal([10m, 30m], new[] { 19m, 20m }.Select(quantity => Rules(ByWeight, items).Price(Some.Order(("DRILL", quantity))).Totals.Charges));
        var quote = Rules(ByWeight, items).Price(Some.Order(("SAW", 1)));
        Assert.Equal((0m, "freight"), (quote.Totals.Charges, Assert.Single(quote.Alerts).Kind));
    }

    [Theory]
    [InlineData(190.08, 9.92)]
    [InlineData(199.99, 0.01)]
    [InlineData(200, 0)]
    public void What_is_missing_to_the_minimum_is_charged(decimal price, decimal surcharge)
    {
        // market.md 2.11: net 190.08, minimum 200.00, surcharge 9.92.
        var quote = Rules(""" "minimumOrder": { "amount": 200, "outcome": "surcharge", "charge": "packaging" } """, ("prices/list.csv", FormattableString.Invariant($"item;price\nDRILL;{price}\n"))).Price(Some.Order(("DRILL", 1)));
        Assert.Equal((price, surcharge), (quote.Totals.Net, quote.Totals.Charges));
        Assert.Equal(surcharge == 0 ? [] : ["Small order surcharge"], quote.Charges.Select(charge => charge.Title));
        Assert.Empty(quote.Alerts);
    }

    [Fact]
    public void The_surcharge_has_the_tax_of_its_kind()
    {
        var quote = Rules(""" "minimumOrder": { "amount": 200, "outcome": "surcharge", "charge": "packaging" } """, ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "tax": "S", "charges": { "freight": {}, "packaging": {} } }"""))
            .Price(Some.Order(("DRILL", 1)) with { Tax = [new TaxRates("S", [22])] });
        Assert.Equal((200m, 44m), (quote.Totals.Total, quote.Totals.Tax));
    }

    [Theory]
    [InlineData("alert", AlertOutcome.Alert)]
    [InlineData("approval", AlertOutcome.Approval)]
    [InlineData("reject", AlertOutcome.Reject)]
    public void Another_outcome_of_the_minimum_changes_no_figure(string outcome, AlertOutcome expected)
    {
        var rules = Rules($$""" "minimumOrder": { "amount": 200, "outcome": "{{outcome}}" } """);
        var quote = rules.Price(Some.Order(("DRILL", 1)));
        var alert = Assert.Single(quote.Alerts);
        Assert.Equal((100m, 0m), (quote.Totals.Net, quote.Totals.Charges));
        Assert.Equal(("minimumOrder", expected, 100m, 200m, FigureUnit.Amount, "policies/terms/minimumOrder"), (alert.Kind, alert.Outcome, alert.Figure, alert.Bound, alert.Unit, alert.Rule));
        Assert.Empty(rules.Price(Some.Order(("DRILL", 2))).Alerts);
    }

    [Fact]
    public void A_minimum_may_be_a_quantity_or_go_by_list_amounts_and_the_nearest_counts()
    {
        Assert.Equal([15m, 0m], new[] { 2m, 3m }.Select(quantity => Rules(""" "minimumOrder": { "quantity": 3, "outcome": "surcharge", "charge": "packaging", "surcharge": 15 } """).Price(Some.Order(("DRILL", quantity))).Totals.Charges));
        Assert.Empty(Rules(""" "minimumOrder": { "amount": 200, "of": "list", "outcome": "reject" } """, Some.Policy("""{ "id": "ten", "step": "base", "percent": 10 }""")).Price(Some.Order(("DRILL", 2))).Alerts);
        var rules = Rules(""" "minimumOrder": { "amount": 200, "outcome": "reject" } """, ("agreements/group/2026.json", """{ "status": "released", "valid": "2026", "conditions": { "minimumOrder": { "amount": 50, "outcome": "reject" } } }"""));
        Assert.Empty(rules.Price(Some.Order(("DRILL", 1))).Alerts);
        Assert.Single(rules.Price(Some.OrderOf("other", ("DRILL", 1))).Alerts);
    }

    [Fact]
    public void What_comes_back_has_no_minimum_and_no_freight()
    {
        var rules = Rules(Table + """, "minimumOrder": { "amount": 200, "outcome": "surcharge", "charge": "packaging" } """);
        Assert.Equal(0, rules.Price(Some.Order(("DRILL", -1)) with { Kind = RequestKind.Return }).Totals.Charges);
    }

    [Theory]
    [InlineData(400, 0)]
    [InlineData(401, 1)]
    public void The_credit_limit_counts_what_is_open_and_the_order_with_its_charges(int open, int alerts)
    {
        var rules = Rules(""" "creditLimit": { "amount": 600, "open": "order.openAmount", "outcome": "approval" } """, ("vocabulary.json", """{ "fields": { "order.openAmount": { "type": "money" } } }"""));
        var quote = rules.Price(Some.Order(("DRILL", 1)) with { Charges = [new RequestCharge("freight", 100)], Fields = new Dictionary<string, FieldValue> { ["order.openAmount"] = open } });
        Assert.Equal(alerts, quote.Alerts.Count(alert => alert is { Kind: "creditLimit", Outcome: AlertOutcome.Approval }));
    }

    [Fact]
    public void Commitments_and_exclusivity_of_every_place_count()
    {
        var rules = Rules(""" "commitment": { "amount": 1000, "period": "year" } """, ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "conditions": { "commitment": { "quantity": 5, "period": "quarter", "when": { "item.brand": "Bora" } } } }"""));
        Assert.Equal(["policies/terms/commitment", "shop/2026/commitment"], rules.Price(Some.Order(("DRILL", 1))).Conditions.Select(condition => condition.Rule));
    }

    [Fact]
    public void A_commitment_counts_what_was_bought_in_its_period_and_this_order()
    {
        var rules = Rules(""" "commitment": { "amount": 1000, "period": "year", "when": { "item.brand": "Bora" }, "shortfallPercent": 10 } """, Some.Policy("""{ "id": "ten", "step": "base", "percent": 10 }"""));
        var order = Some.Order(("DRILL", 2), ("SAW", 5)) with
        {
            History = [new PastPurchase { Date = new(2026, 1, 5), Item = "DRILL", Quantity = 3, Amount = 300 }, new PastPurchase { Date = new(2025, 12, 31), Item = "DRILL", Quantity = 3, Amount = 300 }, new PastPurchase { Date = new(2026, 2, 1), Item = "SAW", Quantity = 1, Amount = 90 }],
        };
        var condition = Assert.Single(rules.Price(order).Conditions);
        Assert.Equal((480m, 520m), (condition.Figures["bought"].Number, condition.Figures["missing"].Number));
        Assert.Equal("At least 1000.00 EUR a year; of what is missing 10 % is charged. With this order 480.00 EUR, 520.00 EUR missing.", condition.Text);
        Assert.False(rules.Price(order with { History = [] }).Conditions.Single().Figures.ContainsKey("bought"));
    }

    [Theory]
    [InlineData("\"listChangeNotice\": { \"days\": 60, \"maxPercentPerYear\": 3 }", "The list changes 60 days after notice at the earliest, and prices rise by 3 % a year at most.", "Il listino varia non prima di 60 giorni dal preavviso, e i prezzi aumentano al più del 3 % l'anno.")]
    [InlineData("\"exclusivity\": { \"side\": \"buyer\", \"for\": { \"en\": \"anchors\", \"it\": \"ancoraggi\" }, \"until\": \"2027-12-31\" }", "The account buys anchors from us alone until 2027-12-31.", "Il cliente acquista ancoraggi solo da noi fino al 2027-12-31.")]
    [InlineData("\"serviceLevel\": { \"measure\": \"onTimeInFull\", \"targetPercent\": 97, \"credits\": [ { \"below\": 97, \"percent\": 1 }, { \"below\": 90, \"percent\": 3 } ] }", "97 % of orders on time and in full; below 97 % a credit of 1 % of the month's purchases; below 90 % a credit of 3 % of the month's purchases.", "97 % degli ordini in tempo e completi; sotto il 97 % un accredito dell'1 % sugli acquisti del mese; sotto il 90 % un accredito del 3 % sugli acquisti del mese.")]
    [InlineData("\"returns\": { \"withinDays\": 30, \"maxPercent\": 5, \"restockingPercent\": 10 }", "Goods may come back within 30 days of delivery, up to 5 % of purchases; 10 % of their price is kept.", "La merce si può rendere entro 30 giorni dalla consegna, fino al 5 % degli acquisti; si trattiene il 10 % del prezzo.")]
    [InlineData("\"delivery\": { \"incoterm\": \"DAP\", \"place\": \"Milano\", \"leadDays\": 5, \"freeFrom\": 750 }", "DAP Milano (Incoterms 2020, delivered at place), 5 days from order; freight is free from 750.00 EUR of goods.", "DAP Milano (Incoterms 2020, reso al luogo di destinazione), 5 giorni dall'ordine; trasporto gratuito da 750.00 EUR di merce.")]
    public void Each_is_told_in_a_sentence(string condition, string english, string italian)
    {
        var quote = Rules(condition).Price(Some.Order(("DRILL", 1)));
        Assert.Equal((english, italian), (quote.ConditionsIn(Language.English).Single().Text, quote.ConditionsIn(Language.Italian).Single().Text));
    }

    [Theory]
    [InlineData("\"minimumOrder\": { \"outcome\": \"reject\" }", "KA1420")]
    [InlineData("\"minimumOrder\": { \"amount\": 5, \"quantity\": 5, \"outcome\": \"reject\" }", "KA1412")]
    [InlineData("\"minimumOrder\": { \"amount\": 5, \"outcome\": \"surcharge\" }", "KA1420")]
    [InlineData("\"minimumOrder\": { \"quantity\": 5, \"outcome\": \"surcharge\", \"charge\": \"packaging\" }", "KA1420")]
    [InlineData("\"minimumOrder\": { \"amount\": 5, \"outcome\": \"reject\", \"charge\": \"packaging\" }", "KA1415")]
    [InlineData("\"creditLimit\": { \"amount\": 5, \"open\": \"order.nothing\", \"outcome\": \"reject\" }", "KA1207")]
    [InlineData("\"listChangeNotice\": { \"days\": 5, \"months\": 1 }", "KA1412")]
    [InlineData("\"exclusivity\": { \"side\": \"buyer\", \"until\": \"2026\" }", "KA1403")]
    [InlineData("\"commitment\": { \"amount\": 5, \"period\": \"valid\" }", "KA1334")]
    [InlineData("\"commitment\": { \"quantity\": 5, \"period\": \"year\", \"shortfallPercent\": 5 }", "KA1415")]
    [InlineData("\"serviceLevel\": { \"measure\": \"onTime\", \"targetPercent\": 90, \"credits\": [ { \"below\": 95, \"percent\": 1 } ] }", "KA1484")]
    public void What_cannot_be_is_a_finding(string condition, string code) => Assert.Equal([code], Some.Findings(Policy(condition)));

    private static RuleSet Rules(string conditions, params (string, string)[] more) => Some.Rules([Policy(conditions), .. more]);

    private static (string, string) Policy(string conditions) => ("policies/terms.json", $$"""{ "status": "released", "conditions": { {{conditions}} } }""");
}
