using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 4: price tables keyed by facts, and prices for other units and quantities.</summary>
public sealed class PriceTableTests
{
    private const string Keyed = "account.segment;item.category;order.channel;price;validFrom\nretail;tools;edi;60;2026-01-03\nretail;tools;;70;2026-01-02\n;tools;;80;2026-01-01\n";

    [Theory]
    [InlineData("shop", "edi", 60)]
    [InlineData("shop", "web", 70)]
    [InlineData("shop", null, 70)]
    [InlineData("other", "edi", 80)]
    public void A_table_can_be_keyed_by_any_facts_and_a_blank_cell_holds_for_any(string account, string? channel, decimal price) =>
        Assert.Equal(price, Some.Rules(("prices/list.csv", Keyed)).Price(Some.OrderOf(account, ("DRILL", 1)) with { Channel = channel }).Totals.Net);

    [Fact]
    public void A_category_in_a_table_holds_for_everything_below_it_and_for_nothing_else() =>
        Assert.Equal("KA4003", Assert.Single(Assert.Throws<PricingException>(() => Some.Net(Some.Rules(("prices/list.csv", Keyed)), item: "BOLT")).Problems).Code);

    [Fact]
    public void A_table_of_an_agreement_can_be_keyed_by_facts_under_the_names_of_an_export() =>
        Assert.Equal(66, Some.Net(Some.Rules(
            ("agreements/shop/erp.csv", "WARENGRUPPE;PREIS;TEXT\ntools;66;x\n"),
            Some.Agreement("shop", "", """{ "id": "p", "table": "erp.csv", "columns": { "item.category": "WARENGRUPPE", "price": "PREIS" } }"""))));

    [Theory]
    [InlineData("edi", 66)]
    [InlineData("web", 100)]
    public void The_condition_of_a_table_holds_for_all_its_rows(string channel, decimal price) =>
        Assert.Equal(price, Some.Rules(
            ("agreements/shop/t.csv", "item.category;price\ntools;66\n"),
            Some.Agreement("shop", "", """{ "id": "p", "table": "t.csv", "when": { "order.channel": "edi" } }"""))
            .Price(Some.Order(("DRILL", 1)) with { Channel = channel }).Totals.Net);

    [Theory]
    [InlineData("account.segment;price\nretial;5\n", "KA1306")]
    [InlineData("account.sgment;price\nretail;5\n", "KA1207")]
    [InlineData("line.amount;price\n5;5\n", "KA1305")]
    [InlineData("account.since;price\n5;5\n", "KA1403")]
    [InlineData("line.quantity;price\nfew;5\n", "KA2104")]
    [InlineData("item.category;price;uom\ntools;5;PAL\n", "KA2121")]
    [InlineData("item;price;uom\nSAW;5;PAL\n", "KA2120")]
    [InlineData("item;price;minQuantity;maxQuantity\nSAW;5;10;9\n", "KA1304")]
    [InlineData("account.segment;price\nretail;5\nretail;6\n", "KA3001")]
    public void What_a_cell_cannot_mean_is_a_finding(string table, string code) => Assert.Equal([code], Some.Findings(("prices/list.csv", table)));

    [Fact]
    public void The_order_of_rows_and_of_columns_changes_nothing()
    {
        var rows = Keyed.Split('\n')[1..^1];
        var turned = Keyed.Split('\n')[0] + "\n" + string.Join('\n', rows.Reverse()) + "\n";
        var columns = string.Join('\n', Keyed.Split('\n')[..^1].Select(row => string.Join(';', row.Split(';').Reverse()))) + "\n";
        foreach (var channel in new[] { "edi", "web" })
        {
            var order = Some.Order(("DRILL", 1), ("SAW", 2)) with { Channel = channel };
            var expected = Some.Rules(("prices/list.csv", Keyed)).Price(order).Lines.Select(line => line.NetAmount);
            Assert.Equal(expected, Some.Rules(("prices/list.csv", turned)).Price(order).Lines.Select(line => line.NetAmount));
            Assert.Equal(expected, Some.Rules(("prices/list.csv", columns)).Price(order).Lines.Select(line => line.NetAmount));
        }
    }

    [Theory]
    [InlineData(50, 12.00)]
    [InlineData(75, 18.00)]
    [InlineData(1, 0.24)]
    public void A_price_of_a_box_is_the_price_of_so_many_units(decimal quantity, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(("prices/list.csv", "item;price;uom\nBOLT;12.00;PACK\n")), item: "BOLT", quantity: quantity));

    [Fact]
    public void A_price_of_several_boxes_is_not_rounded_before_it_is_multiplied() =>
        Assert.Equal(10.00m, Some.Net(Some.Rules(("prices/list.csv", "item;price;per;uom\nBOLT;10.00;3;PACK\n")), item: "BOLT", quantity: 150));

    [Theory]
    [InlineData(99, 0.30)]
    [InlineData(100, 0.20)]
    public void Quantities_beside_a_unit_count_in_it(decimal quantity, decimal price) =>
        Assert.Equal(price, Some.Rules(("prices/list.csv", "item;price;uom;minQuantity\nBOLT;15;PACK;\nBOLT;10;PACK;2\n")).Price(Some.Order(("BOLT", quantity))).Lines[0].ListPrice);

    [Fact]
    public void An_order_in_boxes_at_a_price_for_a_pallet_is_exact()
    {
        var order = Some.Order(("BOLT", 3)) with { Lines = [new RequestLine("10", "BOLT", 3) { Unit = "PACK" }] };
        Assert.Equal(14.25m, Some.Rules(("prices/list.csv", "item;price;uom\nBOLT;95.00;PAL\n")).Price(order).Totals.Net);
    }

    [Theory]
    [InlineData(3, 30)]
    [InlineData(4, 25)]
    [InlineData(10, 25)]
    [InlineData(11, 100)]
    public void A_price_can_hold_up_to_a_quantity(decimal quantity, decimal price) =>
        Assert.Equal(price, Some.Rules(
            Some.Agreement("shop", "", """{ "id": "a", "item": "DRILL", "price": 30, "maxQuantity": 4 }, { "id": "b", "item": "DRILL", "price": 25, "minQuantity": 4, "maxQuantity": 10 }"""))
            .Price(Some.Order(("DRILL", quantity))).Lines[0].ListPrice);

    [Fact]
    public void A_table_of_a_policy_names_its_currency_where_orders_come_in_several() =>
        Assert.Equal("KA1440", Assert.Single(Some.Findings(
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "priceLists": { "chf": { "currency": "CHF" } } }"""),
            ("prices/chf.csv", "item;price\nDRILL;110\n"),
            ("policies/prices.json", """{ "status": "released", "prices": [ { "id": "p", "table": "t.csv" } ] }"""),
            ("policies/t.csv", "item;price\nDRILL;66\n"))));

    [Fact]
    public void A_table_of_a_policy_prices_orders_in_its_currency() =>
        Assert.Equal(66, Some.Rules(
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "priceLists": { "chf": { "currency": "CHF" } } }"""),
            ("prices/chf.csv", "item;price\nDRILL;110\n"),
            ("policies/prices.json", """{ "status": "released", "prices": [ { "id": "p", "table": "t.csv", "currency": "CHF" } ] }"""),
            ("policies/t.csv", "item;price\nDRILL;66\n")).Price(Some.Order(("DRILL", 1)) with { Currency = "CHF" }).Totals.Net);
}
