using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Reports;
using KeyAccount.Conformance.Translation;
using KeyAccount.Conformance.Writing;

namespace KeyAccount.Conformance.Tests;

/// <summary>Cases that are made up here, in the form in which cases are published.</summary>
public sealed class TranslatorTests
{
    [Theory]
    [InlineData("brick-money", "floor-to-first", """ "parts": ["0.34", "0.50", "0.16"] """)]
    [InlineData("brick-money", "floor-separate", """ "parts": ["0.33", "0.50", "0.16"], "remainder": "0.01" """)]
    [InlineData("dinero", "floor-to-largest-ratio", """ "parts": ["0.33", "0.51", "0.16"] """)]
    [InlineData("moneyphp", "floor-to-largest-remainder", """ "parts": ["0.33", "0.50", "0.17"] """)]
    public void A_split_of_a_money_library_is_bare_arithmetic(string peer, string method, string expect) =>
        Assert.Equal((Outcome.Passes, ""), Judge(peer, $$""" "operation": "allocate", "amount": "1.00", "weights": ["2", "3", "1"], "policy": { "method": "{{method}}", "step": "0.01" } """, expect));

    [Fact]
    public void A_wrong_figure_fails_with_what_was_found() =>
        Assert.Equal(
            (Outcome.Fails, "parts[0]: expected 0.35, found 0.34."),
            Judge("brick-money", """ "operation": "allocate", "amount": "1.00", "weights": ["1", "1", "1"], "policy": { "method": "floor-to-first", "step": "0.01" } """, """ "parts": ["0.35", "0.33", "0.33"] """));

    [Fact]
    public void Weights_that_are_fractions_become_whole_numbers_of_the_same_ratio() =>
        Assert.Equal([7m, 6m, 42m], Ratios.Whole(["1/3", "2/7", "2"]));

    [Theory]
    [InlineData("""["-1", "2"]""")]
    [InlineData("""["0", "0"]""")]
    [InlineData("[]")]
    public void Weights_that_are_none_are_an_error(string weights) =>
        Assert.Equal((Outcome.Passes, ""), Judge("dinero", $$""" "operation": "allocate", "amount": "1.00", "weights": {{weights}}, "policy": { "method": "floor-to-largest-ratio" } """, """ "error": "invalid-weights" """));

    [Fact]
    public void Amounts_that_come_to_several_increments_become_several_files()
    {
        var published = Case("nopcommerce", """ "operation": "round", "decimals": 2, "inputs": [{ "amount": "12.001", "increment": "0.05" }, { "amount": "12.34", "increment": "0.1" }], "policy": { "rounding": { "mode": "up", "first": "to cents" } } """, """ "outputs": ["12.00", "12.40"] """);
        var judgement = ConformanceRun.Judge(published);
        Assert.Equal((Outcome.Passes, "", 2), (judgement.Outcome, judgement.Reason, judgement.Files.Count));
        Assert.Equal(["nopcommerce-001-1", "nopcommerce-001-2"], judgement.Files.Select(file => file.Stem));
    }

    [Theory]
    [InlineData("10", "80", "\"steps\": []")]
    [InlineData("20", "72", "\"by\": [\"tens\"]")]
    public void An_order_becomes_rules_a_request_and_what_the_quote_must_say(string limit, string unitPrice, string bars)
    {
        var judgement = ConformanceRun.Judge(Order("spree", $$"""{ "attr": "line.quantity", "op": "lt", "value": "{{limit}}" }""", unitPrice, bars.Replace("\"steps\": []", "\"by\": []", StringComparison.Ordinal)));
        Assert.Equal((Outcome.Passes, ""), (judgement.Outcome, judgement.Reason));
        var rules = judgement.Files[0].Content["rules"]!;
        Assert.Equal($"< {limit}", rules["policies"]![0]!["discounts"]![0]!["when"]!["line.quantity"]!.GetValue<string>());
        Assert.Equal("A", rules["items"]![0]!["sku"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(""" "total": "1", "novelty": "2" """, "\"novelty\" expected of the order")]
    [InlineData(""" "lines": [{ "line": "other", "net": "1" }] """, "an expected line that is not given")]
    public void What_cannot_be_said_is_named_and_never_passed_over(string expect, string reason) =>
        Assert.Equal((Outcome.CannotSayYet, reason), Judge("spree", """ "lines": [{ "line": "1", "sku": "x", "quantity": 2, "unitPrice": "10" }], "rules": [] """, expect));

    [Fact]
    public void A_peer_without_a_translator_has_an_ordinary_procedure() =>
        Assert.Equal((Outcome.Passes, ""), Judge("newcomer", """
            "lines": [{ "line": "1", "sku": "x", "quantity": 2, "unitPrice": "10" }],
            "rules": [{ "name": "half", "trigger": "automatic", "effect": { "type": "percentage", "value": "50" }, "target": { "scope": "lines" } }]
            """, """ "total": "10.00", "appliedRules": ["half"] """));

    [Fact]
    public void Rules_that_the_language_does_not_know_are_not_said_yet()
    {
        var (outcome, reason) = Judge("newcomer", """ "lines": [{ "line": "1", "sku": "x", "quantity": 2, "unitPrice": "10" }], "rules": [{ "name": "r", "effect": { "type": "percentage", "value": "-5" }, "target": { "scope": "lines" } }] """, """ "total": "10.00" """);
        Assert.Equal(Outcome.CannotSayYet, outcome);
        Assert.StartsWith("KA1401 ", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("then creation order", "30", "20")]
    [InlineData("then rule value descending, then creation order", "0", "50")]
    public void Which_promotion_goes_first_is_the_matter_of_the_revision(string order, string small, string great) =>
        Assert.Equal((Outcome.Passes, ""), Judge(
            "medusa",
            $$"""
            "lines": [{ "line": "a", "sku": "x", "quantity": 1, "unitPrice": "50" }], "policy": { "evaluationOrder": "{{order}}" },
            "rules": [
              { "name": "small", "trigger": "automatic", "kind": "discount", "effect": { "type": "fixed-amount-per-unit", "value": "30" }, "target": { "scope": "lines" }, "allocation": { "mode": "each", "maxQuantityPerLine": 1 } },
              { "name": "great", "trigger": "automatic", "kind": "discount", "effect": { "type": "fixed-amount-per-unit", "value": "50" }, "target": { "scope": "lines" }, "allocation": { "mode": "each", "maxQuantityPerLine": 1 } }]
            """,
            $$""" "lines": [{ "line": "a", "net": "0", "by": [{{(small == "0" ? "" : $$"""{ "rule": "small", "amount": "{{small}}" },""")}} { "rule": "great", "amount": "{{great}}" }] }] """));

    [Fact]
    public void The_price_of_a_list_counts_its_own_conditions_and_those_of_the_list() =>
        Assert.Equal((Outcome.Passes, ""), Judge(
            "medusa",
            """
            "context": { "region": "north", "group": "club" }, "lines": [{ "line": "1", "sku": "x" }, { "line": "2", "sku": "y" }],
            "priceBook": [{ "sku": "x", "currency": "EUR", "amount": "10", "minQuantity": 1 }],
            "priceLists": [{ "type": "sale", "status": "active", "when": { "all": [{ "attr": "context.region", "op": "in", "value": ["north", "south"] }] },
              "prices": [{ "sku": "x", "currency": "EUR", "amount": "6" }, { "sku": "x", "currency": "EUR", "amount": "8", "when": { "all": [{ "attr": "context.group", "op": "eq", "value": "club" }] } }] }]
            """,
            """ "lines": [{ "sku": "x", "unitPrice": "8", "originalPrice": "10", "fromPriceList": true }], "noPrice": ["y"] """));

    [Fact]
    public void What_would_pass_a_budget_is_refused() =>
        Assert.Equal((Outcome.Passes, ""), Judge(
            "medusa",
            """
            "lines": [{ "line": "one", "sku": "x", "quantity": 1, "unitPrice": "90" }], "couponCodes": ["SAVE"],
            "rules": [{ "name": "SAVE", "trigger": "code", "kind": "discount", "effect": { "type": "percentage", "value": "50" }, "target": { "scope": "lines" },
              "allocation": { "mode": "across" }, "budget": { "type": "spend", "limit": "40", "used": "0" } }]
            """,
            """ "lines": [{ "line": "one", "discount": "0", "net": "90" }], "appliedRules": [], "rejected": [{ "rule": "SAVE", "reason": "budget-exceeded" }], "discountTotal": "0" """));

    [Fact]
    public void A_file_that_stands_keeps_its_place_and_its_sentence()
    {
        var folder = Directory.CreateTempSubdirectory("keyaccount-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "tier"));
            var standing = Path.Combine(folder, "tier", "spree-007-by-hand.case.json");
            File.WriteAllText(standing, """{ "name": "A sentence by hand" }""");
            var written = new CaseFolder(folder).Write(new CaseFile("fixed", "spree-007", "generated", new JsonObject { ["name"] = "generated", ["source"] = "s" }));
            Assert.Equal(standing, written);
            Assert.Equal("{\n  \"name\": \"A sentence by hand\",\n  \"source\": \"s\"\n}\n", File.ReadAllText(written));
            Assert.EndsWith("fixed/spree-007-1-part.case.json", new CaseFolder(folder).Write(new CaseFile("fixed", "spree-007-1", "part", [])).Replace('\\', '/'), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_source_is_repository_revision_path_and_place() =>
        Assert.Equal("some/shop 0123456, tests/price.spec around character 120", PublishedCases.Of(JsonNode.Parse("""
            { "id": "x-001", "topic": [], "given": {}, "source": { "repo": "some/shop", "commit": "0123456789", "path": "tests/price.spec", "location": "char offset ~120 of the file at this commit" } }
            """)!.AsObject()).Source);

    private static PublishedCase Order(string peer, string test, string unitPrice, string bars) => Case(
        peer,
        $$"""
        "lines": [{ "line": "1", "sku": "x", "quantity": 12, "unitPrice": "80" }],
        "rules": [{ "name": "tens", "trigger": "automatic", "when": { "all": [] }, "effect": { "type": "percentage", "value": "10" }, "target": { "scope": "lines", "where": { "all": [{{test}}] } } }]
        """,
        $$""" "lines": [{ "line": "1", "unitPrice": "{{unitPrice}}", {{bars}} }] """);

    private static (Outcome, string) Judge(string peer, string given, string expect)
    {
        var judgement = ConformanceRun.Judge(Case(peer, given, expect));
        return (judgement.Outcome, judgement.Reason);
    }

    private static PublishedCase Case(string peer, string given, string expect) => PublishedCases.Of(JsonNode.Parse(
        $$"""{ "id": "{{peer}}-001", "topic": ["fixed"], "given": { "currency": "EUR", {{given}} }, "expect": { {{expect}} }, "source": { "repo": "made up" } }""")!.AsObject());
}
