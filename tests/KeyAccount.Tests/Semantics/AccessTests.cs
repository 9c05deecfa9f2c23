using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 4: accesses, what each counts, and what decides among the prices that fit.</summary>
public sealed class AccessTests
{
    private static (string Path, string Text) Accesses(string accesses) => Some.Steps("", $$""" "price": { "accesses": [ {{accesses}} ] } """);

    private static (string Path, string Text) Lists(string lists, string priceList = "\"list\"") =>
        ("company.json", $$"""{ "name": "Test", "currency": "EUR", "priceList": {{priceList}}, "priceLists": { {{lists}} } }""");

    private static string Why(RuleSet rules, PricingRequest request) =>
        Assert.Single(Assert.Throws<PricingException>(() => rules.Price(request)).Problems).Code;

    [Theory]
    [InlineData("""["promo", "list"]""", 70)]
    [InlineData("""["list", "promo"]""", 100)]
    public void Of_several_lists_the_one_named_first_counts_even_when_it_is_dearer(string lists, decimal price) =>
        Assert.Equal(price, Some.Net(Some.Rules(Lists("", lists), ("prices/promo.csv", "item;price\nDRILL;70\n"))));

    [Fact]
    public void What_the_first_list_does_not_have_stands_in_the_next() =>
        Assert.Equal(100, Some.Net(Some.Rules(Lists("", """["promo", "list"]"""), ("prices/promo.csv", "item;price\nDRILL;70\n")), item: "SAW"));

    [Fact]
    public void A_price_of_zero_is_a_price() =>
        Assert.Equal(0, Some.Net(Some.Rules(Lists("", """["promo", "list"]"""), ("prices/promo.csv", "item;price\nDRILL;0\n"))));

    [Fact]
    public void An_account_names_several_lists_with_blanks_between_them() =>
        Assert.Equal(70, Some.Net(Some.Rules(
            ("accounts/accounts.csv", "id;priceList\nshop;promo list\n"), ("accounts/members.csv", "account;memberOf\n"), ("prices/promo.csv", "item;price\nDRILL;70\n"))));

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 70)]
    public void The_list_of_higher_priority_counts_first_wherever_it_is_named(int priority, decimal price) =>
        Assert.Equal(price, Some.Net(Some.Rules(
            Lists($$""" "list": { "priority": 1 }, "promo": { "priority": {{priority}} } """, """["list", "promo"]"""), ("prices/promo.csv", "item;price\nDRILL;70\n"))));

    [Theory]
    [InlineData(1, 9)]
    [InlineData(2, 10)]
    [InlineData(3, 10)]
    public void A_list_of_higher_priority_hides_deeper_breaks_of_lower_lists(decimal quantity, decimal price) =>
        Assert.Equal(price, Some.Rules(
            Lists(""" "l1": { "priority": 3 }, "l2": { "priority": 2 }, "l3": { "priority": 1 } """),
            Accesses("""{ "access": "lists", "from": ["l1", "l2", "l3"], "order": ["priority", "minQuantity"] }"""),
            ("prices/l1.csv", "item;price;minQuantity\nDRILL;10;2\n"),
            ("prices/l2.csv", "item;price;minQuantity\nDRILL;9;1\nDRILL;10;2\n"),
            ("prices/l3.csv", "item;price;minQuantity\nDRILL;6;2\nDRILL;5;3\n")).Price(Some.Order(("DRILL", quantity))).Lines[0].ListPrice);

    [Fact]
    public void Lists_of_equal_priority_fall_back_to_the_lowest_price_where_the_order_ends_with_it() =>
        Assert.Equal(3, Some.Net(Some.Rules(
            Lists(""" "l1": { "priority": 1 }, "l2": { "priority": 1 } """),
            Accesses("""{ "access": "lists", "from": ["l1", "l2"], "order": ["priority", "minQuantity", "price"] }"""),
            ("prices/l1.csv", "item;price\nDRILL;4\n"), ("prices/l2.csv", "item;price\nDRILL;3\nDRILL;6\n"))));

    [Fact]
    public void What_is_equal_in_every_key_is_refused_when_an_order_meets_it() =>
        Assert.Equal("KA4012", Why(Some.Rules(
            Accesses("""{ "access": "lists", "from": ["l1", "l2"], "order": ["minQuantity"] }"""),
            ("prices/l1.csv", "item;price\nDRILL;4\n"), ("prices/l2.csv", "item;price\nDRILL;3\n")), Some.Order(("DRILL", 1))));

    [Theory]
    [InlineData("""["minQuantity"]""", "KA3001")]
    [InlineData("""["minQuantity", "price"]""", null)]
    [InlineData("""["end"]""", null)]
    public void What_an_access_ranks_alike_in_one_list_is_an_error_when_the_rules_are_read(string order, string? finding) =>
        Assert.Equal(finding is null ? [] : [finding], Some.Findings(
            Accesses($$"""{ "access": "lists", "from": "lists", "order": {{order}} }"""), ("prices/list.csv", "item;price;validFrom;validTo\nDRILL;4;2026-01-01;\nDRILL;3;2026-02-01;2026-05-31\n")));

    [Fact]
    public void Prices_of_other_days_are_not_alike() =>
        Assert.Equal([], Some.Findings(
            Accesses("""{ "access": "lists", "from": "lists", "order": ["minQuantity"] }"""), ("prices/list.csv", "item;price;validFrom;validTo\nDRILL;4;2026-01-01;2026-01-31\nDRILL;3;2026-02-01;2026-05-31\n")));

    [Theory]
    [InlineData("start", 12)]
    [InlineData("start asc", 10)]
    [InlineData("price", 10)]
    [InlineData("price desc", 13)]
    [InlineData("end", 13)]
    public void Each_key_can_be_turned_around(string key, decimal price) =>
        Assert.Equal(price, Some.Net(Some.Rules(
            Accesses($$"""{ "access": "lists", "from": "lists", "order": ["{{key}}", "price"] }"""),
            ("prices/list.csv", "item;price;validFrom;validTo\nDRILL;10;2025-01-01;\nDRILL;12;2026-03-01;\nDRILL;13;2026-02-01;2026-12-31\n"))));

    [Fact]
    public void The_best_is_the_lowest_of_all_that_fit_at_every_level() =>
        Assert.Equal(85, Some.Net(Some.Rules(
            Accesses("""{ "access": "contract", "from": "agreements", "take": "best" }"""),
            Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 90 }"""),
            Some.Agreement("group", "", """{ "id": "p", "item": "DRILL", "price": 85 }"""))));

    [Theory]
    [InlineData("first", 120, "contract")]
    [InlineData("all", 100, "list")]
    public void An_access_that_takes_all_lets_the_search_go_on_and_the_lowest_counts(string take, decimal price, string access)
    {
        var line = Some.Rules(
            Accesses($$"""{ "access": "contract", "from": "agreements", "take": "{{take}}" }, { "access": "list", "from": "lists" }"""),
            Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 120 }""")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((price, access), (line.NetPrice, line.Access));
    }

    [Theory]
    [InlineData("edi", 60)]
    [InlineData("shop", 70)]
    [InlineData(null, 80)]
    public void More_conditions_count_first_those_of_the_list_included(string? channel, decimal price) =>
        Assert.Equal(price, Some.Rules(
            Lists(""" "list": { "when": { "account.segment": "retail", "order.channel": ["edi", "shop"] } }, "sale": { "when": { "account.segment": "retail" } } """),
            Accesses("""{ "access": "lists", "from": ["list", "sale"], "order": ["conditions", "price"] }"""),
            ("prices/list.csv", "item;order.channel;price\nDRILL;;70\nDRILL;edi;60\n"), ("prices/sale.csv", "item;price\nDRILL;80\n"))
            .Price(Some.Order(("DRILL", 1)) with { Channel = channel }).Totals.Net);

    [Fact]
    public void What_tests_the_field_that_is_named_first_is_more_specific() =>
        Assert.Equal(70, Some.Net(Some.Rules(
            Accesses("""{ "access": "lists", "from": "lists", "order": ["specificity", "price"], "specificity": ["item.sku", "account.segment", "item.category"] }"""),
            ("prices/list.csv", "item;account.segment;item.category;price\n;retail;tools;60\nDRILL;;;70\n;;tools;50\n"))));

    [Theory]
    [InlineData("""["account.segment", "item.category"]""", 60)]
    [InlineData("""["item.sku"]""", 70)]
    [InlineData("""["item.category"]""", 50)]
    public void An_access_with_keys_counts_what_is_keyed_by_these_and_no_others(string keys, decimal price) =>
        Assert.Equal(price, Some.Net(Some.Rules(
            Accesses($$"""{ "access": "lists", "from": "lists", "keys": {{keys}} }"""),
            ("prices/list.csv", "item;account.segment;item.category;price;validFrom\n;retail;tools;60;2026-01-01\nDRILL;;;70;2026-01-02\n;;tools;50;2026-01-03\n"))));

    [Fact]
    public void The_key_combinations_of_an_access_sequence_are_tried_from_the_most_specific_to_the_most_general()
    {
        var rules = Some.Rules(
            Accesses("""{ "access": "segment and category", "from": "lists", "keys": ["account.segment", "item.category"] }, { "access": "category", "from": "lists", "keys": ["item.category"] }""".Replace(" and ", "-and-", StringComparison.Ordinal)),
            ("prices/list.csv", "account.segment;item.category;price\nretail;tools/drills;60\n;tools;50\n"));
        Assert.Equal([60m, 50m], rules.Price(Some.Order(("DRILL", 1), ("SAW", 1))).Lines.Select(line => line.NetPrice));
        Assert.Equal(50, Some.Net(rules, "other"));
    }

    [Theory]
    [InlineData("2026-02-28", 100)]
    [InlineData("2026-03-01", 70)]
    [InlineData("2026-03-31", 70)]
    [InlineData("2026-04-01", 100)]
    public void A_list_has_days_on_which_it_holds(string day, decimal price) =>
        Assert.Equal(price, Some.Rules(Lists(""" "promo": { "valid": "2026-03" } """, """["promo", "list"]"""), ("prices/promo.csv", "item;price\nDRILL;70\n"))
            .Price(Some.Order(("DRILL", 1)) with { OrderDate = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).Totals.Net);

    [Theory]
    [InlineData("released", 70)]
    [InlineData("draft", 100)]
    [InlineData("blocked", 100)]
    public void Only_a_released_list_counts(string status, decimal price) =>
        Assert.Equal(price, Some.Net(Some.Rules(Lists($$""" "promo": { "status": "{{status}}" } """, """["promo", "list"]"""), ("prices/promo.csv", "item;price\nDRILL;70\n"))));

    [Theory]
    [InlineData(9, 100)]
    [InlineData(10, 80)]
    public void A_list_can_have_conditions(decimal quantity, decimal price) =>
        Assert.Equal(price, Some.Rules(Lists(""" "bulk": { "when": { "line.quantity": ">= 10" } } """, """["bulk", "list"]"""), ("prices/bulk.csv", "item;price\nDRILL;80\n"))
            .Price(Some.Order(("DRILL", quantity))).Lines[0].ListPrice);

    [Fact]
    public void A_sale_price_shows_as_a_reduction_of_the_price_that_a_later_access_finds()
    {
        var line = Some.Rules(
            Accesses("""{ "access": "sale", "from": "sale", "reference": "list" }, { "access": "base", "from": "list" }"""),
            ("prices/sale.csv", "item;price\nDRILL;120\n")).Price(Some.Order(("DRILL", 1))).Lines[0];
        Assert.Equal((100m, 120m, "sale"), (line.ListPrice, line.NetAmount, line.PriceFrom));
        Assert.Equal(20m, Assert.Single(line.Steps).Amount);
    }

    [Theory]
    [InlineData("2026-06-15", 22)]
    [InlineData(null, 20)]
    public void A_service_can_be_priced_by_the_day_on_which_it_is_rendered(string? day, decimal price) =>
        Assert.Equal(price, Some.Rules(
            Accesses("""{ "access": "list", "from": "lists", "date": "service" }"""), ("prices/list.csv", "item;price;validFrom\nDRILL;20;2026-01-01\nDRILL;22;2026-06-01\n"))
            .Price(Some.Order(("DRILL", 1)) with { ServiceDate = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) }).Totals.Net);

    [Fact]
    public void Prices_of_policies_hold_for_everyone_after_those_of_agreements_and_before_the_list()
    {
        var rules = Some.Rules(
            ("policies/prices.json", """{ "status": "released", "prices": [ { "id": "saws", "when": { "item.category": "tools/saws" }, "price": 77 }, { "id": "drill", "item": "DRILL", "price": 66 } ] }"""),
            Some.Agreement("shop", "", """{ "id": "p", "item": "DRILL", "price": 90 }"""));
        var quote = rules.Price(Some.Order(("DRILL", 1), ("SAW", 1), ("BOLT", 100)));
        Assert.Equal([("shop/2026/p", 90m, true), ("policies/prices/saws", 77m, false), ("list", 0.5m, false)], quote.Lines.Select(line => (line.PriceFrom, line.NetPrice, line.IsContracted)));
        Assert.Equal(66, Some.Net(rules, "other"));
    }

    [Fact]
    public void A_message_says_that_no_procedure_looks_for_the_prices_of_policies() =>
        Assert.Equal(["KA3030"], Some.Findings(
            Accesses("""{ "access": "list", "from": "lists" }"""), ("policies/prices.json", """{ "status": "released", "prices": [ { "id": "p", "item": "DRILL", "price": 66 } ] }""")));

    [Theory]
    [InlineData("""{ "access": "a", "from": "lists", "take": "best", "order": ["start"] }""", "KA1417")]
    [InlineData("""{ "access": "a", "from": "lists", "order": ["specificity"] }""", "KA1442")]
    [InlineData("""{ "access": "a", "from": "lists", "specificity": ["item.sku"] }""", "KA1442")]
    [InlineData("""{ "access": "a", "from": ["lists", "list"] }""", "KA1441")]
    [InlineData("""{ "access": "a", "from": ["list", "list"] }""", "KA1302")]
    [InlineData("""{ "access": "a", "from": ["lost"] }""", "KA1208")]
    [InlineData("""{ "access": "a", "from": "lists", "keys": ["item.categry"] }""", "KA1207")]
    [InlineData("""{ "access": "a", "from": 3 }""", "KA1008")]
    public void What_an_access_cannot_mean_is_refused(string access, string code) => Assert.Equal([code], Some.Findings(Accesses(access)));
}
