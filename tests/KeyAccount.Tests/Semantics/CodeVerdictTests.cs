using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Every promotion code of a request gets a verdict, whatever asks for it.</summary>
public sealed class CodeVerdictTests
{
    private const string Steps = """{ "step": "base" }, { "step": "goods", "holds": "freeGoods" }, { "step": "fees", "holds": "surcharge", "combine": "sum" }""";

    private static readonly RuleSet Rules = Some.Rules(
        Some.Steps(Steps, """ "price": { "accesses": [ { "access": "code", "from": "secret", "when": { "order.code": "SECRET" } }, { "access": "policy", "from": "policies" }, { "access": "list", "from": "lists" } ] } """),
        ("prices/secret.csv", "item;price;validTo\nDRILL;90;\nSAW;80;2026-01-31\n"),
        ("vocabulary.json", """{ "fields": { "fact.friend": { "type": "yes-no" } } }"""),
        ("policies/prices.csv", "item;order.code;price;validTo\nBOLT;CHEAP;0,40;\nBOLT;LATE;0,30;2026-01-31\n"),
        ("policies/test.json", """
            {
              "status": "released",
              "facts": [ { "id": "friend", "when": { "order.code": "FRIEND", "order.amount": ">= 100" }, "set": { "fact.friend": true } } ],
              "charges": [
                { "id": "gift-wrap", "charge": "packaging", "step": "fees", "when": { "order.code": "WRAP" }, "amount": 5 },
                { "id": "old-wrap", "charge": "packaging", "step": "fees", "valid": "2025", "when": { "order.code": "OLDWRAP" }, "amount": 5 }
              ],
              "freeGoods": [ { "id": "more", "when": { "order.code": "MORE" }, "give": "2+1", "as": "added" } ],
              "discounts": [
                { "id": "friends", "when": { "fact.friend": true }, "percent": 1, "step": "base" },
                { "id": "next", "when": { "order.code": "NEXT" }, "status": "draft", "percent": 1, "step": "base" }
              ],
              "conditions": { "payment": [ { "when": { "order.code": "SLOW" }, "days": 90, "from": "invoice" }, { "days": 30, "from": "invoice" } ] },
              "prices": [ { "id": "coded", "table": "prices.csv" } ]
            }
            """));

    [Theory]
    [InlineData("WRAP", 1, CodeVerdict.Applied)]
    [InlineData("OLDWRAP", 1, CodeVerdict.Expired)]
    [InlineData("MORE", 2, CodeVerdict.Applied)]
    [InlineData("MORE", 1, CodeVerdict.NotQualified)]
    [InlineData("FRIEND", 1, CodeVerdict.Applied)]
    [InlineData("SLOW", 1, CodeVerdict.Applied)]
    [InlineData("NEXT", 1, CodeVerdict.Unknown)]
    [InlineData("NOBODY", 1, CodeVerdict.Unknown)]
    public void What_a_charge_free_goods_a_fact_or_a_condition_asks_for_counts_as_what_a_discount_asks_for(string code, decimal drills, CodeVerdict verdict) =>
        Assert.Equal(verdict, Of(code, "DRILL", drills));

    [Theory]
    [InlineData("SECRET", "DRILL", CodeVerdict.Applied)]
    [InlineData("SECRET", "SAW", CodeVerdict.NotQualified)]
    [InlineData("CHEAP", "BOLT", CodeVerdict.Applied)]
    [InlineData("CHEAP", "DRILL", CodeVerdict.NotQualified)]
    [InlineData("LATE", "BOLT", CodeVerdict.Expired)]
    public void So_does_what_a_price_or_an_access_asks_for(string code, string item, CodeVerdict verdict) =>
        Assert.Equal(verdict, Of(code, item, 1));

    [Fact]
    public void A_draft_knows_its_code_in_simulation_only() =>
        Assert.Equal(CodeVerdict.Applied, Rules.Price(Some.Order(("DRILL", 1)) with { Codes = ["NEXT"], Simulate = true }).Codes.Single().Verdict);

    [Fact]
    public void A_fact_that_is_not_derived_has_given_nothing() =>
        Assert.Equal(CodeVerdict.NotQualified, Of("FRIEND", "BOLT", 1));

    private static CodeVerdict Of(string code, string item, decimal quantity) =>
        Rules.Price(Some.Order((item, quantity)) with { Codes = [code] }).Codes.Single().Verdict;
}
