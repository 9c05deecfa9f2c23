using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rules 1 and 4: prices that are made from a cost or from another list.</summary>
public sealed class PriceFromTests
{
    private static readonly (string Path, string Text) Costs = ("items/items.csv", "sku;name;category;brand;uom;cost\nDRILL;Drill;tools/drills;Bora;PCE;70.00\nSAW;Saw;tools/saws;Acme;PCE;\nBOLT;Bolt;fasteners;Bora;PCE;0.20\n");

    private static (string Path, string Text) Policy(string prices) => ("policies/prices.json", $$"""{ "status": "released", "prices": [ {{prices}} ] }""");

    private static (string Path, string Text) Company(string lists, string priceList = "list") =>
        ("company.json", $$"""{ "name": "Test", "currency": "EUR", "priceList": "{{priceList}}", "priceLists": { {{lists}} } }""");

    private static decimal Price(string priceFrom, params (string Path, string Text)[] files) =>
        Some.Rules([Costs, Policy($$"""{ "id": "p", "item": "DRILL", "priceFrom": { {{priceFrom}} } }"""), .. files]).Price(Some.Order(("DRILL", 1))).Lines[0].ListPrice;

    private static string Why(RuleSet rules, PricingRequest request) => Assert.Single(Assert.Throws<PricingException>(() => rules.Price(request)).Problems).Code;

    [Theory]
    [InlineData(""" "from": "cost", "marginPercent": 20 """, 87.50)]
    [InlineData(""" "from": "cost", "markupPercent": 20 """, 84.00)]
    [InlineData(""" "from": "cost" """, 70)]
    [InlineData(""" "from": "list", "percent": 80 """, 80)]
    [InlineData(""" "from": "list", "percent": 110 """, 110)]
    [InlineData(""" "from": "list", "percent": 80, "add": 1.50 """, 81.50)]
    [InlineData(""" "from": "list", "add": -0.05 """, 99.95)]
    public void A_price_is_made_from_the_cost_or_from_a_list(string priceFrom, decimal price) => Assert.Equal(price, Price(priceFrom));

    [Theory]
    [InlineData(""" "increment": 1, "ending": 0.99 """, 83.99)]
    [InlineData(""" "increment": 5, "ending": 4.95, "mode": "up" """, 84.95)]
    [InlineData(""" "increment": 5 """, 85)]
    [InlineData(""" "increment": 10, "mode": "down" """, 80)]
    [InlineData(""" "decimals": 0 """, 84)]
    public void A_price_is_rounded_to_an_increment_or_to_what_it_shall_end_in(string rounding, decimal price) =>
        Assert.Equal(price, Price($$""" "from": "cost", "markupPercent": 20, "rounding": { {{rounding}} } """));

    [Theory]
    [InlineData(""" "percent": 50, "minimumMarginPercent": 20 """, 87.50)]
    [InlineData(""" "percent": 90, "minimumMarginPercent": 20 """, 90)]
    [InlineData(""" "percent": 50, "minimumMarkupPercent": 20 """, 84)]
    [InlineData(""" "maximumMarkupPercent": 10 """, 77)]
    [InlineData(""" "maximumMarginPercent": 20 """, 87.50)]
    [InlineData(""" "percent": 50, "minimumAdd": -30 """, 70)]
    [InlineData(""" "percent": 150, "maximumAdd": 20 """, 120)]
    public void Bounds_hold_over_the_cost_or_over_the_source(string settings, decimal price) => Assert.Equal(price, Price($$""" "from": "list", {{settings}} """));

    [Fact]
    public void The_lower_bound_prevails_over_the_upper_one() =>
        Assert.Equal(90, Price(""" "from": "list", "minimumAdd": -10, "maximumMarkupPercent": 10 """));

    [Fact]
    public void The_addition_comes_before_the_rounding() => Assert.Equal(1295, Price(""" "from": "list", "percent": 1200, "add": 92, "rounding": { "increment": 5, "mode": "up" } """));

    [Fact]
    public void Conditions_choose_the_items_of_a_rule_and_what_has_no_cost_falls_through_to_the_next_access()
    {
        var rules = Some.Rules(Costs, Policy("""{ "id": "tools", "when": { "item.category": "tools" }, "priceFrom": { "from": "cost", "markupPercent": 100 } }"""));
        Assert.Equal([("policies/prices/tools", 140m), ("list", 100m), ("list", 0.5m)], rules.Price(Some.Order(("DRILL", 1), ("SAW", 1), ("BOLT", 1))).Lines.Select(line => (line.PriceFrom, line.ListPrice)));
    }

    [Fact]
    public void The_quote_says_step_by_step_how_the_price_came_about()
    {
        var quote = Some.Rules(Costs, Policy("""{ "id": "p", "item": "DRILL", "priceFrom": { "from": "cost", "marginPercent": 30, "add": 1.50, "rounding": { "increment": 1, "ending": 0.99 } } }""")).Price(Some.Order(("DRILL", 2), ("SAW", 1)));
        Assert.Equal(
            [("cost", null, 70m, "items/items.csv"), ("marginPercent", 30m, 100m, "policies/prices.json:1"), ("add", 1.50m, 101.50m, "policies/prices.json:1"), ("rounding", (decimal?)null, 101.99m, "policies/prices.json:1")],
            quote.Lines[0].PriceFormation!.Select(step => (step.Step, step.Figure, step.Price, step.Source)));
        Assert.Equal(203.98m, quote.Lines[0].NetAmount);
        Assert.Null(quote.Lines[1].PriceFormation);
        Assert.Contains("    cost: 70 EUR   items/items.csv\n    margin % 30: 100 EUR   policies/prices.json:1\n", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("    costo: 70 EUR   items/items.csv\n", quote.ToText(Language.Italian), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_made_from_another_follows_its_prices_and_quantity_breaks_and_may_state_exceptions()
    {
        var rules = Some.Rules(
            Company(""" "dealer": { "priceFrom": { "from": "list", "percent": 80 } } """, "dealer"),
            ("prices/list.csv", "item;price;minQuantity\nDRILL;100;\nDRILL;90;10\nSAW;100;\n"), ("prices/dealer.csv", "item;price\nSAW;66\n"));
        Assert.Equal([80m, 72m, 66m], rules.Price(Some.Order(("DRILL", 1), ("DRILL", 10), ("SAW", 1))).Lines.Select(line => line.ListPrice));
    }

    [Fact]
    public void Lists_can_be_made_from_lists_that_are_made_from_lists()
    {
        var line = Some.Rules(Costs, Company(
            """ "a": { "priceFrom": { "from": "cost", "markupPercent": 100 } }, "b": { "priceFrom": { "from": "a", "percent": 50 } }, "c": { "priceFrom": { "from": "b", "add": 5 } } """, "c")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((75m, "c"), (line.ListPrice, line.PriceFrom));
        Assert.Equal([("cost", 70m), ("markupPercent", 140m), ("list", 140m), ("percent", 70m), ("list", 70m), ("add", 75m)], line.PriceFormation!.Select(step => (step.Step, step.Price)));
    }

    [Fact]
    public void Lists_that_are_made_from_each_other_are_refused_and_named() =>
        Assert.Equal(["KA3031"], Some.Findings(Company(""" "a": { "priceFrom": { "from": "b", "percent": 90 } }, "b": { "priceFrom": { "from": "c", "percent": 90 } }, "c": { "priceFrom": { "from": "a" } } """)));

    private static RuleSet Foreign(string when, string rates = "date;from;to;rate\n2026-03-01;EUR;USD;1.0837\n", string more = "") => Some.Rules(
        Company($$""" "usd": { "currency": "USD", "priceFrom": { "from": "list", "convert": { "table": "rates/ecb.csv", "when": "{{when}}" } {{more}} } } """, "usd"),
        ("prices/list.csv", "item;price\nDRILL;0.4567\n"), ("rates/ecb.csv", rates));

    [Theory]
    [InlineData("before-quantity", 490.00)]
    [InlineData("after-quantity", 494.93)]
    public void A_price_is_converted_before_or_after_the_quantity_as_the_rule_says(string when, decimal amount) =>
        Assert.Equal(amount, Foreign(when).Price(Some.Order(("DRILL", 1000)) with { Currency = "USD" }).Totals.Net);

    [Theory]
    [InlineData("""
        "eur": { "currency": "EUR", "priceFrom": { "from": "jpy", "convert": { "table": "rates/ecb.csv", "when": "before-quantity" }, "rounding": { "increment": 10, "ending": 9.99 } } }
        """, 9.99)]
    [InlineData("""
        "charm": { "currency": "JPY", "priceFrom": { "from": "jpy", "rounding": { "increment": 10, "ending": 9.99 } } },
        "eur": { "currency": "EUR", "priceFrom": { "from": "charm", "convert": { "table": "rates/ecb.csv", "when": "after-quantity" } } }
        """, 9.50)]
    public void The_constants_of_a_rule_are_in_the_currency_of_its_own_price(string lists, decimal price) =>
        Assert.Equal(price, Some.Rules(Company($$""" "jpy": { "currency": "JPY" }, {{lists}} """, "eur"), ("prices/jpy.csv", "item;price\nDRILL;1000\n"), ("rates/ecb.csv", "date;from;to;rate\n2026-03-01;JPY;EUR;0.009502\n"))
            .Price(Some.Order(("DRILL", 1))).Totals.Net);

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", 1.1)]
    [InlineData("2026-03-09", 1.1)]
    [InlineData("2026-03-10", 1.2)]
    [InlineData("2026-03-31", 1.2)]
    [InlineData("2026-04-01", null)]
    public void A_rate_holds_until_the_next_one_and_where_there_is_none_the_request_is_refused(string day, double? rate)
    {
        var rules = Foreign("after-quantity", "date;from;to;rate;validTo\n2026-03-01;EUR;USD;1.10;\n2026-03-10;EUR;USD;1.20;2026-03-31\n2026-03-05;EUR;GBP;0.85;\n");
        var order = Some.Order(("DRILL", 1000)) with { Currency = "USD", OrderDate = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        if (rate is { } known)
        {
            Assert.Equal(0.4567m * 1000 * (decimal)known, rules.Price(order).Totals.Net);
        }
        else
        {
            Assert.Equal("KA4040", Why(rules, order));
        }
    }

    [Fact]
    public void A_rate_can_be_that_of_the_day_of_delivery_and_for_so_many_units()
    {
        var rules = Some.Rules(
            Company(""" "jpy": { "currency": "JPY" }, "eur": { "currency": "EUR", "priceFrom": { "from": "jpy", "convert": { "table": "rates/ecb.csv", "date": "delivery", "when": "after-quantity" } } } """, "eur"),
            ("prices/jpy.csv", "item;price\nDRILL;1000\n"), ("rates/ecb.csv", "date;from;to;rate;per\n2026-03-01;JPY;EUR;0.95;100\n2026-05-01;JPY;EUR;0.90;100\n"));
        Assert.Equal(9.50m, rules.Price(Some.Order(("DRILL", 1))).Totals.Net);
        Assert.Equal(9.00m, rules.Price(Some.Order(("DRILL", 1)) with { RequestedDelivery = new DateOnly(2026, 5, 2) }).Totals.Net);
    }

    [Fact]
    public void A_policy_that_converts_prices_orders_in_any_currency_and_yields_to_a_price_in_the_orders_own()
    {
        (string, string)[] files =
        [
            Company(""" "usd": { "currency": "USD" } """), ("prices/usd.csv", "item;price\nSAW;1\n"), ("policies/rates.csv", "date;from;to;rate\n2026-01-01;EUR;USD;1.10\n"),
            Some.Steps("", """ "price": { "accesses": [ { "access": "p", "from": "policies", "order": ["currency"] } ] } """),
            Policy("""{ "id": "any", "item": "DRILL", "priceFrom": { "from": "list", "percent": 50, "convert": { "table": "rates.csv", "when": "after-quantity" } } }, { "id": "own", "item": "DRILL", "price": { "USD": 77 } }"""),
        ];
        Assert.Equal(50, Some.Rules(files).Price(Some.Order(("DRILL", 1))).Totals.Net);
        Assert.Equal(77, Some.Rules(files).Price(Some.Order(("DRILL", 1)) with { Currency = "USD" }).Totals.Net);
    }

    [Fact]
    public void An_agreement_can_freeze_a_percentage_of_the_list()
    {
        var line = Some.Rules(Some.Agreement("shop", """{ "id": "d", "step": "base", "percent": 10 }""", """{ "id": "p", "when": { "item.category": "tools" }, "priceFrom": { "from": "list", "percent": 70 }, "discounts": "none" }"""))
            .Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((70m, true, "shop/2026/p"), (line.NetPrice, line.IsContracted, line.PriceFrom));
    }

    [Fact]
    public void A_bound_over_a_cost_that_is_not_known_refuses_the_request() =>
        Assert.Equal("KA4041", Why(Some.Rules(Costs, Policy("""{ "id": "p", "item": "SAW", "priceFrom": { "from": "list", "minimumMarginPercent": 10 } }""")), Some.Order(("SAW", 1))));

    [Fact]
    public void A_price_below_zero_refuses_the_request() =>
        Assert.Equal("KA4042", Why(Some.Rules(Policy("""{ "id": "p", "item": "SAW", "priceFrom": { "from": "list", "add": -101 } }""")), Some.Order(("SAW", 1))));

    [Theory]
    [InlineData(""" "from": "cost", "marginPercent": 20, "markupPercent": 20 """, "KA1412")]
    [InlineData(""" "from": "cost", "minimumMarginPercent": 20, "minimumAdd": 2 """, "KA1412")]
    [InlineData(""" "from": "lost" """, "KA1208")]
    [InlineData(""" "from": "cost", "marginPercent": 100 """, "KA1408")]
    [InlineData(""" "from": "cost", "rounding": { "increment": 1, "ending": 1 } """, "KA1444")]
    [InlineData(""" "from": "cost", "rounding": { "decimals": 2, "ending": 0.99 } """, "KA1444")]
    [InlineData(""" "from": "cost", "convert": { "table": "lost.csv", "when": "after-quantity" } """, "KA1018")]
    [InlineData(""" "from": "cost", "convert": { "table": "../../x.csv", "when": "after-quantity" } """, "KA1014")]
    [InlineData(""" "from": "list" }, "price": 5, "note": { """, "KA1008")]
    public void What_a_derivation_cannot_mean_is_refused(string priceFrom, string code) =>
        Assert.Contains(code, Some.Findings(Policy($$"""{ "id": "p", "item": "DRILL", "priceFrom": { {{priceFrom}} } }""")));

    [Fact]
    public void A_price_cannot_be_stated_and_made_at_once() =>
        Assert.Equal(["KA1417"], Some.Findings(Policy("""{ "id": "p", "item": "DRILL", "price": 5, "priceFrom": { "from": "list" } }""")));

    [Fact]
    public void A_source_in_another_currency_needs_a_conversion() =>
        Assert.Equal(["KA1443"], Some.Findings(Company(""" "usd": { "currency": "USD", "priceFrom": { "from": "list", "percent": 90 } } """)));

    [Fact]
    public void A_rounding_of_the_price_of_a_unit_contradicts_a_conversion_after_the_quantity() =>
        Assert.Equal(["KA1417"], Some.Findings(
            Company(""" "usd": { "currency": "USD", "priceFrom": { "from": "list", "convert": { "table": "rates.csv", "when": "after-quantity" }, "rounding": { "decimals": 2 } } } """), ("rates.csv", "date;from;to;rate\n2026-01-01;EUR;USD;1.10\n")));

    [Theory]
    [InlineData("date;from;to;rate\n2026-03-01;EUR;XXQ;1.10\n", "KA1209")]
    [InlineData("date;from;to;rate\n2026-03-01;EUR;USD;\n", "KA2107")]
    [InlineData("date;from;to;rate\n2026-03-01;EUR;USD;1.100\n", "KA2103")]
    [InlineData("date;from;to;rate\n2026-03-01;EUR;USD;0\n", "KA1408")]
    [InlineData("date;from;to;rate\n2026-03-01;EUR;USD;1.10\n2026-03-01;EUR;USD;1.20\n", "KA2108")]
    [InlineData("date;from;to;rate;validTo\n2026-03-01;EUR;USD;1.10;2026-02-01\n", "KA1406")]
    [InlineData("date;from;to\n2026-03-01;EUR;USD\n", "KA2101")]
    public void What_a_table_of_rates_cannot_mean_is_refused(string rates, string code) =>
        Assert.Contains(code, Some.Findings(
            Company(""" "usd": { "currency": "USD", "priceFrom": { "from": "list", "convert": { "table": "rates.csv", "when": "after-quantity" } } } """), ("rates.csv", rates)));

    [Fact]
    public void The_order_of_rates_changes_nothing()
    {
        string[] rows = ["2026-03-01;EUR;USD;1.10", "2026-03-10;EUR;USD;1.20", "2026-04-01;EUR;USD;1.30"];
        foreach (var order in new[] { rows, [.. rows.Reverse()] })
        {
            Assert.Equal(548.04m, Foreign("after-quantity", $"date;from;to;rate\n{string.Join('\n', order)}\n").Price(Some.Order(("DRILL", 1000)) with { Currency = "USD" }).Totals.Net);
        }
    }
}
