using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>A table of rules is its rows written out: each a rule with a name, a place and values of its own.</summary>
public sealed class RuleTableTests
{
    private static readonly (string, string) Steps = Some.Steps("""{ "step": "s", "combine": "best" }""");

    private const string Table = "policies/tables/group.csv";

    [Fact]
    public void Each_row_is_a_rule_named_by_its_keys_that_stands_in_the_table()
    {
        var rules = Some.Rules(Steps, Some.Policy("""{ "id": "group", "table": { "file": "tables/group.csv" }, "title": "Group discount" }"""),
            (Table, "account.segment;item.category;percent\nretail;tools;12,5\nretail;;5\nindustry;tools;50+10\n"));
        var bar = Assert.Single(rules.Price(Some.Order(("DRILL", 1))).Lines[0].Steps);
        Assert.Equal(("policies/test/group[retail,tools]", "policies/tables/group.csv:2", "Group discount", -12.50m), (bar.Rule, bar.Source, bar.Title, bar.Amount));
        Assert.Equal(45m, Some.Net(rules, "other"));
        Assert.Equal(47.50m, Some.Net(rules, item: "BOLT", quantity: 100));
    }

    [Fact]
    public void A_table_prices_as_its_rows_written_out_do()
    {
        var rows = Some.Rules(Steps, Some.Policy("""{ "id": "t", "when": { "account.country": "IT" }, "priority": 2, "table": { "file": "tables/group.csv" } }"""), (Table, "item.sku;line.quantity;amountPerUnit\nDRILL;2;7.50\nSAW;;3\n"));
        var written = Some.Rules(Steps, Some.Policy("""
            { "id": "a", "when": { "account.country": "IT", "item.sku": "DRILL", "line.quantity": 2 }, "priority": 2, "amountPerUnit": 7.5 },
            { "id": "b", "when": { "account.country": "IT", "item.sku": "SAW" }, "priority": 2, "amountPerUnit": 3 }
            """));
        foreach (var order in new[] { Some.Order(("DRILL", 2), ("SAW", 3)), Some.Order(("DRILL", 1)), Some.OrderOf("other", ("SAW", 2)) })
        {
            Assert.Equal(written.Price(order).Lines.Select(line => line.NetAmount), rows.Price(order).Lines.Select(line => line.NetAmount));
        }
    }

    [Fact]
    public void A_cross_table_has_the_values_of_a_fact_as_its_columns_and_blank_cells_are_no_rule()
    {
        var rules = Some.Rules(Steps, Some.Policy("""{ "id": "group", "table": { "file": "tables/group.csv", "across": "account.tier", "cell": "percent" } }"""), (Table, "item.category;gold;silver\ntools;10;5\nfasteners;;7\n"));
        Assert.Equal("policies/test/group[tools,gold]", Assert.Single(rules.Price(Some.Order(("DRILL", 1))).Lines[0].Steps).Rule);
        Assert.Equal(50m, Some.Net(rules, item: "BOLT", quantity: 100));
    }

    [Fact]
    public void Columns_of_an_export_are_mapped() =>
        Assert.Equal(90m, Some.Net(Some.Rules(Steps, Some.Policy("""{ "id": "group", "table": { "file": "tables/group.csv", "columns": { "item.sku": "ARTNR", "percent": "RABATT" } } }"""), (Table, "ARTNR;RABATT\nDRILL;10\n"))));

    [Fact]
    public void An_amount_is_in_the_currency_that_its_row_asks_for()
    {
        var rules = Some.Rules(Steps, ("accounts/accounts.csv", "id;segment;country;tier;currency\nshop;retail;IT;gold;EUR\nother;industry;CH;;CHF\n"), ("accounts/members.csv", "account;memberOf\n"),
            Some.Policy("""{ "id": "t", "table": { "file": "tables/group.csv" } }"""), (Table, "order.currency;amountPerLine\nEUR;10\nCHF;12\n"));
        Assert.Equal(90m, Some.Net(rules));
    }

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        string[] rows = ["retail;tools;12.5", "retail;;5", "industry;tools;50+10", ";fasteners;3"];
        var policy = Some.Policy("""{ "id": "group", "table": { "file": "tables/group.csv" } }""");
        decimal[] Nets(IEnumerable<string> of)
        {
            var rules = Some.Rules(Steps, policy, (Table, "account.segment;item.category;percent\n" + string.Join('\n', of)));
            return [Some.Net(rules), Some.Net(rules, "other"), Some.Net(rules, item: "BOLT", quantity: 100)];
        }

        Assert.Equal(Nets(rows), Nets(rows.Reverse()));
    }
}
