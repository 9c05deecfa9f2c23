using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Section 9 and rule 10: what several lines come to together decides for each of them.</summary>
public sealed class BasketTests
{
    private static readonly (string, string) Weights = ("items/items.csv", "sku;name;category;brand;uom;weight\nDRILL;Drill;tools/drills;Bora;PCE;1.5\nSAW;Saw;tools/saws;Acme;PCE;2\nBOLT;Bolt;fasteners;Bora;PCE;0.01\n");

    private static RuleSet Rules(string when, string more = "", string step = "base") =>
        Some.Rules(Weights, Some.Policy($$"""{ "id": "a", "step": "{{step}}", "percent": 10, "when": { {{when}} } }{{more}}"""));

    private static bool Holds(string when, params (string Item, decimal Quantity)[] lines) =>
        Rules(when).Price(Some.Order(lines)).Lines[0].Steps.Length > 0;

    [Theory]
    [InlineData(""" "basket": { "quantity": ">= 12" } """, 5, 7, true)]
    [InlineData(""" "basket": { "quantity": ">= 12" } """, 5, 6.99, false)]
    [InlineData(""" "basket": { "quantity": "> 12" } """, 5, 7, false)]
    [InlineData(""" "basket": { "quantity": 12 } """, 5, 7, true)]
    [InlineData(""" "basket": { "quantity": "!= 12" } """, 5, 7, false)]
    [InlineData(""" "basket": { "quantity": ">= 10 and < 12" } """, 5, 6, true)]
    [InlineData(""" "basket": { "quantity": [3, 12] } """, 5, 7, true)]
    [InlineData(""" "basket": { "where": { "item.brand": "Bora" }, "quantity": ">= 12" } """, 12, 7, true)]
    [InlineData(""" "basket": { "where": { "item.brand": "Bora" }, "quantity": ">= 12" } """, 11, 7, false)]
    [InlineData(""" "basket": { "where": { "item.brand": "Acme" }, "quantity": "< 1" } """, 5, 7, false)]
    [InlineData(""" "basket": { "where": { "line.quantity": ">= 6" }, "quantity": 7 } """, 5, 7, true)]
    [InlineData(""" "basket": { "items": ">= 2" } """, 5, 7, true)]
    [InlineData(""" "basket": { "items": ">= 3" } """, 5, 7, false)]
    [InlineData(""" "basket": { "amount": ">= 1200" } """, 5, 7, true)]
    [InlineData(""" "basket": { "amount": { "EUR": "> 1200" } } """, 5, 7, false)]
    [InlineData(""" "basket": { "where": { "item.brand": "Bora" }, "of": "list", "quantity": ">= 5", "amount": ">= 500", "items": 1 } """, 5, 7, true)]
    [InlineData(""" "basket": { "where": { "item.brand": "Bora" }, "of": "list", "quantity": ">= 5", "amount": "> 500", "items": 1 } """, 5, 7, false)]
    [InlineData(""" "basket": { "weight": 21.5 } """, 5, 7, true)]
    [InlineData(""" "basket": [ { "quantity": ">= 12" }, { "where": { "item.brand": "Acme" }, "quantity": ">= 7" } ] """, 5, 7, true)]
    [InlineData(""" "basket": [ { "quantity": ">= 12" }, { "where": { "item.brand": "Acme" }, "quantity": ">= 8" } ] """, 5, 7, false)]
    [InlineData(""" "not": { "basket": { "quantity": ">= 12" } } """, 5, 7, false)]
    [InlineData(""" "any": [ { "account.tier": "silver" }, { "basket": { "quantity": ">= 12" } } ] """, 5, 7, true)]
    [InlineData(""" "item.brand": "Bora", "basket": { "quantity": ">= 12" } """, 5, 7, true)]
    [InlineData(""" "item.brand": "Acme", "basket": { "quantity": ">= 12" } """, 5, 7, false)]
    public void A_basket_holds_for_what_its_lines_come_to(string when, decimal drills, decimal saws, bool holds) =>
        Assert.Equal(holds, Holds(when, ("DRILL", drills), ("SAW", saws)));

    [Fact]
    public void A_basket_of_no_lines_comes_to_zero() =>
        Assert.True(Holds(""" "basket": { "where": { "item.category": "fasteners" }, "quantity": "< 1", "amount": 0, "items": 0 } """, ("DRILL", 1)));

    [Fact]
    public void The_same_item_on_two_lines_is_one_item() =>
        Assert.False(Holds(""" "basket": { "items": ">= 2" } """, ("DRILL", 1), ("DRILL", 2)));

    [Fact]
    public void A_quantity_in_a_unit_counts_parts_of_it()
    {
        const string When = """ "basket": { "where": { "item.sku": ["BOLT", "DRILL"] }, "quantity": ">= 1 PAL" } """;
        Assert.True(Holds(When, ("DRILL", 24), ("BOLT", 500)));
        Assert.False(Holds(When, ("DRILL", 24), ("BOLT", 499)));
        Assert.True(Holds(""" "basket": { "where": { "item.sku": ["BOLT", "DRILL"] }, "quantity": "whole PAL" } """, ("DRILL", 24), ("BOLT", 500)));
    }

    [Fact]
    public void A_basket_decides_for_every_line_the_rule_chooses()
    {
        var quote = Rules(""" "item.category": "tools", "basket": { "where": { "item.brand": "Bora" }, "quantity": ">= 10" } """).Price(Some.Order(("SAW", 1), ("BOLT", 10), ("DRILL", 2)));

        Assert.Equal([1, 0, 1], quote.Lines.Select(line => line.Steps.Length));
    }

    [Fact]
    public void A_basket_may_choose_its_lines_by_the_sum_of_another() =>
        Assert.True(Holds(""" "basket": { "where": { "item.brand": "Bora", "basket": { "where": { "item.brand": "Acme" }, "quantity": 7 } }, "quantity": 5 } """, ("DRILL", 5), ("SAW", 7)));

    [Fact]
    public void An_amount_is_that_of_the_moment_unless_the_basket_says_otherwise()
    {
        // 1000 at list, 900 after the step base.
        Assert.Equal(900m, Net("""{ "amount": ">= 1000" }"""));
        Assert.Equal(810m, Net("""{ "amount": ">= 900" }"""));
        Assert.Equal(810m, Net("""{ "of": "running", "amount": 900 }"""));
        Assert.Equal(810m, Net("""{ "of": "start", "amount": 900 }"""));
        Assert.Equal(810m, Net("""{ "of": "list", "amount": 1000 }"""));
        Assert.Equal(810m, Net("""{ "of": "base", "amount": 1000 }"""));

        static decimal Net(string basket) => Rules("", $$""", { "id": "b", "step": "promo", "percent": 10, "when": { "basket": {{basket}} } }""").Price(Some.Order(("DRILL", 10))).Totals.Net;
    }

    [Fact]
    public void An_amount_after_an_earlier_step_can_be_summed()
    {
        var steps = Some.Steps("""{ "step": "one", "combine": "sum" }, { "step": "two", "combine": "sum" }, { "step": "three", "combine": "sum" }""");
        Assert.Equal(1000m - 100 - 90 - 81, Net("""{ "of": "one", "amount": 900 }"""));
        Assert.Equal(1000m - 100 - 90, Net("""{ "of": "one", "amount": 810 }"""));
        Assert.Equal(1000m - 100 - 90 - 81, Net("""{ "of": "two", "amount": 810 }"""));

        decimal Net(string basket) => Some.Rules(steps, Some.Policy($$"""
            { "id": "a", "step": "one", "percent": 10 }, { "id": "b", "step": "two", "percent": 10 },
            { "id": "c", "step": "three", "percent": 10, "when": { "basket": {{basket}} } }
            """)).Price(Some.Order(("DRILL", 10))).Totals.Net;
    }

    [Fact]
    public void A_retest_sums_again_after_each_rule()
    {
        var rules = """
            { "id": "a", "step": "one", "percent": 10, "priority": 2 },
            { "id": "b", "step": "one", "percent": 10, "when": { "basket": { "amount": ">= 1900" } }, "priority": 1 }
            """;
        Assert.Equal(1800m, Net("""{ "step": "one", "combine": "cascade", "retest": true }"""));
        Assert.Equal(1620m, Net("""{ "step": "one", "combine": "cascade" }"""));

        decimal Net(string step) => Some.Rules(Some.Steps(step), Some.Policy(rules)).Price(Some.Order(("DRILL", 10), ("SAW", 10))).Totals.Net;
    }

    [Fact]
    public void In_a_retested_step_the_start_of_the_step_still_stands()
    {
        var rules = Some.Rules(Some.Steps("""{ "step": "one", "combine": "cascade", "retest": true }"""), Some.Policy("""
            { "id": "a", "step": "one", "percent": 10, "priority": 2 },
            { "id": "b", "step": "one", "percent": 10, "when": { "basket": { "of": "start", "amount": 2000 } }, "priority": 1 }
            """));

        Assert.Equal(1620m, rules.Price(Some.Order(("DRILL", 10), ("SAW", 10))).Totals.Net);
    }

    [Fact]
    public void A_contracted_price_may_need_a_basket_of_quantities()
    {
        var rules = Some.Rules(Some.Agreement("shop", "", """{ "id": "d", "item": "DRILL", "price": 80, "when": { "basket": { "where": { "item.category": "tools" }, "quantity": ">= 10", "items": 2 } } }"""));

        Assert.Equal(80m, rules.Price(Some.Order(("DRILL", 1), ("SAW", 9))).Lines[0].NetAmount);
        Assert.Equal(100m, rules.Price(Some.Order(("DRILL", 1), ("SAW", 8))).Lines[0].NetAmount);
        Assert.Equal(1000m, rules.Price(Some.Order(("DRILL", 10))).Lines[0].NetAmount);
    }

    [Fact]
    public void An_access_may_need_a_basket()
    {
        var procedure = ("procedures/standard.json", """
            { "price": { "accesses": [ { "access": "big", "from": "big", "when": { "basket": { "quantity": ">= 10" } } }, { "access": "list", "from": "lists" } ] }, "steps": [ { "step": "base" } ] }
            """);
        var rules = Some.Rules(procedure, ("prices/big.csv", "item;price\nDRILL;90\n"));

        Assert.Equal(90m, rules.Price(Some.Order(("DRILL", 1), ("SAW", 9))).Lines[0].NetAmount);
        Assert.Equal(100m, rules.Price(Some.Order(("DRILL", 1), ("SAW", 8))).Lines[0].NetAmount);
    }

    [Fact]
    public void A_rule_that_shuts_out_the_order_may_need_a_basket_of_list_amounts()
    {
        var rules = Rules("", """, { "id": "x", "step": "promo", "exclusive": "order", "percent": 50, "when": { "basket": { "of": "list", "amount": ">= 1000" } } }""");

        Assert.Equal(500m, rules.Price(Some.Order(("DRILL", 10))).Totals.Net);
        Assert.Equal(810m, rules.Price(Some.Order(("DRILL", 9))).Totals.Net);
    }

    [Fact]
    public void In_an_agreement_a_bare_amount_is_in_its_currency()
    {
        var rules = Some.Rules(
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "priceLists": { "chf": { "currency": "CHF" } } }"""),
            ("prices/chf.csv", "item;price\nDRILL;100\n"),
            ("procedures/standard.json", """{ "price": { "accesses": [ { "access": "list", "from": "lists" }, { "access": "chf", "from": "chf" } ] }, "steps": [ { "step": "base" } ] }"""),
            Some.Agreement("shop", """{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "amount": ">= 1000" } } }"""));

        Assert.Equal(900m, rules.Price(Some.Order(("DRILL", 10))).Totals.Net);
        Assert.Equal(1000m, rules.Price(Some.Order(("DRILL", 10)) with { Currency = "CHF" }).Totals.Net);
    }

    [Fact]
    public void Pools_that_are_written_alike_are_one_pool()
    {
        var rules = Rules(""" "basket": { "where": { "item.brand": "Bora", "item.category": "tools" }, "quantity": ">= 2" } """,
            """, { "id": "b", "step": "promo", "percent": 5, "when": { "basket": { "where": { "item.category": "tools", "item.brand": "Bora" }, "items": ">= 1" } } }""");

        Assert.Single(rules.Compiled.Procedures["standard"].Plan.Rules, rule => rule.Stage < rules.Compiled.Procedures["standard"].PriceStage);
    }

    [Fact]
    public void A_rule_set_without_pools_has_no_stage_for_them()
    {
        var procedure = Some.Rules(Some.Policy("""{ "id": "a", "step": "base", "percent": 10 }""")).Compiled.Procedures["standard"];

        Assert.Equal([0, 1, 2, 3, 4], [procedure.PriceStage, procedure.ExclusiveStage, .. procedure.StepStages]);
    }

    [Theory]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "where": { "item.brand": "Bora" } } } }""", "KA1335")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "where": { "item.brnd": "Bora" }, "quantity": 1 } } }""", "KA1207")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "quantity": ">= 1 PAL" } } }""", "KA1332")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "quantity": ">= 1 BOX" } } }""", "KA1416")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "weight": ">= 1 PAL" } } }""", "KA1301")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "of": "promo", "amount": ">= 1" } } }""", "KA1213")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "of": "list", "quantity": ">= 1" } } }""", "KA1415")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "over": "valid", "quantity": ">= 1" } } }""", "KA1334")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "exclusive": "order", "when": { "basket": { "amount": ">= 1" } } }""", "KA1305")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "quantity": ">= 5 and < 5" } } }""", "KA1304")]
    [InlineData("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "where": { "line.discount.promo": ">= 1" }, "quantity": ">= 1" } } }""", "KA1305")]
    public void A_basket_that_cannot_be_summed_is_a_finding(string rule, string code) =>
        Assert.Equal([code], Some.Findings(Weights, Some.Policy(rule)));

    [Fact]
    public void Quantities_in_different_units_need_one() =>
        Assert.Equal(["KA1331"], Some.Findings(("items/items.csv", "sku;uom;brand;category\nDRILL;PCE;Bora;tools\nSAW;PCE;Bora;tools\nBOLT;KG;Acme;fasteners\n"), ("items/units.csv", "item;unit;factor\nBOLT;PACK;5\n"),
            Some.Policy("""
            { "id": "a", "step": "base", "percent": 10, "when": { "basket": { "quantity": ">= 1" } } },
            { "id": "b", "step": "promo", "percent": 10, "when": { "basket": { "where": { "item.brand": "Bora" }, "quantity": ">= 1" } } }
            """)));

    [Fact]
    public void Weights_need_a_weight_of_every_item() =>
        Assert.Equal(["KA1333"], Some.Findings(("items/items.csv", "sku;weight;brand;category\nDRILL;1;Bora;tools\nSAW;1;Bora;tools\nBOLT;;Acme;fasteners\n"), ("items/units.csv", "item;unit;factor\nBOLT;PACK;5\n"),
            Some.Policy("""
            { "id": "a", "step": "base", "percent": 10, "when": { "basket": { "weight": ">= 1" } } },
            { "id": "b", "step": "promo", "percent": 10, "when": { "basket": { "where": { "item.brand": "Bora" }, "weight": ">= 1" } } }
            """)));

    [Fact]
    public void A_price_cannot_need_an_amount() =>
        Assert.Equal(["KA1007"], Some.Findings(Some.Agreement("shop", "", """{ "id": "d", "item": "DRILL", "price": 80, "when": { "basket": { "amount": ">= 10" } } }""")));
}
