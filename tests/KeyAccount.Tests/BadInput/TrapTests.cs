using System.Text;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.BadInput;

/// <summary>Traps that were measured: each once gave a wrong price, or a message that nobody understands.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("item;price\nDRILL;12,5\n")]
    [InlineData("item;price\r\nDRILL;12.5\r\n")]
    [InlineData("item\tprice\nDRILL\t12,5\n")]
    [InlineData("item,price\nDRILL,12.5\n")]
    [InlineData("\uFEFFitem;price\nDRILL;\"12,5\"\n")]
    [InlineData("item;price\rDRILL;12,5\r")]
    public void A_cell_of_12_5_is_twelve_and_a_half_and_never_125(string table) =>
        Assert.Equal(12.5m, Some.Net(Some.Rules(("prices/list.csv", table))));

    [Fact]
    public void A_decimal_comma_in_a_table_of_commas_is_an_error_and_no_price() =>
        Assert.Equal(["KA2104"], Some.Findings(("prices/list.csv", "item,price\nDRILL,\"12,5\"\n")));

    [Fact]
    public void A_setting_twice_in_an_object_is_an_error_and_the_last_does_not_win() =>
        Assert.Equal(["KA1302"], Some.Findings(Some.Policy("""{ "id": "a", "step": "base", "percent": 3, "percent": 30 }""")));

    [Fact]
    public void Comments_trailing_commas_a_byte_order_mark_and_tabs_are_fine()
    {
        var policy = "\uFEFF// spring\r\n{\r\n\t\"status\": \"released\", /* why */\r\n\t\"discounts\": [ { \"id\": \"a\", \"step\": \"base\", \"percent\": 10, }, ],\r\n}\r\n";
        Assert.Equal(90m, Some.Net(Some.Rules(("policies/test.json", policy))));
    }

    [Fact]
    public void The_order_of_settings_does_not_matter()
    {
        var policy = """{ "discounts": [ { "percent": 10, "when": { "account.segment": "retail" }, "step": "base", "id": "a" } ], "status": "released" }""";
        Assert.Equal(90m, Some.Net(Some.Rules(("policies/test.json", policy))));
    }

    [Fact]
    public void A_percent_and_a_scale_in_one_rule_are_named_as_two_values()
    {
        var finding = Assert.Single(BadFolders.Check(Some.Files(Some.Policy(
            """{ "id": "a", "step": "base", "percent": 3, "scale": { "by": "line.quantity", "kind": "all-units", "steps": [ { "from": 1, "percent": 2 } ] } }"""))));
        Assert.Equal("\"percent\" and \"scale\" are two values for one rule.", finding.Message());
    }

    [Fact]
    public void A_price_that_rises_needs_only_a_new_row_with_a_start()
    {
        var rules = Some.Rules(("prices/list.csv", "item;price;validFrom\nDRILL;100;2025-01-01\nDRILL;103;2026-04-01\n"));
        Assert.Equal(100m, Some.Net(rules));
        Assert.Equal(103m, rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = new DateOnly(2026, 4, 1) }).Totals.Net);
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("0.00000000000000000000000000000001")]
    [InlineData("79228162514264337593543950336")]
    public void A_figure_that_no_decimal_holds_is_an_error_and_never_a_zero(string figure) =>
        Assert.Equal(["KA1408"], Some.Findings(Some.Agreement("shop", "", $$"""{ "id": "a", "item": "DRILL", "price": {{figure}} }""")));

    [Fact]
    public void What_an_author_wrote_in_braces_is_shown_as_written()
    {
        var finding = Assert.Single(BadFolders.Check(Some.Files(Some.Policy("""{ "id": "{1}{0}", "step": "base", "percent": 3 }"""))));
        Assert.Equal("\"{1}{0}\" cannot be a name.", finding.Message());
    }

    [Fact]
    public void A_finding_stays_on_one_line_of_readable_length_whatever_stands_in_the_file()
    {
        var finding = Assert.Single(BadFolders.Check(Some.Files(Some.Policy($$"""{ "id": "a", "step": "base", "percent": 3, "of": "x\r\n\u0000{{new string('y', 5000)}}" }"""))));
        Assert.DoesNotContain(finding.Message(), char.IsControl);
        Assert.InRange(finding.Message().Length, 1, 400);
    }

    [Fact]
    public void A_hierarchy_of_a_hundred_thousand_accounts_is_checked_without_a_stack_overflow()
    {
        var accounts = new StringBuilder("id\n");
        var members = new StringBuilder("account;memberOf\n");
        for (var i = 0; i < 100_000; i++)
        {
            accounts.Append('a').Append(i).Append('\n');
            members.Append('a').Append(i).Append(";a").Append((i + 1) % 100_000).Append('\n');
        }

        Assert.Contains("KA3010", Some.Findings(("accounts/accounts.csv", accounts.ToString()), ("accounts/members.csv", members.ToString())));
    }

    [Fact]
    public void Of_a_hundred_thousand_findings_the_first_thousand_are_listed()
    {
        var settings = string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"\"setting-{i}\": 1"));
        var findings = BadFolders.Check(Some.Files(("vocabulary.json", $"{{ {settings} }}")));
        Assert.Equal("99000 more findings of this file are not listed.", findings[0].Message());
        Assert.Equal(1001, findings.Count);
    }
}
