using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 9a: tax on what the quote comes to, at rates that the request hands in.</summary>
public sealed class TaxTests
{
    private static readonly (string, string) Company = ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "tax": "S", "charges": { "freight": {}, "packaging": { "tax": "R" } } }""");
    private static readonly (string, string) Items = ("items/items.csv", "sku;name;category;brand;uom;tax\nDRILL;Drill;tools/drills;Bora;PCE;\nSAW;Saw;tools/saws;Acme;PCE;R\nBOLT;Bolt;fasteners;Bora;PCE;Z\n");

    [Fact]
    public void Taxable_amount_and_tax_come_per_category_and_without_rates_there_is_no_tax()
    {
        var quote = Rules().Price(Order(("DRILL", 2), ("SAW", 1), ("BOLT", 10)));
        Assert.Equal([new QuoteTax("R", 10, 100.00m, 10.00m), new QuoteTax("S", 22, 200.00m, 44.00m), new QuoteTax("Z", 0, 5.00m, 0m)], quote.Tax);
        Assert.Equal((305.00m, 54.00m, 359.00m, 359.00m), (quote.Totals.Taxable, quote.Totals.Tax, quote.Totals.Gross, quote.Totals.Payable));
        var without = Rules().Price(Some.Order(("DRILL", 2)));
        Assert.Empty(without.Tax);
        Assert.Equal((null, null, 200.00m), (without.Totals.Tax, without.Totals.Gross, without.Totals.Payable));
    }

    [Theory]
    [InlineData("category", 0.14)]
    [InlineData("line", 0.15)]
    [InlineData("unit", 0.16)]
    [InlineData("unit-exact", 0.14)]
    public void Tax_is_rounded_where_the_procedure_says(string at, decimal tax)
    {
        var rules = Rules(("prices/list.csv", "item;price\nDRILL;0.16\n"), Some.Steps("", $$""" "tax": { "at": "{{at}}" } """));
        var quote = rules.Price(Order(("DRILL", 1), ("DRILL", 3)));
        Assert.Equal((tax, 0.64m), (quote.Totals.Tax, quote.Totals.Taxable));
    }

    [Fact]
    public void The_units_of_a_line_are_taxed_one_by_one_the_first_taking_the_coins_that_are_left_over()
    {
        // 0.10 over three units is 0.04, 0.03 and 0.03: 15 % of them are 0.01, 0.00 and 0.00, of 0.10 together 0.02.
        var rules = Rules(("prices/list.csv", "item;price;per\nDRILL;0.10;3\n"), Some.Steps("", """ "tax": { "at": "unit" } """));
        Assert.Equal(0.03m, rules.Price(Some.Order(("DRILL", 3)) with { Tax = [new TaxRates("S", 25)] }).Totals.Tax);
        Assert.Equal(0.01m, rules.Price(Some.Order(("DRILL", 3)) with { Tax = [new TaxRates("S", 15)] }).Totals.Tax);
    }

    [Fact]
    public void A_procedure_that_rounds_nowhere_rounds_no_tax() =>
        Assert.Equal(0.6666m, Rules(("prices/list.csv", "item;price\nDRILL;0.1515\n"), Some.Steps("", """ "rounding": [ { "at": "never" } ] """)).Price(Order(("DRILL", 20))).Totals.Tax);

    [Fact]
    public void An_allowance_of_the_order_is_split_over_the_categories_and_lowers_what_is_taxed()
    {
        // 100 at 25 % and 100 at 12 %, 20 off.
        var order = Some.Order(("DRILL", 1), ("SAW", 1)) with { Tax = [new TaxRates("S", 25), new TaxRates("R", 12)] };
        var ofRule = Rules(Some.Policy("""{ "id": "a", "step": "promo", "amountPerOrder": 20 }""")).Price(order);
        var stated = Rules().Price(order with { Adjustments = [new StatedAdjustment { Amount = -20, Reason = "Damage" }] });
        foreach (var quote in new[] { ofRule, stated })
        {
            Assert.Equal([new QuoteTax("R", 12, 90.00m, 10.80m), new QuoteTax("S", 25, 90.00m, 22.50m)], quote.Tax);
            Assert.Equal((33.30m, 213.30m), (quote.Totals.Tax, quote.Totals.Gross));
        }
    }

    [Theory]
    [InlineData("", 350, 58.33)]
    [InlineData("""{ "id": "a", "step": "base", "percent": 50 }""", 175, 29.17)]
    [InlineData("""{ "id": "a", "step": "base", "amountPerLine": 50 }""", 300, 50.00)]
    [InlineData("""{ "id": "a", "step": "promo", "amountPerOrder": 50 }""", 300, 50.00)]
    public void From_prices_with_tax_it_is_taken_out_and_discounts_lower_it(string discounts, decimal gross, decimal tax)
    {
        var quote = Inclusive(("prices/list.csv", "item;price\nDRILL;350.00\n"), Some.Policy(discounts)).Price(Some.Order(("DRILL", 1)) with { Tax = [new TaxRates("S", 20)] });
        Assert.Equal((gross, tax, gross - tax), (quote.Totals.Gross, quote.Totals.Tax, quote.Totals.Taxable));
        Assert.Equal(gross, quote.Totals.Net);
    }

    [Fact]
    public void Charges_have_the_category_of_their_kind_and_count_as_the_prices_do()
    {
        var order = Order(("DRILL", 1)) with { Charges = [new RequestCharge("freight", 12.20m), new RequestCharge("packaging", 11.00m)] };
        Assert.Equal([new QuoteTax("R", 10, 11.00m, 1.10m), new QuoteTax("S", 22, 112.20m, 24.68m)], Rules().Price(order).Tax);
        Assert.Equal([new QuoteTax("R", 10, 10.00m, 1.00m), new QuoteTax("S", 22, 91.97m, 20.23m)], Inclusive().Price(order).Tax);
        var own = order with { Charges = [new RequestCharge("freight", 12.20m) { IncludesTax = true, Tax = new TaxRates("S") }] };
        Assert.Equal([new QuoteTax("S", 22, 110.00m, 24.20m)], Rules().Price(own).Tax);
    }

    [Fact]
    public void A_charge_that_a_rule_adds_is_taxed()
    {
        var rules = Rules(("policies/test.json", """{ "status": "released", "charges": [ { "id": "small", "charge": "packaging", "step": "fees", "amount": 10 } ] }"""));
        Assert.Equal(23.00m, rules.Price(Order(("DRILL", 1))).Totals.Tax);
        Assert.Equal(["KA4054"], Problems(rules, Some.Order(("DRILL", 1)) with { Tax = [new TaxRates("S", 22)] }));
    }

    [Fact]
    public void Several_rates_are_levied_side_by_side()
    {
        var quote = Rules().Price(Some.Order(("DRILL", 1)) with { Tax = [new TaxRates("S", 5, 7.5m)] });
        Assert.Equal([new QuoteTax("S", 5, 100.00m, 5.00m), new QuoteTax("S", 7.5m, 100.00m, 7.50m)], quote.Tax);
        Assert.Equal((100.00m, 112.50m), (quote.Totals.Taxable, quote.Totals.Gross));
    }

    [Theory]
    [InlineData(0.60, 0.72, 1.09)]
    [InlineData(3.10, 0.59, 0.90)]
    public void Reconciled_with_the_lines_tax_per_rate_sums_to_the_tax_of_lines(decimal first, decimal at5, decimal at75)
    {
        // Two at 3.00 and one at 10.00, less amounts on each.
        var rules = Rules(("prices/list.csv", "item;price\nDRILL;3.00\nSAW;10.00\n"), Items with { Item2 = Items.Item2.Replace(";R\n", ";\n", StringComparison.Ordinal) }, Some.Steps("", """ "tax": { "at": "line", "reconcile": "lines" } """));
        var quote = rules.Price(Some.Order(("DRILL", 2), ("SAW", 1)) with
        {
            Tax = [new TaxRates("S", 5, 7.5m)],
            Adjustments = [new StatedAdjustment { Line = "10", Amount = -first, Reason = "a" }, new StatedAdjustment { Line = "20", Amount = -1.00m, Reason = "b" }],
        });
        Assert.Equal([at5, at75], quote.Tax.Select(tax => tax.Tax));
        Assert.Equal(at5 + at75, quote.Lines.Sum(line => line.Tax));
    }

    [Fact]
    public void Reconciled_with_the_lines_the_tax_of_a_category_is_allocated_over_them()
    {
        var rules = Rules(("prices/list.csv", "item;price\nDRILL;0.33\n"), Some.Steps("", """ "tax": { "reconcile": "lines" } """));
        var quote = rules.Price(Order(("DRILL", 1), ("DRILL", 1), ("DRILL", 1)));
        Assert.Equal(0.22m, quote.Totals.Tax);
        Assert.Equal([0.08m, 0.07m, 0.07m], quote.Lines.Select(line => line.Tax!.Value));
    }

    [Fact]
    public void A_line_may_state_its_category_and_its_rate()
    {
        var quote = Rules().Price(Some.Order(("DRILL", 1), ("DRILL", 1), ("DRILL", 1)) with
        {
            Lines = [new RequestLine("1", "DRILL", 1) { Tax = new TaxRates("S", 25) }, new RequestLine("2", "DRILL", 1) { Tax = new TaxRates("S", 15) }, new RequestLine("3", "DRILL", 1) { Tax = new TaxRates("E", 0) }],
        });
        Assert.Equal([new QuoteTax("E", 0, 100.00m, 0), new QuoteTax("S", 15, 100.00m, 15.00m), new QuoteTax("S", 25, 100.00m, 25.00m)], quote.Tax);
    }

    [Fact]
    public void A_category_without_a_rate_and_an_item_without_a_category_are_problems_once_rates_are_handed_in()
    {
        Assert.Equal(["KA4054", "KA4054"], Problems(Rules(), Some.Order(("DRILL", 1), ("SAW", 1), ("BOLT", 1)) with { Tax = [new TaxRates("S", 22)] }));
        Assert.Equal(["KA4055"], Problems(Some.Rules(), Some.Order(("DRILL", 1)) with { Tax = [new TaxRates("S", 22)] }));
        Assert.Equal(["KA4056"], Problems(Rules(), Some.Order(("DRILL", 1)) with { Tax = [new TaxRates("S", -1)] }));
    }

    [Fact]
    public void What_is_to_be_paid_is_less_what_was_paid_and_rounded_as_the_procedure_says()
    {
        var rules = Rules(("prices/list.csv", "item;price\nDRILL;1477.69\n"), Some.Steps("", """ "rounding": [ { "at": "component" }, { "at": "payable", "increment": 1 } ] """));
        var totals = rules.Price(Order(("DRILL", 1)) with { Prepaid = 1000 }).Totals;
        Assert.Equal((1802.78m, 1000m, 0.22m, 803.00m), (totals.Gross, totals.Prepaid, totals.PayableRounding, totals.Payable));
    }

    [Fact]
    public void Tax_has_a_rounding_of_its_own_where_the_procedure_says_so() =>
        Assert.Equal(21.95m, Rules(("prices/list.csv", "item;price\nDRILL;99.98\n"), Some.Steps("", """ "rounding": [ { "at": "component" }, { "at": "tax", "increment": 0.05, "mode": "down" } ] """)).Price(Order(("DRILL", 1))).Totals.Tax);

    [Fact]
    public void By_amounts_with_tax_an_amount_of_the_order_is_allocated_otherwise()
    {
        const string Rule = """{ "id": "a", "step": "promo", "amountPerOrder": 23.20 }""";
        decimal[] Net(string more) => [.. Rules(Some.Policy(Rule), Some.Steps("""{ "step": "promo", "combine": "cascade" }""", more)).Price(Order(("DRILL", 1), ("SAW", 1))).Lines.Select(line => line.NetAmount)];
        Assert.Equal([88.40m, 88.40m], Net(""" "allocation": { "weights": "running" } """));
        Assert.Equal([87.80m, 89.00m], Net(""" "allocation": { "weights": "gross" } """));
    }

    [Fact]
    public void A_request_in_JSON_has_rates_adjustments_and_what_was_paid()
    {
        var order = PricingRequest.Parse(
            """
            { "account": "shop", "orderDate": "2026-03-10", "tax": { "S": [5, 7.5], "Z": 0 }, "prepaid": 50,
              "lines": [ { "id": "1", "item": "DRILL", "quantity": 1 }, { "id": "2", "item": "SAW", "quantity": 1, "tax": { "category": "X", "rate": 20 } }, { "id": "3", "item": "BOLT", "quantity": 2 } ],
              "charges": [ { "id": "freight", "amount": 10, "tax": "Z", "includesTax": true } ],
              "adjustments": [ { "percent": -10, "of": 50, "line": "1", "reason": "scratched" }, { "amount": 3, "reason": "stamp", "tax": "Z" } ] }
            """);
        var totals = Rules().Price(order).Totals;
        Assert.Equal((196.00m, 10.00m, 3.00m, 31.88m, 190.88m), (totals.Net, totals.Charges, totals.Adjustments, totals.Tax, totals.Payable));
    }

    [Fact]
    public void The_text_shows_tax_and_what_is_to_be_paid()
    {
        var text = Rules().Price(Order(("DRILL", 1)) with { Prepaid = 22, Charges = [new RequestCharge("freight", 10)] }).ToText(Language.Italian);
        Assert.Matches(@"Imposta S 22 % di 110\.00 +24\.20", text);
        Assert.Matches(@"Con imposta +134\.20", text);
        Assert.Matches(@"Da pagare +112\.20", text);
    }

    private static RuleSet Rules(params (string, string)[] files) => Some.Rules([Company, Items, .. files]);

    [Theory]
    [InlineData("", 90.00, 16.23)]
    [InlineData(", \"add\": 8", 98.00, 17.67)]
    public void A_contracted_price_that_is_made_from_a_list_with_tax_has_tax_in_it_and_it_is_taken_out_once(string more, decimal gross, decimal tax)
    {
        var quote = Inclusive(Some.Agreement("shop", "", $$"""{ "id": "p", "item": "DRILL", "priceFrom": { "from": "list", "percent": 90 {{more}} } }""")).Price(Order(("DRILL", 1)));
        Assert.Equal((gross, tax, gross - tax), (quote.Totals.Gross, quote.Totals.Tax, quote.Totals.Taxable));
    }

    [Fact]
    public void A_list_that_is_made_from_one_with_tax_includes_it_and_cannot_say_otherwise()
    {
        static (string, string)[] Files(string stated) =>
        [
            ("company.json", $$"""{ "name": "Test", "currency": "EUR", "priceList": "made", "priceLists": { "list": { "includesTax": true }, "made": { "priceFrom": { "from": "list", "percent": 50 } {{stated}} } }, "tax": "S" }"""), Items,
        ];

        var quote = Some.Rules(Files("")).Price(Order(("DRILL", 1)));
        Assert.Equal((50m, 9.02m), (quote.Totals.Gross, quote.Totals.Tax));
        Assert.Equal(["KA1417"], Some.Findings(Files(""", "includesTax": false""")));
        Assert.Empty(Some.Findings(Files(""", "includesTax": true""")));
    }

    [Theory]
    [InlineData(true, 81.9672)]
    [InlineData(false, 80.00)]
    public void The_waterfall_starts_at_the_list_price_without_tax_where_the_contracted_price_is_without(bool withRates, decimal list)
    {
        var rules = Inclusive(
            Some.Steps("", """ "price": { "accesses": [ { "access": "own", "from": "agreements", "reference": "list" }, { "access": "list", "from": "lists" } ] } """),
            Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80 }"""));
        var line = rules.Price(withRates ? Order(("DRILL", 1)) : Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((list, 80m), (decimal.Round(line.ListPrice, 4), line.NetAmount));
        Assert.Equal(line.NetAmount - line.ListAmount, line.Steps.Sum(bar => bar.Amount));
    }

    [Theory]
    [InlineData("""{ "S": 22, "R": [10, 2] }""")]
    [InlineData("""[ { "category": "S", "rate": 22 }, { "category": "R", "rate": [10, 2] } ]""")]
    public void Rates_come_by_name_or_as_a_list(string tax)
    {
        var read = PricingRequest.Parse($$"""{ "account": "shop", "orderDate": "2026-03-10", "tax": {{tax}}, "lines": [ { "id": "10", "item": "DRILL", "quantity": 1 }, { "id": "20", "item": "SAW", "quantity": 1 } ] }""");
        Assert.Equal(34.00m, Rules().Price(read).Totals.Tax);
    }

    [Fact]
    public void A_category_that_stands_twice_in_the_list_is_refused() =>
        Assert.Throws<PricingException>(() => PricingRequest.Parse("""{ "account": "shop", "tax": [ { "category": "S", "rate": 22 }, { "category": "S", "rate": 10 } ], "lines": [ { "id": "10", "item": "DRILL", "quantity": 1 } ] }"""));

    private static RuleSet Inclusive(params (string, string)[] files) => Some.Rules([
        ("company.json", Company.Item2.Replace("\"tax\": \"S\"", "\"priceLists\": { \"list\": { \"includesTax\": true } }, \"tax\": \"S\"", StringComparison.Ordinal)), Items, .. files]);

    private static PricingRequest Order(params (string Item, decimal Quantity)[] lines) =>
        Some.Order(lines) with { Tax = [new TaxRates("S", 22), new TaxRates("R", 10), new TaxRates("Z", 0)] };

    private static string[] Problems(RuleSet rules, PricingRequest order) =>
        [.. Assert.Throws<PricingException>(() => rules.Price(order)).Problems.Select(problem => problem.Code)];
}
