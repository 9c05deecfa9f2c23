using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>How special conditions of one kind from a policy, the group and the account come together: each kind has its rule.</summary>
public sealed class MergeRuleTests
{
    [Theory]
    [InlineData("payment", "\"conditions\": { \"payment\": { \"days\": 30 } }")]
    [InlineData("delivery", "\"conditions\": { \"delivery\": { \"incoterm\": \"DAP\", \"place\": \"Milano\" } }")]
    [InlineData("minimumOrder", "\"conditions\": { \"minimumOrder\": { \"amount\": 50, \"outcome\": \"alert\" } }")]
    [InlineData("priceHold", "\"conditions\": { \"priceHold\": { \"from\": \"2026-01-01\", \"until\": \"2026-12-31\" } }")]
    [InlineData("listChangeNotice", "\"conditions\": { \"listChangeNotice\": { \"days\": 60 } }")]
    [InlineData("serviceLevel", "\"conditions\": { \"serviceLevel\": { \"measure\": \"onTime\", \"targetPercent\": 95 } }")]
    [InlineData("returns", "\"conditions\": { \"returns\": { \"withinDays\": 14 } }")]
    [InlineData("creditLimit", "\"conditions\": { \"creditLimit\": { \"amount\": 5000, \"outcome\": \"alert\" } }")]
    [InlineData("referral", "\"referral\": { \"reward\": 500, \"after\": { \"turnover\": 20000, \"within\": \"1 year\" } }")]
    [InlineData("pallets", "\"conditions\": { \"pallets\": { \"value\": \"pooled\" } }")]
    public void The_nearest_place_replaces_the_kind(string kind, string terms)
    {
        var condition = Assert.Single(Conditions(terms));
        Assert.Equal((kind, $"shop/2026/{kind}"), (condition.Kind, condition.Rule));
        Assert.Equal([$"group/2026/{kind}", $"policies/terms/{kind}"], condition.Replaces);
    }

    [Theory]
    [InlineData("commitment", "\"conditions\": { \"commitment\": { \"amount\": 5000, \"period\": \"year\" } }")]
    [InlineData("exclusivity", "\"conditions\": { \"exclusivity\": { \"side\": \"buyer\" } }")]
    [InlineData("contribution", "\"contributions\": [ { \"for\": \"flyers\", \"amount\": 100, \"against\": \"customer-invoice\" } ]")]
    [InlineData("visits", "\"conditions\": { \"visits\": { \"value\": 4 } }")]
    public void Those_of_every_place_count(string kind, string terms)
    {
        var conditions = Conditions(terms);
        Assert.Equal([$"group/2026/{kind}", $"policies/terms/{kind}", $"shop/2026/{kind}"], conditions.Select(condition => condition.Rule));
        Assert.All(conditions, condition => Assert.Empty(condition.Replaces));
    }

    private static QuoteCondition[] Conditions(string terms) =>
    [
        .. Some.Rules(
            ("vocabulary.json", """{ "conditions": { "pallets": { "type": "text", "label": "Pallets" }, "visits": { "type": "number", "label": "Visits", "merge": "all" } } }"""),
            ("policies/terms.json", $$"""{ "status": "released", {{terms}} }"""),
            ("agreements/group/2026.json", $$"""{ "status": "released", "valid": "2026", {{terms}} }"""),
            ("agreements/shop/2026.json", $$"""{ "status": "released", "valid": "2026", {{terms}} }""")).Price(Some.Order(("DRILL", 1))).Conditions,
    ];
}
