using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Special conditions of kinds that the company's vocabulary declares.</summary>
public sealed class OwnConditionTests
{
    private const string Kinds = """
        "pallets": { "type": "text", "label": { "en": "Pallets", "it": "Pallet" }, "values": { "pooled": { "en": "Pooled pallets", "it": "Pallet a rendere" }, "one-way": { "en": "One-way pallets", "it": "Pallet a perdere" } } },
        "contact": { "type": "text", "label": "Contact" },
        "reviews": { "type": "number", "label": "Reviews a year" },
        "deposit": { "type": "money", "label": { "en": "Deposit", "it": "Cauzione" } },
        "start":   { "type": "date", "label": "Start" },
        "edi":     { "type": "yes-no", "label": { "en": "Orders by EDI", "it": "Ordini via EDI" }, "merge": "all" },
        "margin":  { "type": "number", "label": "Target margin", "internal": true }
        """;

    [Fact]
    public void A_kind_has_its_label_and_a_value_of_its_type_in_both_languages()
    {
        var quote = Rules(Policy("""
            "pallets": { "value": "pooled" }, "contact": { "value": { "en": "The buying office", "it": "L'ufficio acquisti" } }, "reviews": { "value": 4 },
            "deposit": { "value": 250 }, "start": { "value": "2026-02-01" }, "edi": { "value": true }
            """)).Price(Some.Order(("DRILL", 1)));
        Assert.Equal(["Contact: The buying office.", "Deposit: 250.00 EUR.", "Orders by EDI: Yes.", "Pallets: Pooled pallets.", "Reviews a year: 4.", "Start: 2026-02-01."], quote.Conditions.Select(condition => $"{condition.Title}: {condition.Text}"));
        Assert.Equal(["Contact: L'ufficio acquisti.", "Cauzione: 250.00 EUR.", "Ordini via EDI: Sì.", "Pallet: Pallet a rendere.", "Reviews a year: 4.", "Start: 2026-02-01."], quote.ConditionsIn(Language.Italian).Select(condition => $"{condition.Title}: {condition.Text}"));
        Assert.Equal(["The buying office", "250", "true", "pooled", "4", "2026-02-01"], quote.Conditions.Select(condition => condition.Figures["value"].Text));
    }

    [Fact]
    public void A_nearer_one_replaces_the_kind_unless_all_count()
    {
        var conditions = Rules(Policy(""" "pallets": { "value": "pooled" }, "edi": { "value": false } """), Agreement("group", """ "pallets": { "value": "one-way" }, "edi": { "value": true } """)).Price(Some.Order(("DRILL", 1))).Conditions;
        Assert.Equal([("edi", "group/2026/edi", ""), ("edi", "policies/terms/edi", ""), ("pallets", "group/2026/pallets", "policies/terms/pallets")], conditions.Select(condition => (condition.Kind, condition.Rule, string.Join(' ', condition.Replaces))));
    }

    [Fact]
    public void A_kind_may_have_several_entries_with_conditions()
    {
        var conditions = Rules(Policy(""" "pallets": [ { "when": { "item.category": "fasteners" }, "value": "one-way" }, { "value": "pooled" } ] """)).Price(Some.Order(("DRILL", 1), ("BOLT", 10))).Conditions;
        Assert.Equal([("policies/terms/pallets", "20"), ("policies/terms/pallets-2", "10")], conditions.Select(condition => (condition.Rule, string.Join(' ', condition.Lines ?? []))));
    }

    [Fact]
    public void They_come_after_the_built_in_kinds() =>
        Assert.Equal(["payment", "creditLimit", "contact"], Rules(Policy(""" "contact": { "value": "us" }, "creditLimit": { "amount": 1000, "outcome": "alert" }, "payment": { "days": 30 } """)).Price(Some.Order(("DRILL", 1))).Conditions.Select(condition => condition.Kind));

    [Fact]
    public void A_kind_or_an_entry_that_is_internal_is_not_the_customers_to_read()
    {
        var quote = Rules(Policy(""" "margin": { "value": 21.5 }, "contact": { "internal": true, "value": "Mr Rossi first" }, "pallets": { "value": "pooled" } """)).Price(Some.Order(("DRILL", 1)));
        Assert.Equal(["contact", "margin", "pallets"], quote.Conditions.Select(condition => condition.Kind));
        Assert.Equal(["pallets"], quote.ForCustomer().Conditions.Select(condition => condition.Kind));
    }

    [Theory]
    [InlineData("""{ "conditions": { "payment": { "type": "text", "label": "x" } } }""", "", "KA1487")]
    [InlineData("""{ "conditions": { "contribution": { "type": "text", "label": "x" } } }""", "", "KA1487")]
    [InlineData("""{ "conditions": { "a b": { "type": "text", "label": "x" } } }""", "", "KA1487")]
    [InlineData("""{ "conditions": { "a": { "type": "path", "label": "x" } } }""", "", "KA1010")]
    [InlineData("""{ "conditions": { "a": { "type": "text" } } }""", "", "KA1009")]
    [InlineData("""{ "conditions": { "a": { "type": "number", "label": "x", "values": { "one": "One" } } } }""", "", "KA1415")]
    [InlineData(null, """ "palets": { "value": "pooled" } """, "KA1480")]
    [InlineData(null, """ "pallets": { "value": "pool" } """, "KA1010")]
    [InlineData(null, """ "pallets": "pooled" """, "KA1008")]
    [InlineData(null, """ "reviews": { "value": "four" } """, "KA1008")]
    [InlineData(null, """ "start": { "value": "1 February" } """, "KA1403")]
    [InlineData(null, """ "reviews": [ { "value": 4 }, { "value": 5 } ] """, "KA3050")]
    [InlineData(null, """ "edi": [ { "value": true }, { "value": false } ] """, null)]
    public void What_is_wrong_with_them_is_a_finding(string? vocabulary, string terms, string? code) =>
        Assert.Equal(code is null ? [] : [code], Some.Findings(("vocabulary.json", vocabulary ?? $$"""{ "conditions": { {{Kinds}} } }"""), Policy(terms)));

    private static RuleSet Rules(params (string, string)[] files) => Some.Rules([("vocabulary.json", $$"""{ "conditions": { {{Kinds}} } }"""), .. files]);

    private static (string, string) Policy(string conditions) => ("policies/terms.json", $$"""{ "status": "released", "conditions": { {{conditions}} } }""");

    private static (string, string) Agreement(string account, string conditions) => ($"agreements/{account}/2026.json", $$"""{ "status": "released", "valid": "2026", "conditions": { {{conditions}} } }""");
}
