using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rules that bear on several lines at once: amounts of the order, packages, some units only, limits.</summary>
public sealed class OrderRuleTests
{
    private static readonly (string, string) All = Some.Steps("""{ "step": "s", "combine": "cascade" }, { "step": "t", "combine": "cascade" }""");

    private static readonly (string, string) ByOrder = Some.Steps("""{ "step": "s", "combine": "best", "compare": "order" }""");

    [Fact]
    public void An_amount_of_the_order_is_allocated_by_what_stands_on_the_lines()
    {
        var quote = Price(All, """{ "id": "a", "step": "s", "amountPerOrder": 10 }""", ("DRILL", 1), ("SAW", 2), ("BOLT", 1));
        Assert.Equal([-3.33m, -6.65m, -0.02m], Amounts(quote));
        Assert.All(quote.Lines, line => Assert.Equal(10m, Assert.Single(line.Steps).AmountPerOrder));
    }

    [Fact]
    public void Only_the_lines_that_a_rule_chose_take_a_part_of_its_amount() =>
        Assert.Equal([-5m, 0m, -5m], Amounts(Price(All, """{ "id": "a", "step": "s", "when": { "item.brand": "Bora" }, "amountPerOrder": 10 }""", ("DRILL", 1), ("SAW", 2), ("BOLT", 200))));

    [Fact]
    public void A_percentage_on_the_order_is_rounded_once_and_then_allocated()
    {
        // 10 % of 0.15 is 0.015, rounded 0.02; line by line it would be 0.01 and 0.01 on lines of 0.05 and 0.10.
        var list = ("prices/list.csv", "item;price\nDRILL;0.04\nSAW;0.04\nBOLT;0.04\n");
        Assert.Equal([0m, -0.01m, 0m], Amounts(Some.Rules(All, list, Some.Policy("""{ "id": "a", "step": "s", "on": "order", "percent": 5 }""")).Price(Some.Order(("DRILL", 1), ("SAW", 2), ("BOLT", 1)))));
    }

    [Fact]
    public void A_new_total_takes_off_what_is_above_it_and_never_raises()
    {
        Assert.Equal(250m, Price(All, """{ "id": "a", "step": "s", "newTotal": 250 }""", ("DRILL", 1), ("SAW", 2)).Totals.Net);
        Assert.Equal(300m, Price(All, """{ "id": "a", "step": "s", "newTotal": 350 }""", ("DRILL", 1), ("SAW", 2)).Totals.Net);
    }

    [Fact]
    public void What_no_line_can_take_is_reported()
    {
        var quote = Price(All, """{ "id": "a", "step": "s", "amountPerOrder": 350 }""", ("DRILL", 1), ("SAW", 2));
        Assert.Equal(0m, quote.Totals.Net);
        Assert.Equal(("unplaced", "policies/test/a", 50m), Assert.Single(quote.Alerts) is var alert ? (alert.Kind, alert.Rule, alert.Figure) : default);
        Assert.Contains("Nota: 50 EUR non assegnati", quote.ToText(Language.Italian), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overrun_that_is_dropped_gives_nothing_on_the_order() =>
        Assert.Equal(300m, Price(Some.Steps("""{ "step": "s", "combine": "cascade", "overrun": "drop" }"""), """{ "id": "a", "step": "s", "amountPerOrder": 350 }""", ("DRILL", 1), ("SAW", 2)).Totals.Net);

    [Fact]
    public void The_cap_of_a_step_is_what_a_line_can_take_at_most() =>
        Assert.Equal([-10m, -20m], Amounts(Price(Some.Steps("""{ "step": "s", "combine": "cascade", "cap": "10 %" }"""), """{ "id": "a", "step": "s", "amountPerOrder": 50 }""", ("DRILL", 1), ("SAW", 2))));

    [Theory]
    [InlineData("running", -25, -25)]
    [InlineData("base", -33.33, -16.67)]
    [InlineData("quantity", -33.33, -16.67)]
    [InlineData("equal", -25, -25)]
    public void Shares_are_in_proportion_to_the_weights(string weights, decimal first, decimal second) =>
        Assert.Equal([first, second], Amounts(Price(
            Some.Steps($$"""{ "step": "s", "combine": "cascade" }, { "step": "t", "combine": "cascade", "allocation": { "weights": "{{weights}}" } }"""),
            """{ "id": "half", "step": "s", "when": { "item.sku": "DRILL" }, "percent": 50 }, { "id": "a", "step": "t", "amountPerOrder": 50 }""", ("DRILL", 2), ("SAW", 1)), "t"));

    [Fact]
    public void Compared_by_order_the_rule_stands_that_is_worth_most_on_all_lines()
    {
        var quote = Price(ByOrder, """{ "id": "amount", "amountPerOrder": 25 }, { "id": "percent", "percent": 10 }, { "id": "drills", "percent": 30, "when": { "item.sku": "DRILL" } }""", ("DRILL", 1), ("SAW", 1));
        Assert.Equal(170m, quote.Totals.Net);
        Assert.Equal(["policies/test/amount", "policies/test/percent"], quote.Considered.Select(lost => lost.Rule).Order());
        Assert.All(quote.Considered, lost => Assert.Equal("policies/test/drills", lost.By));
    }

    [Fact]
    public void Compared_by_line_each_line_has_its_best_rule() =>
        Assert.Equal(160m, Price(Some.Steps("""{ "step": "s", "combine": "best" }"""), """{ "id": "percent", "percent": 10 }, { "id": "drills", "percent": 30, "when": { "item.sku": "DRILL" } }""", ("DRILL", 1), ("SAW", 1)).Totals.Net);

    [Fact]
    public void A_package_has_one_condition_and_its_effects_choose_lines_of_their_own()
    {
        var quote = Price(All, """{ "id": "p", "step": "s", "when": { "order.quantity": ">= 3" }, "effects": [ { "for": { "item.sku": "DRILL" }, "percent": 10 }, { "for": { "item.sku": "SAW" }, "amountPerUnit": 1 }, { "amountPerOrder": 5 } ] }""", ("DRILL", 1), ("SAW", 2));
        Assert.Equal(300m - 10 - 2 - 5, quote.Totals.Net);
        Assert.Equal(300m, Price(All, """{ "id": "p", "step": "s", "when": { "order.quantity": ">= 3" }, "effects": [ { "percent": 10 } ] }""", ("DRILL", 1), ("SAW", 1)).Totals.Net + 100m);
    }

    [Theory]
    [InlineData("""{ "for": { "item.sku": "DRILL" }, "percent": 10 }, { "for": { "item.sku": "SAW" }, "amountPerUnit": 1 }""", """ "when": { "item.sku": "DRILL" }, "amountPerUnit": 5""", true)]
    [InlineData("""{ "for": { "item.sku": "DRILL" }, "percent": 10 }, { "for": { "item.sku": "SAW" }, "amountPerUnit": 1 }""", """ "when": { "item.sku": "SAW" }, "amountPerUnit": 5""", false)]
    [InlineData("""{ "for": { "item.sku": "DRILL" }, "percent": 10 }, { "amountPerUnit": 1 }""", """ "when": { "item.sku": "SAW" }, "percent": 5""", true)]
    [InlineData("""{ "percent": 10 }, { "percent": 5 }""", """ "percent": 5""", false)]
    public void A_package_and_a_rule_that_could_change_places_for_another_price_are_found(string effects, string rule, bool isFound) =>
        Assert.Equal(isFound ? ["KA3014"] : [], Some.Findings(All, Some.Policy($$"""{ "id": "p", "step": "s", "effects": [ {{effects}} ] }, { "id": "r", "step": "s", {{rule}} }""")));

    [Fact]
    public void A_package_is_worth_what_its_effects_come_to() =>
        Assert.Equal("policies/test/p", Assert.Single(Price(ByOrder, """{ "id": "p", "effects": [ { "for": { "item.sku": "DRILL" }, "percent": 10 }, { "amountPerOrder": 15 } ] }, { "id": "q", "amountPerOrder": 24 }""", ("DRILL", 1)).Considered).By);

    [Theory]
    [InlineData("""{ "every": 2, "take": 1 }""", 5, 2)]
    [InlineData("""{ "every": 3, "take": 1, "max": 2 }""", 11, 2)]
    [InlineData("""{ "max": 3 }""", 5, 3)]
    [InlineData("""{ "max": 9 }""", 5, 5)]
    public void A_rule_may_cover_some_units_of_a_line(string units, decimal quantity, decimal covered)
    {
        var line = Price(All, $$"""{ "id": "a", "step": "s", "percent": 50, "onlyUnits": {{units}} }""", ("DRILL", quantity)).Lines[0];
        Assert.Equal((100m * quantity) - (50m * covered), line.NetAmount);
    }

    [Theory]
    [InlineData("cheapest", 0, -25, -150)]
    [InlineData("dearest", -100, -100, 0)]
    public void Units_of_the_order_go_to_the_lines_that_come_first(string pick, decimal drills, decimal saws, decimal bolts)
    {
        var list = ("prices/list.csv", "item;price\nDRILL;100.00\nSAW;50.00\nBOLT;30.00\n");
        var units = pick == "cheapest" ? 11 : 6;
        var quote = Some.Rules(All, list, Some.Policy($$"""{ "id": "a", "step": "s", "percent": 50, "onlyUnits": { "maxOrder": {{units}}, "pick": "{{pick}}" } }""")).Price(Some.Order(("DRILL", 2), ("SAW", 10), ("BOLT", 10)));
        Assert.Equal([drills, saws, bolts], Amounts(quote));
    }

    [Theory]
    [InlineData("share", -22.5)]
    [InlineData("first", -15)]
    [InlineData("last", -25)]
    public void Earlier_reductions_of_a_line_lie_where_the_step_says(string earlier, decimal amount)
    {
        // 10 % of four drills at 100 are gone; 25 % of one of them: of 90, of 60, or of 100.
        var steps = Some.Steps($$"""{ "step": "s", "combine": "cascade" }, { "step": "t", "combine": "cascade", "earlier": "{{earlier}}" }""");
        Assert.Equal([amount], Amounts(Price(steps, """{ "id": "a", "step": "s", "percent": 10 }, { "id": "b", "step": "t", "percent": 25, "onlyUnits": { "max": 1 } }""", ("DRILL", 4)), "t"));
    }

    [Fact]
    public void A_limit_counts_what_was_used_before_and_says_what_this_order_uses()
    {
        var rules = Some.Rules(All, Some.Policy("""{ "id": "a", "step": "s", "percent": 10, "limit": { "quantity": 5, "per": "account", "during": "year" } }"""));
        var quote = rules.Price(Some.Order(("DRILL", 2), ("SAW", 2)) with { Usage = [new RuleUsage { Rule = "policies/test/a", Quantity = 2 }] });
        Assert.Equal([-20m, -10m], Amounts(quote));
        Assert.Equal(new RuleUsage { Rule = "policies/test/a", Uses = 1, Quantity = 3, Amount = 30 }, Assert.Single(quote.Consumes));
    }

    [Theory]
    [InlineData("cut", 270)]
    [InlineData("drop", 300)]
    public void What_would_pass_a_limit_is_cut_or_dropped(string overrun, decimal net) =>
        Assert.Equal(net, Price(All, $$"""{ "id": "a", "step": "s", "amountPerOrder": 50, "limit": { "amount": 30, "during": "order", "overrun": "{{overrun}}" } }""", ("DRILL", 3)).Totals.Net);

    [Fact]
    public void A_limit_that_is_used_up_gives_nothing_and_uses_nothing()
    {
        var rules = Some.Rules(All, Some.Policy("""{ "id": "a", "step": "s", "percent": 10, "limit": { "uses": 3 } }"""));
        var quote = rules.Price(Some.Order(("DRILL", 2)) with { Usage = [new RuleUsage { Rule = "policies/test/a", Uses = 3 }] });
        Assert.Equal(200m, quote.Totals.Net);
        Assert.Equal(LossReason.UsedUp, Assert.Single(quote.Lines[0].Considered).Reason);
        Assert.Empty(quote.Consumes);
    }

    [Fact]
    public void A_rule_without_effect_uses_nothing_of_its_limit() =>
        Assert.Empty(Price(All, """{ "id": "free", "step": "s", "percent": 100 }, { "id": "a", "step": "t", "percent": 10, "limit": { "uses": 3 } }""", ("DRILL", 2)).Consumes);

    [Fact]
    public void The_order_of_lines_changes_nothing_of_who_gets_a_limited_discount()
    {
        var rules = Some.Rules(All, Some.Policy("""{ "id": "a", "step": "s", "percent": 10, "limit": { "quantity": 3, "during": "order" } }"""));
        var order = Some.Order(("DRILL", 2), ("SAW", 2));
        var turned = order with { Lines = [.. order.Lines.Reverse()] };
        Assert.Equal(rules.Price(order).Lines.Select(line => (line.Id, line.NetAmount)), rules.Price(turned).Lines.Reverse().Select(line => (line.Id, line.NetAmount)));
    }

    [Fact]
    public void Nearest_of_the_hierarchy_leaves_the_rules_of_the_nearest_account()
    {
        var steps = Some.Steps("""{ "step": "s", "order": ["priority"], "hierarchy": "nearest" }""");
        Assert.Equal(95m, Some.Net(Some.Rules(steps, Some.Policy("""{ "id": "p", "percent": 20 }"""), Some.Agreement("group", """{ "id": "g", "percent": 10 }"""), Some.Agreement("shop", """{ "id": "s", "percent": 5, "adds": true }"""))));
    }

    [Fact]
    public void The_condition_of_a_step_holds_for_all_its_rules() =>
        Assert.Equal([100m, 90m], new[] { "shop", "other" }.Select(account => Some.Net(Some.Rules(Some.Steps("""{ "step": "s", "when": { "account.country": "DE" } }"""), Some.Policy("""{ "id": "a", "percent": 10 }""")), account)));

    [Theory]
    [InlineData("""["specificity"], "specificity": ["item.sku", "item.category"] """, 80)]
    [InlineData("""["conditions"]""", 70)]
    [InlineData("""["minQuantity"]""", 70)]
    [InlineData("""["currency"]""", 60)]
    [InlineData("""["start"]""", 50)]
    [InlineData("""["end"]""", 40)]
    public void Rank_keys_say_which_rule_comes_first(string order, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(
            Some.Steps($$"""{ "step": "s", "order": {{order}}, "take": "one", "tie": "id" }"""),
            Some.Policy("""
                { "id": "category", "percent": 10, "when": { "item.category": "tools" } },
                { "id": "item", "percent": 20, "when": { "item.sku": "DRILL" } },
                { "id": "three", "percent": 30, "when": { "item.category": "tools", "line.quantity": ">= 1", "account.country": "IT" } },
                { "id": "euro", "percent": 40, "when": { "order.currency": "EUR" } },
                { "id": "late", "percent": 50, "valid": "2026-02-01..2028-12-31" },
                { "id": "short", "percent": 60, "valid": "2026-01-01..2026-03-31" }
                """))));

    [Fact]
    public void Every_code_gets_a_verdict()
    {
        var rules = Some.Rules(All, Some.Policy("""
            { "id": "a", "step": "s", "percent": 10, "when": { "order.code": "SPRING" } },
            { "id": "b", "step": "s", "percent": 10, "when": { "order.code": "OLD" }, "valid": "2025" },
            { "id": "c", "step": "s", "percent": 10, "when": { "any": [ { "order.code": "BIG", "order.quantity": ">= 100" } ] } },
            { "id": "d", "step": "s", "percent": 10, "when": { "order.code": "ONCE" }, "limit": { "uses": 1 } }
            """));
        var quote = rules.Price(Some.Order(("DRILL", 1)) with { Codes = ["SPRING", "OLD", "BIG", "ONCE", "SPRNG"], Usage = [new RuleUsage { Rule = "policies/test/d", Uses = 1 }] });
        Assert.Equal([CodeVerdict.Applied, CodeVerdict.Expired, CodeVerdict.NotQualified, CodeVerdict.UsedUp, CodeVerdict.Unknown], quote.Codes.Select(code => code.Verdict));
        Assert.Contains("codice OLD: non valido in questo giorno", quote.ToText(Language.Italian), StringComparison.Ordinal);
    }

    private static Quote Price((string, string) steps, string rules, params (string, decimal)[] lines) => Some.Rules(steps, Some.Policy(rules)).Price(Some.Order(lines));

    private static decimal[] Amounts(Quote quote, string step = "s") => [.. quote.Lines.Select(line => line.Steps.Where(bar => bar.Step == step).Sum(bar => bar.Amount))];
}
