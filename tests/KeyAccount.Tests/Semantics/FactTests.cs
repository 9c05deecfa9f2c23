using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 13: facts that other rules set.</summary>
public sealed class FactTests
{
    private static readonly (string, string) Vocabulary = ("vocabulary.json", """
        { "fields": {
          "fact.tier": { "type": "text", "values": ["gold", "silver", "bronze"] }, "fact.risk": { "type": "text" }, "fact.reliability": { "type": "number" }, "fact.score": { "type": "number" },
          "fact.big": { "type": "yes-no" }, "fact.until": { "type": "date" }, "fact.branch": { "type": "path" },
          "fact.class": { "type": "text", "scope": "line" }, "fact.points": { "type": "number", "scope": "line" }, "fact.heavy": { "type": "yes-no", "scope": "line" } } }
        """);

    private static (string, string) Policy(string facts, string discounts = "") =>
        ("policies/facts.json", $$"""{ "status": "released", "facts": [ {{facts}} ], "discounts": [ {{discounts}} ] }""");

    private static Quote Price(string facts, string discounts, params (string, decimal)[] lines) => Some.Rules(Vocabulary, Policy(facts, discounts)).Price(Some.Order(lines));

    private static string Shown(Quote quote) => string.Join(' ', quote.Facts.Select(fact => $"{fact.Name}{(fact.Line is null ? "" : $"[{fact.Line}]")}={fact.Value.Text}"));

    [Fact]
    public void A_rule_that_holds_sets_a_fact_that_a_discount_tests()
    {
        const string Facts = """{ "id": "gold", "when": { "order.quantity": ">= 10" }, "set": { "fact.tier": "gold" } }""";
        const string Discounts = """{ "id": "a", "step": "base", "percent": 10, "when": { "fact.tier": "gold" } }""";

        Assert.Equal(900m, Price(Facts, Discounts, ("DRILL", 10)).Totals.Net);
        Assert.Equal(900m, Price(Facts, Discounts, ("DRILL", 9)).Totals.Net);
        Assert.Equal("fact.tier=gold", Shown(Price(Facts, Discounts, ("DRILL", 10))));
        Assert.Equal("", Shown(Price(Facts, Discounts, ("DRILL", 9))));
    }

    [Fact]
    public void The_first_by_priority_then_full_name_wins()
    {
        Assert.Equal("fact.tier=silver", Shown(Price("""
            { "id": "a", "set": { "fact.tier": "gold" } }, { "id": "b", "priority": 1, "set": { "fact.tier": "silver" } }, { "id": "c", "priority": 1, "set": { "fact.tier": "bronze" } }
            """, "", ("DRILL", 1))));
    }

    [Fact]
    public void Facts_chain_whatever_the_order_in_which_they_stand()
    {
        string[] facts =
        [
            """{ "id": "a", "when": { "fact.tier": "gold" }, "set": { "fact.risk": "low" } }""",
            """{ "id": "b", "when": { "basket": { "where": { "item.category": "tools" }, "quantity": ">= 10" } }, "set": { "fact.big": true } }""",
            """{ "id": "c", "when": { "fact.big": true }, "set": { "fact.tier": "gold", "fact.until": "2026-12-31", "fact.branch": "trade/roofers" } }""",
        ];
        const string Discount = """{ "id": "d", "step": "base", "percent": 10, "when": { "fact.risk": "low", "fact.until": "2026", "fact.branch": "trade" } }""";
        foreach (var order in new[] { facts, [.. facts.Reverse()], [facts[1], facts[0], facts[2]] })
        {
            var quote = Price(string.Join(", ", order), Discount, ("DRILL", 10));
            Assert.Equal("fact.big=true fact.branch=trade/roofers fact.tier=gold fact.until=2026-12-31 fact.risk=low", string.Join(' ', Shown(quote).Split(' ').Order(StringComparer.Ordinal).OrderBy(fact => fact.StartsWith("fact.risk", StringComparison.Ordinal))));
            Assert.Equal(900m, quote.Totals.Net);
        }
    }

    [Fact]
    public void A_fact_that_is_missing_is_not_another_value()
    {
        Assert.Equal(100m, Price("", """{ "id": "a", "step": "base", "percent": 10, "when": { "fact.tier": "!= gold" } }""", ("DRILL", 1)).Totals.Net);
        Assert.Equal(90m, Price("", """{ "id": "a", "step": "base", "percent": 10, "when": { "not": { "fact.tier": "gold" } } }""", ("DRILL", 1)).Totals.Net);
    }

    [Fact]
    public void A_fact_of_the_line_belongs_to_it_alone()
    {
        var quote = Price("""{ "id": "a", "when": { "line.quantity": ">= 5" }, "set": { "fact.class": "A" } }, { "id": "b", "set": { "fact.class": "B" } }""",
            """{ "id": "d", "step": "base", "percent": 10, "when": { "fact.class": "A" } }""", ("DRILL", 5), ("SAW", 4));

        Assert.Equal([1, 0], quote.Lines.Select(line => line.Steps.Length));
        Assert.Equal("fact.class[10]=A fact.class[20]=B", Shown(quote));
    }

    [Fact]
    public void A_fact_of_the_order_holds_where_its_rule_chooses_some_line()
    {
        const string Facts = """{ "id": "a", "when": { "item.brand": "Acme" }, "set": { "fact.tier": "gold" } }""";
        const string Discount = """{ "id": "d", "step": "base", "percent": 10, "when": { "fact.tier": "gold" } }""";

        Assert.Equal(180m, Price(Facts, Discount, ("DRILL", 1), ("SAW", 1)).Totals.Net);
        Assert.Equal(200m, Price(Facts, Discount, ("DRILL", 1), ("DRILL", 1)).Totals.Net);
    }

    [Fact]
    public void A_basket_may_choose_its_lines_by_a_fact()
    {
        const string Facts = """{ "id": "a", "when": { "line.quantity": ">= 5" }, "set": { "fact.heavy": true } }, { "id": "b", "when": { "basket": { "where": { "fact.heavy": true }, "quantity": ">= 12" } }, "set": { "fact.tier": "gold" } }""";

        Assert.Equal("fact.heavy[10]=true fact.heavy[20]=true fact.tier=gold", Shown(Price(Facts, "", ("DRILL", 5), ("SAW", 7), ("SAW", 4))));
        Assert.Equal("fact.heavy[10]=true", Shown(Price(Facts, "", ("DRILL", 8), ("SAW", 4), ("BOLT", 4))));
    }

    [Theory]
    [InlineData(1, "fact.reliability=10 fact.risk=C")]
    [InlineData(10, "fact.reliability=35 fact.risk=B")]
    [InlineData(100, "fact.reliability=60 fact.risk=A")]
    public void A_scorecard_adds_up_points_and_its_bands_follow(decimal quantity, string shown)
    {
        Assert.Equal(shown, Shown(Price("""
            { "id": "card", "score": "fact.reliability",
              "points": [ { "when": { "account.tier": "gold" }, "points": 20 }, { "when": { "line.quantity": ">= 10" }, "points": 25 }, { "when": { "order.amount": ">= 10000" }, "points": 25 }, { "when": { "account.country": "IT" }, "points": -10 } ],
              "bands": [ { "from": 0, "set": { "fact.risk": "C" } }, { "from": 35, "set": { "fact.risk": "B" } }, { "from": 60, "set": { "fact.risk": "A" } } ] }
            """, "", ("DRILL", quantity))));
    }

    [Fact]
    public void A_score_below_the_first_band_sets_nothing_and_one_without_points_is_zero()
    {
        const string Card = """{ "id": "card", "score": "fact.reliability", "points": [ { "when": { "account.tier": "silver" }, "points": 20 } ], "bands": [ { "from": 1, "set": { "fact.risk": "C" } } ] }""";

        Assert.Equal("fact.reliability=0", Shown(Price(Card, "", ("DRILL", 1))));
    }

    [Fact]
    public void A_scorecard_counts_only_when_its_own_conditions_hold() =>
        Assert.Equal("", Shown(Price("""{ "id": "card", "when": { "account.tier": "silver" }, "score": "fact.reliability", "points": [ { "when": { "account.country": "IT" }, "points": 20 } ], "bands": [ { "from": 0, "set": { "fact.risk": "C" } } ] }""", "", ("DRILL", 1))));

    [Fact]
    public void A_scorecard_of_a_line_adds_up_for_each_line()
    {
        var quote = Price("""
            { "id": "card", "score": "fact.points", "points": [ { "when": { "item.brand": "Bora" }, "points": 1.5 }, { "when": { "line.quantity": ">= 5" }, "points": 2 }, { "when": { "account.tier": "gold" }, "points": 1 } ],
              "bands": [ { "from": 0, "set": { "fact.class": "C" } }, { "from": 4, "set": { "fact.class": "A" } } ] }
            """, """{ "id": "d", "step": "base", "percent": 10, "when": { "fact.class": "A" } }""", ("DRILL", 5), ("SAW", 5), ("SAW", 1));

        Assert.Equal("fact.points[10]=4.5 fact.points[20]=3 fact.points[30]=1 fact.class[10]=A fact.class[20]=C fact.class[30]=C", Shown(quote));
        Assert.Equal([1, 0, 0], quote.Lines.Select(line => line.Steps.Length));
    }

    [Fact]
    public void A_rule_of_higher_priority_overrules_a_score_and_its_bands_follow_it() =>
        Assert.Equal("fact.reliability=99 fact.risk=A", Shown(Price("""
            { "id": "card", "score": "fact.reliability", "points": [ { "when": { "account.country": "IT" }, "points": 20 } ], "bands": [ { "from": 0, "set": { "fact.risk": "C" } }, { "from": 60, "set": { "fact.risk": "A" } } ] },
            { "id": "by-hand", "priority": 5, "when": { "account.id": "shop" }, "set": { "fact.reliability": 99 } }
            """, "", ("DRILL", 1))));

    [Fact]
    public void In_an_agreement_a_fact_rule_is_for_its_account_and_those_below_in_its_time()
    {
        var rules = Some.Rules(Vocabulary, ("agreements/shop/2026.json", """{ "status": "released", "valid": "2026", "facts": [ { "id": "f", "set": { "fact.tier": "gold" } } ] }"""),
            Policy("", """{ "id": "d", "step": "base", "percent": 10, "when": { "fact.tier": "gold" } }"""));

        Assert.Equal(90m, Some.Net(rules, "shop"));
        Assert.Equal(90m, Some.Net(rules, "branch"));
        Assert.Equal(100m, Some.Net(rules, "group"));
        Assert.Equal(100m, rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = new DateOnly(2027, 1, 1) }).Totals.Net);
    }

    [Fact]
    public void A_price_may_follow_from_a_fact_of_quantities_and_not_from_one_of_amounts()
    {
        var price = Some.Agreement("shop", "", """{ "id": "d", "item": "DRILL", "price": 80, "when": { "fact.big": true } }""");
        var rules = Some.Rules(Vocabulary, Policy("""{ "id": "a", "when": { "basket": { "quantity": ">= 10" } }, "set": { "fact.tier": "gold" } }, { "id": "b", "when": { "fact.tier": "gold" }, "set": { "fact.big": true } }"""), price);

        Assert.Equal(800m, rules.Price(Some.Order(("DRILL", 10))).Totals.Net);
        Assert.Equal(900m, rules.Price(Some.Order(("DRILL", 9))).Totals.Net);
        Assert.Equal(["KA1344"], Some.Findings(Vocabulary, Policy("""{ "id": "a", "when": { "basket": { "amount": ">= 10" } }, "set": { "fact.tier": "gold" } }, { "id": "b", "when": { "fact.tier": "gold" }, "set": { "fact.big": true } }"""), price));
    }

    [Fact]
    public void Amounts_that_a_fact_reads_are_those_before_the_first_step()
    {
        const string Facts = """{ "id": "a", "when": { "basket": { "amount": ">= 1000" }, "line.amount": ">= 1000" }, "set": { "fact.big": true } }""";

        Assert.Equal(720m, Price(Facts, """{ "id": "d", "step": "base", "percent": 10 }, { "id": "e", "step": "promo", "percent": 20, "when": { "fact.big": true, "basket": { "amount": 900 } } }""", ("DRILL", 10)).Totals.Net);
    }

    [Fact]
    public void A_rule_that_shuts_out_the_order_may_test_a_fact()
    {
        const string Facts = """{ "id": "a", "when": { "order.amount": ">= 1000" }, "set": { "fact.big": true } }""";

        Assert.Equal(500m, Price(Facts, """{ "id": "d", "step": "base", "percent": 10 }, { "id": "e", "step": "promo", "exclusive": "order", "percent": 50, "when": { "fact.big": true } }""", ("DRILL", 10)).Totals.Net);
    }

    [Fact]
    public void The_quote_says_which_rule_derived_a_fact()
    {
        var quote = Price("""{ "id": "gold", "set": { "fact.tier": "gold", "fact.reliability": 12.50, "fact.big": false } }, { "id": "class", "set": { "fact.class": "A" } }""", "", ("DRILL", 1));
        var json = System.Text.Json.JsonDocument.Parse(quote.ToJson()).RootElement.GetProperty("facts");

        Assert.Equal("""[{"name":"fact.tier","value":"gold","rule":"policies/facts/gold","source":"policies/facts.json:1"}]""", Compact(json.EnumerateArray().Where(fact => fact.GetProperty("name").GetString() == "fact.tier")));
        Assert.Equal(12.50m, json.EnumerateArray().Single(fact => fact.GetProperty("name").GetString() == "fact.reliability").GetProperty("value").GetDecimal());
        Assert.False(json.EnumerateArray().Single(fact => fact.GetProperty("name").GetString() == "fact.big").GetProperty("value").GetBoolean());
        Assert.Contains("  fact.tier = gold   policies/facts.json:1  policies/facts/gold\n", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("  fact.class (Riga 10) = A ", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.DoesNotContain("facts", Some.Rules().Price(Some.Order(("DRILL", 1))).ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "a", "when": { "fact.risk": "x" }, "set": { "fact.tier": "gold" } }, { "id": "b", "when": { "fact.tier": "gold" }, "set": { "fact.risk": "x" } }""", "KA3041")]
    [InlineData("""{ "id": "a", "when": { "fact.risk": "x" }, "set": { "fact.risk": "y" } }""", "KA3041")]
    [InlineData("""{ "id": "a", "when": { "basket": { "where": { "fact.class": "x" }, "quantity": 1 } }, "set": { "fact.class": "y" } }""", "KA3041")]
    [InlineData("""{ "id": "a", "set": { "fact.teir": "gold" } }""", "KA1341")]
    [InlineData("""{ "id": "a", "set": { "order.channel": "edi" } }""", "KA1341")]
    [InlineData("""{ "id": "a", "set": { "fact.tier": "golden" } }""", "KA1303")]
    [InlineData("""{ "id": "a", "set": { "fact.reliability": "high" } }""", "KA1342")]
    [InlineData("""{ "id": "a", "set": { "fact.big": 1 } }""", "KA1342")]
    [InlineData("""{ "id": "a", "set": { "fact.until": "tomorrow" } }""", "KA1342")]
    [InlineData("""{ "id": "a", "when": { "order.channel": "edi" } }""", "KA1411")]
    [InlineData("""{ "id": "a", "set": { "fact.tier": "gold" }, "score": "fact.score", "points": [ { "when": { "order.channel": "edi" }, "points": 1 } ] }""", "KA1412")]
    [InlineData("""{ "id": "a", "score": "fact.score" }""", "KA1009")]
    [InlineData("""{ "id": "a", "score": "fact.tier", "points": [ { "when": { "order.channel": "edi" }, "points": 1 } ] }""", "KA1343")]
    [InlineData("""{ "id": "a", "set": { "fact.tier": "gold" }, "bands": [ { "from": 0, "set": { "fact.risk": "C" } } ] }""", "KA1415")]
    [InlineData("""{ "id": "a", "score": "fact.score", "points": [ { "when": { "order.channel": "edi" }, "points": 1 } ], "bands": [ { "from": 5, "set": { "fact.risk": "C" } }, { "from": 5, "set": { "fact.risk": "C" } } ] }""", "KA1413")]
    [InlineData("""{ "id": "a", "when": { "order.subtotal.base": ">= 5" }, "set": { "fact.tier": "gold" } }""", "KA1305")]
    [InlineData("""{ "id": "a", "when": { "basket": { "of": "base-step", "amount": ">= 5" } }, "set": { "fact.tier": "gold" } }""", "KA1213")]
    public void A_fact_rule_that_makes_no_sense_is_a_finding(string rules, string code) =>
        Assert.Equal([code], Some.Findings(Vocabulary, Policy(rules)));

    [Fact]
    public void A_circle_names_its_members()
    {
        var broken = Assert.Throws<RuleFileException>(() => Some.Rules(Vocabulary, Policy("""
            { "id": "a", "when": { "fact.tier": "gold" }, "set": { "fact.risk": "x" } }, { "id": "b", "when": { "fact.risk": "x" }, "set": { "fact.big": true } }, { "id": "c", "when": { "fact.big": true }, "set": { "fact.tier": "gold" } }
            """)));

        Assert.Contains("fact.big <- fact.risk <- fact.tier <- fact.big", Assert.Single(broken.Findings).Message(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_tested_and_never_set_is_worth_a_warning() =>
        Assert.Equal(["KA1345"], Some.Findings(Vocabulary, Policy("", """{ "id": "d", "step": "base", "percent": 10, "when": { "fact.tier": "gold" } }""")));

    private static string Compact(IEnumerable<System.Text.Json.JsonElement> elements) => System.Text.Json.JsonSerializer.Serialize(elements, Plain);

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
