using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rules 4, 5 and 5a: where the base price comes from.</summary>
public sealed class BasePriceTests
{
    private static decimal Listed(string rows, string day, decimal quantity = 1) =>
        Some.Rules(("prices/list.csv", "item;price;validFrom;validTo;minQuantity\n" + rows))
            .Price(Some.Order(("DRILL", quantity)) with { OrderDate = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).Lines[0].ListPrice;

    [Theory]
    [InlineData("2025-12-31", 20)]
    [InlineData("2026-01-01", 22)]
    [InlineData("2027-06-01", 22)]
    public void A_later_row_ends_the_earlier_one(string day, decimal price) => Assert.Equal(price, Listed("DRILL;20;2025-01-01;;\nDRILL;22;2026-01-01;;\n", day));

    [Fact]
    public void A_later_row_ends_the_earlier_one_also_where_both_began_before_their_agreement()
    {
        var rules = Some.Rules(
            Some.Agreement("shop", "", """{ "id": "contracted", "table": "contracted.csv" }"""),
            ("agreements/shop/contracted.csv", "item;price;validFrom\nDRILL;82;2025-07-01\nDRILL;80;2025-01-01\nDRILL;85;2026-04-01\n"));
        Assert.Equal(82, Some.Net(rules));
    }

    [Theory]
    [InlineData("2026-01-31", 20)]
    [InlineData("2026-02-01", 18)]
    [InlineData("2026-02-15", 18)]
    [InlineData("2026-02-16", 20)]
    public void After_a_temporary_price_the_older_one_is_back(string day, decimal price) => Assert.Equal(price, Listed("DRILL;20;2026-01-01;;\nDRILL;18;2026-02-01;2026-02-15;\n", day));

    [Fact]
    public void Of_prices_that_start_alike_the_one_that_ends_earlier_counts() => Assert.Equal(18, Listed("DRILL;20;2026-01-01;;\nDRILL;18;2026-01-01;2026-01-31;\n", "2026-01-15"));

    [Theory]
    [InlineData(9.5, 10)]
    [InlineData(10, 9)]
    [InlineData(99.99, 9)]
    [InlineData(100, 8)]
    public void The_highest_minimum_quantity_that_is_reached_counts_and_a_fraction_never_falls_between(decimal quantity, decimal price) =>
        Assert.Equal(price, Listed("DRILL;10;;;\nDRILL;9;;;10\nDRILL;8;;;100\n", "2026-01-15", quantity));

    [Fact]
    public void A_price_is_for_so_many_units() =>
        Assert.Equal(4.50m, Some.Net(Some.Rules(("prices/list.csv", "item;price;per\nBOLT;4.50;100\n")), item: "BOLT", quantity: 100));

    [Fact]
    public void A_third_of_a_price_is_not_rounded_before_it_is_multiplied() =>
        Assert.Equal(10.00m, Some.Net(Some.Rules(("prices/list.csv", "item;price;per\nBOLT;10.00;3\n")), item: "BOLT", quantity: 3));

    [Fact]
    public void Equal_prices_for_the_same_days_and_quantities_are_an_error() =>
        Assert.Equal(["KA3001"], Some.Findings(("prices/list.csv", "item;price\nDRILL;10.00\nDRILL;11.00\n")));

    [Fact]
    public void No_price_on_the_day_is_an_error_that_says_where_it_was_looked_for()
    {
        var rules = Some.Rules(("prices/list.csv", "item;price;validFrom\nDRILL;10.00;2026-06-01\n"));
        var problem = Assert.Single(Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 1)))).Problems);
        Assert.Equal("error KA4003: line 10: item DRILL has no price in EUR on 2026-03-10 for a quantity of 1. Looked in: agreements of shop, group; price list list (EUR).", problem.ToString());
    }

    [Fact]
    public void A_contracted_price_comes_before_the_list_and_reads_as_a_net_price_of_its_own()
    {
        var line = Some.Rules(Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((80m, true, "shop/2026/p", "agreements/shop/2026.json:1"), (line.ListPrice, line.IsContracted, line.PriceFrom, line.PriceSource));
        Assert.Empty(line.Steps);
    }

    [Fact]
    public void Where_the_access_says_so_the_waterfall_starts_at_the_list_price()
    {
        var line = Some.Rules(
            Some.Steps("""{ "step": "s" }""", """ "price": { "accesses": [ { "access": "contract", "from": "agreements", "reference": "list" }, { "access": "list", "from": "lists" } ] } """),
            Some.Agreement("shop", """{ "id": "d", "percent": 10 }""", """{ "id": "p", "item": "DRILL", "price": 80 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((100m, 72m), (line.ListPrice, line.NetAmount));
        Assert.Equal([("contracted", -20m), ("s", -8m)], line.Steps.Select(step => (step.Step, step.Amount)));
    }

    [Theory]
    [InlineData("shop", 90)]
    [InlineData("branch", 85)]
    [InlineData("group", 90)]
    [InlineData("other", 100)]
    public void The_account_itself_is_tried_first_then_those_above_it_the_nearest_first(string account, decimal price) =>
        Assert.Equal(price, Some.Net(Some.Rules(
            Some.Agreement("group", "", """{ "id": "p", "item": "DRILL", "price": 90 }"""),
            Some.Agreement("branch", "", """{ "id": "p", "item": "DRILL", "price": 85 }""")), account));

    [Fact]
    public void Only_after_all_levels_of_an_access_comes_the_next_access() =>
        Assert.Equal(90, Some.Net(Some.Rules(
            Some.Steps("", """ "price": { "accesses": [ { "access": "contract", "from": "agreements" }, { "access": "list", "from": "lists" } ] } """),
            Some.Agreement("group", "", """{ "id": "p", "item": "DRILL", "price": 90 }""")), "branch"));

    [Theory]
    [InlineData("2026-03-09", 100)]
    [InlineData("2026-03-10", 90)]
    [InlineData("2026-03-31", 90)]
    [InlineData("2026-04-01", 100)]
    public void Membership_has_dates_with_both_ends(string day, decimal price) =>
        Assert.Equal(price, Some.Rules(
            ("accounts/members.csv", "account;memberOf;from;to\nshop;group;2026-03-10;2026-03-31\n"),
            Some.Agreement("group", "", """{ "id": "p", "item": "DRILL", "price": 90 }"""))
            .Price(Some.Order(("DRILL", 1)) with { OrderDate = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).Totals.Net);

    [Fact]
    public void An_account_can_opt_out() =>
        Assert.Equal(100, Some.Net(Some.Rules(
            ("accounts/members.csv", "account;memberOf;inherits\nshop;group;no\n"), Some.Agreement("group", """{ "id": "d", "step": "base", "percent": 20 }""", """{ "id": "p", "item": "DRILL", "price": 90 }"""))));

    [Fact]
    public void Of_two_groups_at_the_same_distance_neither_decides_by_its_name()
    {
        var rules = Some.Rules(
            ("accounts/members.csv", "account;memberOf\nshop;group\nshop;other\n"),
            Some.Agreement("group", "", """{ "id": "p", "item": "DRILL", "price": 90 }"""), Some.Agreement("other", "", """{ "id": "p", "item": "DRILL", "price": 80 }"""));
        Assert.Equal("KA4012", Assert.Single(Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 1)))).Problems).Code);
    }

    [Theory]
    [InlineData("order", 20)]
    [InlineData("delivery", 22)]
    [InlineData("agreement", 18)]
    public void Each_access_names_its_pricing_date(string date, decimal price) =>
        Assert.Equal(price, Some.Rules(
            Some.Steps("", $$""" "price": { "accesses": [ { "access": "contract", "from": "agreements", "date": "{{date}}" } ] } """),
            Some.Agreement("shop", "", """{ "id": "a", "item": "DRILL", "price": 18, "valid": "..2026-01-31" }, { "id": "b", "item": "DRILL", "price": 20, "valid": "2026-02-01.." }, { "id": "c", "item": "DRILL", "price": 22, "valid": "2026-05-01.." }"""))
            .Price(Some.Order(("DRILL", 1)) with { RequestedDelivery = new DateOnly(2026, 5, 5) }).Totals.Net);

    [Theory]
    [InlineData("2026-12-31", 80)]
    [InlineData("2027-01-01", 80)]
    [InlineData("2027-03-31", 80)]
    [InlineData("2027-04-01", 100)]
    public void A_renewal_keeps_an_agreement_alive_past_its_end(string day, decimal price) =>
        Assert.Equal(price, Some.Rules(Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80 }""", """ "renewal": { "kind": "extension", "until": "2027-03-31" }, """))
            .Price(Some.Order(("DRILL", 1)) with { OrderDate = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).Totals.Net);

    [Theory]
    [InlineData("edi", 80)]
    [InlineData("shop", 100)]
    public void A_contracted_price_can_have_conditions(string channel, decimal price) =>
        Assert.Equal(price, Some.Rules(Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 80, "when": { "order.channel": "edi" } }"""))
            .Price(Some.Order(("DRILL", 1)) with { Channel = channel }).Totals.Net);

    [Theory]
    [InlineData("draft")]
    [InlineData("blocked")]
    public void Only_released_rules_and_prices_count(string status) =>
        Assert.Equal(100, Some.Net(Some.Rules(Some.Agreement("shop", $$"""{ "id": "d", "step": "base", "percent": 20, "status": "{{status}}" }""", $$"""{ "id": "p", "item": "DRILL", "price": 80, "status": "{{status}}" }"""))));

    [Fact]
    public void Columns_of_an_export_can_be_mapped_and_a_decimal_comma_read() =>
        Assert.Equal(8.50m, Some.Net(Some.Rules(
            ("agreements/shop/erp.csv", "ARTNR;BEZ;PREIS\nDRILL;Bohrer;8,50\n"),
            Some.Agreement("shop", "", """{ "id": "p", "table": "erp.csv", "columns": { "item": "ARTNR", "price": "PREIS" } }"""))));

    [Fact]
    public void The_only_price_list_of_a_folder_needs_no_mention() =>
        Assert.Equal(100m, Some.Net(Some.Rules(("company.json", """{ "name": "Test", "currency": "EUR" }"""))));

    [Fact]
    public void One_of_several_price_lists_has_to_be_named() =>
        Assert.Equal("KA4003", Assert.Throws<PricingException>(() => Some.Net(Some.Rules(("company.json", """{ "name": "Test", "currency": "EUR" }"""), ("prices/other.csv", "item;price\nDRILL;90\n")))).Problems.Single().Code);
}
