using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Section 5: what each condition holds for. The discount of 10 % applies where it holds.</summary>
public sealed class ConditionTests
{
    private const string Vocabulary = """
        { "fields": { "item.hazard": { "type": "yes-no" }, "order.project": { "type": "text", "values": ["bridge", "tunnel"] }, "line.thickness": { "type": "number" }, "account.opened": { "type": "date" }, "line.site": { "type": "path" } } }
        """;

    private static readonly (string, string)[] Folder =
    [
        ("vocabulary.json", Vocabulary),
        ("items/items.csv", "sku;category;brand;uom;hazard\nDRILL;tools/drills;Bora;PCE;yes\nSAW;tools/saws;;PCE;no\nTOOLBOX;toolsets;Acme;PCE;\nBOLT;fasteners;Bora;PCE;\n"),
        ("prices/list.csv", "item;price\nDRILL;100\nSAW;100\nTOOLBOX;100\nBOLT;100\n"),
        ("accounts/accounts.csv", "id;segment;country;tier;since;opened\nshop;retail;IT;gold;2026-01-10;2020-02-29\ngroup;industry;;;;\nbranch;retail;DE;;2020-01-01;\n"),
        ("accounts/members.csv", "account;memberOf\nshop;group\n"),
    ];

    private static bool Holds(string when, Func<PricingRequest, PricingRequest>? change = null)
    {
        var rules = Some.Rules([.. Folder, Some.Policy($$"""{ "id": "a", "step": "base", "percent": 10, "when": { {{when}} } }""")]);
        var order = Some.Order(("DRILL", 100)) with { RequestedDelivery = new DateOnly(2026, 4, 9), Channel = "edi", Codes = ["SPRING", "VIP"] };
        return rules.Price(change?.Invoke(order) ?? order).Lines[0].Steps.Length > 0;
    }

    [Theory]
    [InlineData(""" "account.segment": "retail" """, true)]
    [InlineData(""" "account.segment": ["industry", "retail"] """, true)]
    [InlineData(""" "account.segment": "!= retail" """, false)]
    [InlineData(""" "account.segment": "!= industry" """, true)]
    [InlineData(""" "account.id": "shop" """, true)]
    [InlineData(""" "account.parent": "group" """, true)]
    [InlineData(""" "account.parent": "branch" """, false)]
    [InlineData(""" "item.category": "tools" """, true)]
    [InlineData(""" "item.category": "tools/drills" """, true)]
    [InlineData(""" "item.category": "tools/saws" """, false)]
    [InlineData(""" "item.category": "!= tools" """, false)]
    [InlineData(""" "item.category": ["fasteners", "tools/drills"] """, true)]
    [InlineData(""" "item.sku": "DRILL" """, true)]
    [InlineData(""" "item.hazard": true """, true)]
    [InlineData(""" "item.hazard": false """, false)]
    [InlineData(""" "line.quantity": 100 """, true)]
    [InlineData(""" "line.quantity": ">= 100 and < 500" """, true)]
    [InlineData(""" "line.quantity": "> 100" """, false)]
    [InlineData(""" "line.quantity": "<= 100" """, true)]
    [InlineData(""" "line.quantity": "< 100" """, false)]
    [InlineData(""" "line.quantity": "!= 100" """, false)]
    [InlineData(""" "line.quantity": ">= 2 PAL" """, true)]
    [InlineData(""" "line.quantity": ">= 3 PAL" """, false)]
    [InlineData(""" "line.listAmount": ">= 10000" """, true)]
    [InlineData(""" "line.amount": "> 10000" """, false)]
    [InlineData(""" "order.channel": "edi" """, true)]
    [InlineData(""" "order.code": "VIP" """, true)]
    [InlineData(""" "order.code": ["SUMMER", "SPRING"] """, true)]
    [InlineData(""" "order.code": "SUMMER" """, false)]
    [InlineData(""" "order.code": "!= SUMMER" """, true)]
    [InlineData(""" "order.currency": "EUR" """, true)]
    [InlineData(""" "order.lineCount": 1 """, true)]
    [InlineData(""" "order.quantity": ">= 100" """, true)]
    [InlineData(""" "order.leadDays": ">= 30" """, true)]
    [InlineData(""" "order.leadDays": "> 30" """, false)]
    [InlineData(""" "order.date": "2026-Q1" """, true)]
    [InlineData(""" "order.date": "2026-03-10..2026-03-10" """, true)]
    [InlineData(""" "order.date": "2026-03-11.." """, false)]
    [InlineData(""" "order.date": ">= 2026-03-10" """, true)]
    [InlineData(""" "order.date": "< 2026-03-10" """, false)]
    [InlineData(""" "order.requestedDelivery": "2026-04" """, true)]
    [InlineData(""" "account.since": "within 60 days" """, true)]
    [InlineData(""" "account.since": "within 58 days" """, false)]
    [InlineData(""" "account.since": "within 59 days" """, true)]
    [InlineData(""" "account.opened": "2020-02" """, true)]
    public void A_test_holds_or_not(string when, bool holds) => Assert.Equal(holds, Holds(when));

    [Theory]
    [InlineData("48", true)]
    [InlineData("96", true)]
    [InlineData("50", false)]
    public void Whole_pallets(string quantity, bool holds)
    {
        var lines = (PricingRequest order) => order with { Lines = [order.Lines[0] with { Quantity = decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture) }] };
        Assert.Equal(holds, Holds(""" "line.quantity": "whole PAL" """, lines));
        Assert.Equal(!holds, Holds(""" "line.quantity": "not whole PAL" """, lines));
    }

    [Theory]
    [InlineData(""" "order.project": "bridge" """, false)]
    [InlineData(""" "order.project": "!= bridge" """, false)]
    [InlineData(""" "not": { "order.project": "bridge" } """, true)]
    [InlineData(""" "order.project": "missing" """, true)]
    [InlineData(""" "order.project": "present" """, false)]
    [InlineData(""" "line.thickness": "< 5" """, false)]
    [InlineData(""" "not": { "line.thickness": "< 5" } """, true)]
    [InlineData(""" "line.thickness": "!= 5" """, false)]
    public void A_missing_value_makes_a_test_false_and_its_not_true(string when, bool holds) => Assert.Equal(holds, Holds(when));

    [Theory]
    [InlineData(""" "any": [ { "account.tier": "silver" }, { "line.quantity": ">= 100" } ] """, true)]
    [InlineData(""" "any": [ { "account.tier": "silver" }, { "line.quantity": ">= 101" } ] """, false)]
    [InlineData(""" "all": [ { "account.tier": "gold" }, { "line.quantity": ">= 100" } ] """, true)]
    [InlineData(""" "any": [ { "account.tier": "gold", "line.quantity": ">= 101" }, { "item.brand": "Bora" } ] """, true)]
    [InlineData(""" "not": { "account.tier": "gold", "line.quantity": ">= 101" } """, true)]
    [InlineData(""" "not": { "any": [ { "account.tier": "gold" }, { "line.quantity": ">= 101" } ] } """, false)]
    public void Tests_are_joined_by_any_all_and_not(string when, bool holds) => Assert.Equal(holds, Holds(when));

    [Fact]
    public void A_path_is_not_a_prefix_of_letters() =>
        Assert.False(Holds(""" "item.category": "tools" """, order => order with { Lines = [order.Lines[0] with { Item = "TOOLBOX" }] }));

    [Fact]
    public void A_path_that_no_rule_names_belongs_to_the_nearest_named_one_above_it()
    {
        var site = (string path) => (PricingRequest order) => order with { Lines = [order.Lines[0] with { Fields = new Dictionary<string, FieldValue> { ["line.site"] = path } }] };
        Assert.True(Holds(""" "line.site": "north" """, site("north/hall-3/gate-9")));
        Assert.False(Holds(""" "line.site": "north" """, site("northern/hall-3")));
    }

    [Theory]
    [InlineData(""" "item.categry": "tools" """, "KA1207")]
    [InlineData(""" "item.category": 5 """, "KA1301")]
    [InlineData(""" "line.quantity": "many" """, "KA1301")]
    [InlineData(""" "line.quantity": ">= 1.000" """, "KA1407")]
    [InlineData(""" "line.quantity": ">= 5 and < 5" """, "KA1304")]
    [InlineData(""" "line.quantity": ">= 1 BOX" """, "KA1416")]
    [InlineData(""" "line.quantity": ">= 100", "line.quantity": "< 500" """, "KA1302")]
    [InlineData(""" "order.date": "2026-03-10" """, "KA1405")]
    [InlineData(""" "order.date": "spring" """, "KA1301")]
    [InlineData(""" "order.date": "> 2026-03-10 and < 2026-03-11" """, "KA1304")]
    [InlineData(""" "order.project": "brige" """, "KA1303")]
    [InlineData(""" "order.currency": "EURO" """, "KA1209")]
    [InlineData(""" "account.id": "shopp" """, "KA1208")]
    [InlineData(""" "item.sku": "DRIL" """, "KA2110")]
    [InlineData(""" "line.discount.promo": "> 1" """, "KA1305")]
    [InlineData(""" "item.hazard": "yes" """, "KA1301")]
    public void A_test_that_cannot_be_is_a_finding(string when, string code) =>
        Assert.Equal([code], Some.Findings([.. Folder, Some.Policy($$"""{ "id": "a", "step": "base", "percent": 10, "when": { {{when}} } }""")]));

    [Theory]
    [InlineData(""" "account.segment": "retial" """)]
    [InlineData(""" "item.category": "tool" """)]
    public void A_value_that_nobody_has_is_a_warning(string when) =>
        Assert.Equal(["KA1306"], Some.Findings([.. Folder, Some.Policy($$"""{ "id": "a", "step": "base", "percent": 10, "when": { {{when}} } }""")]));
}
