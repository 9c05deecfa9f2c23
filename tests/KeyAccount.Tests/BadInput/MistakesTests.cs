using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.BadInput;

/// <summary>The mistakes that people make most, in the words in which they are to be told.</summary>
public sealed class MistakesTests
{
    private const string Accounts = "id;segment;currency\nunione;retail;\nsuper-marche;retail;\nswiss;retail;CHF\n";
    private const string Members = "account;memberOf\nsuper-marche;unione\n";
    private const string Items = "sku;category;uom\n00121;fasteners/bolts;PCE\nPASTA;food;PCE\n";

    [Fact]
    public void A_price_that_can_be_read_in_two_ways_names_both_and_how_to_write_each()
    {
        Says("agreements/unione/contract.csv(2,7): error KA2103: price \"1.250\" can be read as 1.25 or as 1250.\n    Write 1250 or 1250,00 for the greater, 1,2500 for the smaller.",
            Contract, ("agreements/unione/contract.csv", "item;price\nPASTA;1.250\n"));
    }

    [Fact]
    public void Lost_zeros_are_told_once_with_the_count_of_rows_that_look_the_same()
    {
        var rows = string.Concat(Enumerable.Range(0, 18).Select(day => $"121;1,20;2026-01-{day + 1:00}\n"));
        Says("agreements/unione/contract.csv(8,1): error KA2110: no item \"121\". There is an item \"00121\": the zeros in front are gone, as happens when Excel saves a table.\n    17 more rows of this file look the same. Format the column as text before saving.",
            Contract, ("agreements/unione/contract.csv", $"item;price;validFrom\n{string.Concat(Enumerable.Range(0, 6).Select(day => $"PASTA;1,20;2025-01-{day + 1:00}\n"))}{rows}"));
    }

    [Fact]
    public void A_decimal_comma_in_json_says_that_decimals_have_a_point() =>
        Says("policies/test.json(1,80): error KA1004: \"12,5\" here ends the number at 12.\n    In .json files decimals have a point: 12.5.",
            Some.Policy("""{ "id": "a", "step": "base", "percent": 12,5 }"""));

    [Fact]
    public void An_unknown_field_names_the_nearest_ones() =>
        Says("policies/test.json(1,79): error KA1207: unknown field \"item.categry\". Nearest: item.category. [/discounts/0/when/item.categry]\n    Own fields are declared in vocabulary.json.",
            Some.Policy("""{ "id": "a", "step": "base", "when": { "item.categry": "food" }, "percent": 3 }"""));

    [Fact]
    public void A_field_twice_in_one_when_says_how_to_write_a_range() =>
        Says("policies/test.json(1,106): error KA1302: \"line.quantity\" stands twice in one \"when\"; only one would count. [/discounts/0/when/line.quantity]\n    For a range write \">= 100 and < 500\".",
            Some.Policy("""{ "id": "a", "step": "base", "when": { "line.quantity": ">= 100", "line.quantity": "< 500" }, "percent": 3 }"""));

    [Fact]
    public void A_discount_that_meets_one_of_its_parents_is_asked_whether_it_adds_or_replaces() =>
        Says("agreements/super-marche/2026.json(1,66): error KA3021: \"pasta-extra\" (3 %) meets \"unione/2026/pasta\" (50+10+5) of its parent in step \"base\": on top of it or instead of it? [/discounts/0/id]\n    Add \"adds\": true (58.5325 % in all) or \"replaces\": \"unione/2026/pasta\" (3 % in all).",
            Some.Agreement("unione", """{ "id": "pasta", "step": "base", "percent": "50+10+5" }"""),
            Some.Agreement("super-marche", """{ "id": "pasta-extra", "step": "base", "percent": 3 }"""));

    [Fact]
    public void A_bare_figure_where_orders_come_in_several_currencies_is_asked_for_its_currency() =>
        Says("policies/test.json(1,86): error KA1410: 12.50 of which currency? Orders come in EUR and CHF. [/discounts/0/amountPerUnit]\n    Write { \"EUR\": 12.50, \"CHF\": ... }.",
            Some.Policy("""{ "id": "a", "step": "base", "amountPerUnit": 12.50 }"""));

    [Fact]
    public void A_discount_that_never_counts_beside_a_better_one_is_shown_how_both_are_written() =>
        Says("agreements/unione/2026.json(1,160): warning KA3105: in step \"base\" the best rule wins, so \"bolts-2\" (5 %) never counts beside \"bolts-1\" (50 %). [/discounts/1/id]\n    For 50 then 5 write one rule with \"percent\": \"50+5\" (52.5 %).",
            Some.Agreement("unione", """{ "id": "bolts-1", "step": "base", "when": { "item.category": "fasteners" }, "percent": 50 }, { "id": "bolts-2", "step": "base", "when": { "item.category": "fasteners" }, "percent": 5 }"""));

    private static (string, string) Contract => ("agreements/unione/2026.json", """{ "status": "released", "valid": "2026", "prices": [ { "id": "c", "table": "contract.csv" } ] }""");

    private static void Says(string expected, params (string Path, string Text)[] files)
    {
        var all = Some.Files([
            ("accounts/accounts.csv", Accounts), ("accounts/members.csv", Members), ("items/items.csv", Items),
            ("items/units.csv", "item;unit;factor\n"), ("prices/list.csv", "item;price\nPASTA;1,00\n"), .. files]);
        Assert.Equal([expected], BadFolders.Check(all).Select(finding => finding.ToString()));
    }
}
