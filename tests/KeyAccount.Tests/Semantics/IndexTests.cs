using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>A material surcharge: what an index lies above its base, times what the item contains.</summary>
public sealed class IndexTests
{
    private static readonly (string, string)[] Folder =
    [
        ("vocabulary.json", """{ "fields": { "item.copperKg": { "type": "number" } } }"""),
        ("items/items.csv", "sku;name;uom;copperKg\nDRILL;Cable;M;0,86\nSAW;Duct;M;\n"),
        ("items/units.csv", "item;unit;factor\n"),
        ("prices/list.csv", "item;price\nDRILL;100.00\nSAW;100.00\n"),
        ("indices/copper.csv", "month;value\n2025-12;900,00\n2026-01;940,00\n2026-02;950,50\n2026-03;800\n"),
        Some.Steps("""{ "step": "metal", "holds": "surcharge", "combine": "sum" }"""),
    ];

    [Theory]
    [InlineData("average of the month before the order", 3.0100, 301)]     // (950.50 - 600.50) / 100 x 0.86
    [InlineData("average of the month of the order", 1.7157, 171.57)]      // 800
    [InlineData("average of the quarter before the order", 2.5757, 257.57)] // 900: only December has a value
    [InlineData("last before the order", 1.7157, 171.57)]                  // the row of March stands for its first day
    public void It_follows_the_reading_that_the_rule_names(string read, decimal perUnit, decimal amount)
    {
        var bar = Assert.Single(Price($$"""{ "id": "copper", "index": { "table": "copper", "read": "{{read}}", "above": 600.50, "per": 100, "content": "item.copperKg" } }""", ("DRILL", 100)).Lines[0].Steps);
        Assert.Equal((perUnit, amount), (decimal.Round(bar.AmountPerUnit!.Value, 4), bar.Amount));
        Assert.NotNull(bar.Index);
    }

    [Fact]
    public void What_contains_nothing_of_it_and_what_lies_below_the_base_is_not_raised()
    {
        const string Rule = """{ "id": "copper", "index": { "table": "copper", "above": 600, "per": 100, "content": "item.copperKg" } }""";
        Assert.Empty(Price(Rule, ("SAW", 1)).Lines[0].Steps);
        Assert.Empty(Price(Rule.Replace("600", "1000", StringComparison.Ordinal), ("DRILL", 1)).Lines[0].Steps);
    }

    [Fact]
    public void A_month_without_a_value_is_an_error_of_the_request_not_a_surcharge_of_nothing()
    {
        var rules = Some.Rules([.. Folder, Some.Policy("""{ "id": "copper", "index": { "table": "copper", "content": "item.copperKg" } }""")]);
        var error = Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 1)) with { OrderDate = new DateOnly(2026, 8, 1) }));
        Assert.Equal("KA4049", Assert.Single(error.Problems).Code);
    }

    [Fact]
    public void The_text_says_what_the_index_read() =>
        Assert.Contains("3.01 a unit, index 950.5", Price("""{ "id": "copper", "index": { "table": "copper", "above": 600.50, "per": 100, "content": "item.copperKg" } }""", ("DRILL", 100)).ToText(), StringComparison.Ordinal);

    private static Quote Price(string rule, params (string, decimal)[] lines) => Some.Rules([.. Folder, Some.Policy(rule)]).Price(Some.Order(lines));
}
