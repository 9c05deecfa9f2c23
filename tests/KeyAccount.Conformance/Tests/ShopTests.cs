using System.Text.Json.Nodes;
using KeyAccount.Conformance.Published;
using KeyAccount.Conformance.Reports;

namespace KeyAccount.Conformance.Tests;

/// <summary>What the procedures of shops say holds for orders that no published case has.</summary>
public sealed class ShopTests
{
    private const string Catalog = """ "catalog": [{ "sku": "mug", "listPrice": "100.00", "floorPrice": "20.00" }, { "sku": "cap", "listPrice": "50.00" }], """;
    private const string Reduced = """{ "name": "sale", "kind": "catalog-price-rule", "effect": { "type": "percentage", "value": "10" }, "target": { "scope": "catalog", "any": [{ "attr": "catalog.product", "op": "eq", "value": "mug" }] } }""";

    [Theory]
    [InlineData("72.00", "122.00")]
    [InlineData("71.00", null)]
    public void A_promotion_that_stands_alone_closes_the_cart_but_leaves_the_catalogue(string mug, string? total) => Assert.Equal(
        total is null ? Outcome.Fails : Outcome.Passes,
        Sylius(
            $$"""
            {{Reduced}},
            { "name": "plain", "trigger": "automatic", "priority": 9, "when": { "all": [] }, "effect": { "type": "fixed-amount", "value": "10.00" }, "target": { "scope": "order" } },
            { "name": "alone", "trigger": "automatic", "priority": 1, "stacking": "exclusive", "when": { "all": [] }, "effect": { "type": "percentage", "value": "20" }, "target": { "scope": "lines", "where": { "all": [{ "attr": "line.sku", "op": "eq", "value": "mug" }] } } }
            """,
            $$""" "total": "{{total ?? "122.00"}}", "lines": [{ "sku": "mug", "unitPrice": "{{mug}}" }] """));

    [Fact]
    public void Of_an_order_promotion_what_a_lowest_price_holds_back_goes_to_the_other_line_and_units_share_evenly() => Assert.Equal(Outcome.Passes, Sylius(
        """{ "name": "all", "trigger": "automatic", "when": { "all": [] }, "effect": { "type": "percentage", "value": "90" }, "target": { "scope": "order" } }""",
        """ "total": "20.00", "lines": [{ "sku": "mug", "unitDiscounts": ["80.00"] }, { "sku": "cap", "unitPrice": "0.00" }] """));

    [Fact]
    public void A_code_that_is_used_up_has_its_verdict() => Assert.Equal(Outcome.Passes, Sylius(
        """{ "name": "code", "trigger": "code", "coupon": { "code": "X", "limit": 3, "used": 3 }, "when": { "all": [] }, "effect": { "type": "fixed-amount", "value": "10" }, "target": { "scope": "order" } }""",
        """ "error": "coupon-not-applicable", "total": "150.00" """, """ "couponCodes": ["X"], """));

    [Theory]
    [InlineData("net", "95.00", "108.00")]
    [InlineData("gross", "80.00", "75.00")]
    public void Line_rules_come_before_those_of_the_order_and_thresholds_look_at_what_is_left(string mode, string threshold, string totalWithTax) => Assert.Equal(Outcome.Passes, Judge("vendure", $$"""
        "policy": { "priceMode": "{{mode}}" },
        "lines": [{ "line": "1", "sku": "a", "quantity": 1, "unitPrice": "100.00", "taxRate": "20" }],
        "rules": [
          { "name": "order", "trigger": "automatic", "when": { "all": [{ "attr": "order.subtotal", "op": "gte", "value": "{{threshold}}" }] }, "effect": { "type": "fixed-amount", "value": "50.00" }, "target": { "scope": "order" } },
          { "name": "line", "trigger": "automatic", "when": { "all": [] }, "effect": { "type": "percentage", "value": "{{(mode == "net" ? 10 : 25)}}" }, "target": { "scope": "lines" } }]
        """, $$""" "totalWithTax": "{{totalWithTax}}", "appliedRules": ["line"] """));

    private static Outcome Sylius(string rules, string expect, string more = "") =>
        Judge("sylius", $$"""{{Catalog}} {{more}} "lines": [{ "line": "1", "sku": "mug", "quantity": 1, "unitPrice": "100.00" }, { "line": "2", "sku": "cap", "quantity": 1, "unitPrice": "50.00" }], "rules": [{{rules}}]""", expect);

    private static Outcome Judge(string peer, string given, string expect) => ConformanceRun.Judge(PublishedCases.Of(JsonNode.Parse(
        $$"""{ "id": "{{peer}}-001", "topic": ["fixed"], "given": { "currency": "EUR", {{given}} }, "expect": { {{expect}} }, "source": { "repo": "made up" } }""")!.AsObject())).Outcome;
}
