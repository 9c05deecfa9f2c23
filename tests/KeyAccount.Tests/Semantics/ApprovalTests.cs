using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Who has to approve a quote: what goes beyond its maker's limits, and the lowest role above that may agree it.</summary>
public sealed class ApprovalTests
{
    private const string Limits = """
        { "id": "kam", "title": { "en": "Key account manager", "it": "Key account manager" }, "reportsTo": "manager", "limits": { "discountPercent": 5, "totalDiscountPercent": 20, "marginPercent": 20, "deviationPercent": 2, "contractValue": 1000 } },
        { "id": "manager", "title": { "en": "Sales manager", "it": "Direttore vendite" }, "reportsTo": "director", "limits": [ { "discountPercent": 12, "totalDiscountPercent": 40, "marginPercent": 10, "deviationPercent": 10, "contractValue": 5000 }, { "when": { "item.category": "tools/saws" }, "discountPercent": 8 } ] },
        { "id": "director", "title": { "en": "Managing director", "it": "Amministratore delegato" }, "unlimited": true }
        """;

    private static readonly DateTimeOffset At = new(2026, 3, 10, 9, 30, 0, TimeSpan.FromHours(1));

    [Fact]
    public void What_its_maker_may_agree_alone_needs_no_approval()
    {
        var quote = Rules().Price(Order(5));
        Assert.Empty(quote.Approvals);
        Assert.True(quote.IsApproved);
        Assert.DoesNotContain("\"hash\"", quote.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5.01", "manager")]
    [InlineData("12", "manager")]
    [InlineData("12.0001", "director")]
    public void A_discount_by_hand_beyond_it_needs_the_lowest_role_above_that_may_agree_it(string percent, string role)
    {
        var quote = Rules().Price(Order(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)));
        var approval = Assert.Single(quote.Approvals);
        Assert.Equal((AuthorityLimit.Discount, role, decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)), (approval.Limit, approval.Role, approval.Figure));
        Assert.Equal(["10"], approval.Lines);
        Assert.Equal([role == "manager" ? "bruno" : "dora"], approval.People);
        Assert.Equal("Key account manager may go up to 5 %", approval.Why);
        Assert.False(quote.IsApproved);
    }

    [Fact]
    public void The_words_are_there_in_both_languages_and_in_the_waterfall()
    {
        var quote = Rules().Price(Order(10));
        Assert.Equal("a discount by hand of 10 %", quote.Approvals[0].What);
        Assert.Contains("\nApprovals\n  Sales manager: a discount by hand of 10 % (Line 10): Key account manager may go up to 5 %\n", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("\nApprovazioni\n  Direttore vendite: uno sconto manuale del 10 % (Riga 10): Key account manager può arrivare al 5 %\n", quote.ToText(Language.Italian), StringComparison.Ordinal);
    }

    [Fact]
    public void The_percentage_is_what_was_asked_not_what_rounding_made_of_it()
    {
        // 5 % of 0.50 is 0.025: 0.03 comes off, which is 6 %.
        var quote = Rules().Price(Order(5, "BOLT"));
        Assert.Equal(0.47m, quote.Totals.Net);
        Assert.Empty(quote.Approvals);
    }

    [Fact]
    public void A_new_price_and_an_amount_off_a_unit_are_measured_in_percent_as_well()
    {
        Assert.Equal(10m, Assert.Single(Rules().Price(Order(new ManualPrice { NewPrice = 90 })).Approvals).Figure);
        Assert.Equal(7m, Assert.Single(Rules().Price(Order(new ManualPrice { AmountPerUnit = 7 })).Approvals).Figure);
        Assert.Empty(Rules().Price(Order(new ManualPrice { Percent = -20 })).Approvals);
    }

    [Fact]
    public void Limits_with_conditions_stand_in_place_of_those_without()
    {
        Assert.Equal("manager", Assert.Single(Rules().Price(Order(8, "SAW")).Approvals, one => one.Limit == AuthorityLimit.Discount).Role);
        Assert.Equal("director", Assert.Single(Rules().Price(Order(9, "SAW")).Approvals, one => one.Limit == AuthorityLimit.Discount).Role);
    }

    [Fact]
    public void The_total_discount_and_the_margin_are_looked_at_where_something_comes_off_by_hand()
    {
        var rules = Rules(discounts: """{ "id": "d", "step": "base", "percent": 22 }""");
        Assert.Empty(rules.Price(Order(0)).Approvals);
        var quote = rules.Price(Order(5));
        Assert.Equal(
            [(AuthorityLimit.TotalDiscount, (decimal?)25.9m, "manager"), (AuthorityLimit.Margin, decimal.Round(410m / 74.1m, 10), "director")],
            quote.Approvals.Select(one => (one.Limit, one.Figure, one.Role!)));
        Assert.Equal("Key account manager may go down to 20 %", quote.Approvals[1].Why);
    }

    [Fact]
    public void A_bound_of_a_rule_that_asks_for_an_approval_is_held_against_the_same_limits()
    {
        var rules = Rules(guards: """{ "id": "floor", "floorPrice": 98, "outcome": "approval" }, { "id": "margin", "minimumMarginPercent": 29, "outcome": "approval" }""");
        var quote = rules.Price(Order(4));
        var approval = Assert.Single(quote.Approvals);
        Assert.Equal((AuthorityLimit.Deviation, "policies/test/floor", "manager", "policies/test.json:1"), (approval.Limit, approval.Rule, approval.Role, approval.Source));
        Assert.Equal(decimal.Round(200m / 98, 10), approval.Figure);
        Assert.Equal("policies/test/floor asks for it: DRILL: a price of 96 is below the floor price of 98; Key account manager may go up to 2 %", approval.Why);
    }

    [Fact]
    public void A_markup_is_held_against_the_margin_that_it_comes_to()
    {
        var quote = Rules(guards: """{ "id": "markup", "minimumMarkupPercent": 40, "outcome": "approval" }""").Price(Order(5) with { Lines = [new RequestLine("10", "DRILL", 1) { Manual = new ManualPrice { NewPrice = 84 } }] });
        var margin = Assert.Single(quote.Approvals, one => one.Limit == AuthorityLimit.Margin);
        Assert.Equal(("policies/test/markup", decimal.Round(2000m / 120, 10)), (margin.Rule, margin.Figure!.Value));
    }

    [Fact]
    public void Adjustments_of_the_document_count_as_a_discount_on_the_order()
    {
        var quote = Rules().Price(Order(0) with { Adjustments = [new StatedAdjustment { Percent = -6, Reason = "goodwill" }] });
        var approval = Assert.Single(quote.Approvals, one => one.Limit == AuthorityLimit.Discount);
        Assert.Equal((6m, "manager", "a discount by hand of 6 % on the order"), (approval.Figure!.Value, approval.Role, approval.What));
        Assert.Empty(approval.Lines);
    }

    [Fact]
    public void Adjustments_of_a_line_add_to_what_comes_off_it_by_hand()
    {
        var order = Order(5);
        var quote = Rules().Price(order with { Adjustments = [new StatedAdjustment { Amount = -1, Line = "10", Reason = "scratched" }, new StatedAdjustment { Amount = 3, Line = "10", Reason = "express" }] });
        Assert.Equal(6m, Assert.Single(quote.Approvals).Figure);
    }

    [Fact]
    public void The_value_of_the_order_is_what_it_comes_to_before_discounts_by_hand()
    {
        Assert.Empty(Rules().Price(Order(5, quantity: 10)).Approvals);
        var approval = Assert.Single(Rules().Price(Order(5, quantity: 11)).Approvals);
        Assert.Equal((AuthorityLimit.ContractValue, 1100m, "manager", "Key account manager may go up to 1000 EUR"), (approval.Limit, approval.Figure!.Value, approval.Role, approval.Why));
    }

    [Fact]
    public void Without_a_maker_the_lowest_role_of_all_that_may_agree_it_is_named()
    {
        var approval = Assert.Single(Rules().Price(Order(3) with { By = null }).Approvals, one => one.Limit == AuthorityLimit.Discount);
        Assert.Equal(("kam", "it was not said who made the quote"), (approval.Role, approval.Why));
    }

    [Fact]
    public void What_nobody_on_the_reporting_line_may_agree_can_be_given_by_nobody()
    {
        var approval = Assert.Single(Rules(roles: """{ "id": "kam", "reportsTo": "manager", "limits": { "discountPercent": 5 } }, { "id": "manager", "limits": { "discountPercent": 8 } }, { "id": "director", "unlimited": true }""").Price(Order(9)).Approvals);
        Assert.Null(approval.Role);
        Assert.Empty(approval.People);
    }

    [Fact]
    public void Without_authority_only_rules_ask_and_nobody_is_named()
    {
        var rules = Some.Rules(Files(null, """{ "id": "floor", "floorPrice": 98, "outcome": "approval" }"""));
        var approval = Assert.Single(rules.Price(Order(4)).Approvals);
        Assert.Equal((AuthorityLimit.Deviation, (string?)null), (approval.Limit, approval.Role));
        Assert.False(rules.Price(Order(4)).IsApproved);
        Assert.True(rules.Price(Order(1)).IsApproved);
    }

    [Fact]
    public void A_record_says_who_when_which_quote_and_what_was_seen_and_counts_once_it_is_attached()
    {
        var rules = Rules();
        var quote = rules.Price(Order(10));
        var record = quote.Approve("bruno", At);
        Assert.Equal(("bruno", At, "shop", "EUR", quote.Hash), (record.By, record.At, record.Account, record.Currency, record.Quote));
        var seen = Assert.Single(record.Seen);
        Assert.Equal((AuthorityLimit.Discount, 10m), (seen.Limit, seen.Figure!.Value));
        Assert.Equal([new SeenLine("10", "DRILL", 1)], seen.Lines);

        var approved = rules.Price(Order(10) with { Approvals = [record] });
        Assert.True(approved.IsApproved);
        Assert.Equal(("bruno", At), (approved.Approvals[0].ApprovedBy, approved.Approvals[0].ApprovedAt));
        Assert.Equal(quote.Hash, approved.Hash);
        Assert.Contains("approved by bruno, 2026-03-10 09:30", approved.ToText(), StringComparison.Ordinal);
        Assert.Equal(quote.Totals, approved.Totals);
    }

    [Fact]
    public void A_record_is_the_same_after_it_was_written_and_read()
    {
        var record = Rules(guards: """{ "id": "floor", "floorPrice": 98, "outcome": "approval" }""").Price(Order(10)).Approve("bruno", At);
        var read = ApprovalRecord.Parse(record.ToJson());
        Assert.Equal(record.ToJson(), read.ToJson());
        Assert.Equal((record.At, record.Quote, record.Seen.Length), (read.At, read.Quote, read.Seen.Length));
        var request = PricingRequest.Parse($$"""{ "account": "shop", "orderDate": "2026-03-10", "by": "anna", "approvals": [ {{record.ToJson()}} ], "lines": [ { "id": "10", "item": "DRILL", "quantity": 1, "manual": { "percent": 10 } } ] }""");
        Assert.Equal(("anna", record.ToJson()), (request.By, Assert.Single(request.Approvals).ToJson()));
    }

    [Fact]
    public void What_got_no_worse_stays_approved_and_only_what_got_worse_is_needed_again()
    {
        var rules = Rules();
        var order = Two(10, 8);
        var record = rules.Price(order).Approve("bruno", At);
        Assert.Equal(2, record.Seen.Length);

        var better = rules.Price(Two(9, 8) with { Approvals = [record] });
        Assert.NotEqual(record.Quote, better.Hash);
        Assert.True(better.IsApproved);

        var worse = rules.Price(Two(10, 8.5m) with { Approvals = [record] });
        Assert.Equal(["bruno", null], worse.Approvals.Select(one => one.ApprovedBy));
        Assert.False(worse.IsApproved);
    }

    [Fact]
    public void More_units_are_not_covered_by_what_was_seen_nor_is_the_same_item_on_a_line_more()
    {
        var rules = Rules();
        var record = rules.Price(Order(10)).Approve("bruno", At);
        Assert.False(rules.Price(Order(10, quantity: 2) with { Approvals = [record] }).IsApproved);
        var twice = rules.Price(Order(10) with { Approvals = [record], Lines = [.. Order(10).Lines, new RequestLine("20", "DRILL", 1) { Manual = new ManualPrice { Percent = 10 } }] });
        Assert.Equal(["bruno", null], twice.Approvals.Select(one => one.ApprovedBy));
    }

    [Fact]
    public void A_line_may_get_another_id_without_losing_its_approval()
    {
        var rules = Rules();
        var record = rules.Price(Order(10)).Approve("bruno", At);
        Assert.True(rules.Price(Order(10) with { Approvals = [record], Lines = [Order(10).Lines[0] with { Id = "77" }] }).IsApproved);
    }

    [Fact]
    public void Two_people_may_approve_each_what_they_may()
    {
        var rules = Rules();
        var order = Two(10, 9);
        var quote = rules.Price(order);
        Assert.Equal(["manager", "director"], quote.Approvals.Select(one => one.Role));
        var first = quote.Approve("bruno", At);
        Assert.Single(first.Seen);
        Assert.False(rules.Price(order with { Approvals = [first] }).IsApproved);
        Assert.True(rules.Price(order with { Approvals = [first, quote.Approve("dora", At)] }).IsApproved);
    }

    [Theory]
    [InlineData("anna", "KA4062")]
    [InlineData("bea", "KA4063")]
    [InlineData("nobody", "KA4061")]
    public void Nobody_approves_without_the_right_or_their_own(string person, string code)
    {
        var quote = Rules().Price(Order(10));
        Assert.Equal(code, Assert.Single(Assert.Throws<PricingException>(() => quote.Approve(person, At)).Problems).Code);
        var record = quote.Approve("bruno", At) with { By = person };
        Assert.Equal(code, Assert.Single(Assert.Throws<PricingException>(() => Rules().Price(Order(10) with { Approvals = [record] })).Problems).Code);
    }

    [Fact]
    public void Somebody_off_the_reporting_line_cannot_approve_however_far_they_may_go()
    {
        var rules = Rules(roles: Limits + """, { "id": "purchasing", "unlimited": true }""", people: """, { "id": "piero", "role": "purchasing" }""");
        Assert.Equal("KA4063", Assert.Single(Assert.Throws<PricingException>(() => rules.Price(Order(10)).Approve("piero", At)).Problems).Code);
    }

    [Fact]
    public void An_approval_of_another_quote_is_an_error()
    {
        var record = Rules().Price(Order(10)).Approve("bruno", At);
        string Why(PricingRequest request) => Assert.Single(Assert.Throws<PricingException>(() => Rules().Price(request)).Problems).Message();
        Assert.Equal("the approval by Bruno is for another quote: it names account other.", Why(Order(10) with { Approvals = [record with { Account = "other" }] }));
        Assert.Equal("the approval by Bruno is for another quote: it names CHF.", Why(Order(10) with { Approvals = [record with { Currency = "CHF" }] }));
        Assert.Equal("the approval by Bruno is for another quote: none of the items that were seen is in it.", Why(Order(10, "BOLT") with { Approvals = [record] }));
        Assert.Equal(
            "the approval by Bruno is for another quote: it names this quote, but what was seen is not in it.",
            Why(Order(10) with { Approvals = [record with { Seen = [record.Seen[0] with { Figure = 12 }] }] }));
    }

    [Fact]
    public void The_hash_is_of_the_figures_not_of_the_order_of_lines()
    {
        var rules = Rules();
        var order = Two(10, 8);
        Assert.Equal(rules.Price(order).Hash, rules.Price(order with { Lines = [order.Lines[1], order.Lines[0]] }).Hash);
        Assert.NotEqual(rules.Price(order).Hash, rules.Price(Two(10, 7)).Hash);
        Assert.NotEqual(rules.Price(order).Hash, rules.Price(order with { By = "bea" }).Hash);
        Assert.NotEqual(rules.Price(order).Hash, rules.Price(order with { OrderDate = Some.Day.AddDays(1) }).Hash);
    }

    [Fact]
    public void A_quote_that_needs_nothing_has_nothing_to_approve() =>
        Assert.Equal("KA4067", Assert.Single(Assert.Throws<PricingException>(() => Rules().Price(Order(3)).Approve("bruno", At)).Problems).Code);

    [Fact]
    public void The_customer_sees_nothing_of_it()
    {
        var quote = Rules().Price(Order(10));
        Assert.Contains("\"role\": \"manager\"", quote.ToJson(), StringComparison.Ordinal);
        var customer = quote.ForCustomer().ToJson() + quote.ForCustomer().ToText();
        Assert.All(["manager", "Sales manager", "pproval", "sha256", "anna"], word => Assert.DoesNotContain(word, customer.Replace(quote.RuleSet, "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void A_quote_that_a_rule_rejects_is_not_approved_by_approvals()
    {
        var rules = Rules(guards: """{ "id": "floor", "floorPrice": 98, "outcome": "reject" }""");
        var record = rules.Price(Order(10)).Approve("bruno", At);
        Assert.False(rules.Price(Order(10) with { Approvals = [record] }).IsApproved);
    }

    private static RuleSet Rules(string? discounts = null, string guards = "", string roles = Limits, string people = "") => Some.Rules(Files((roles, people), guards, discounts ?? ""));

    private static (string, string)[] Files((string Roles, string People)? authority, string guards, string discounts = "") =>
    [
        .. authority is var (roles, people) ? [("authority.json", $$"""{ "roles": [ {{roles}} ], "people": [ { "id": "anna", "name": "Anna", "role": "kam" }, { "id": "bea", "role": "kam" }, { "id": "bruno", "name": "Bruno", "role": "manager" }, { "id": "dora", "role": "director" } {{people}} ] }""")] : Array.Empty<(string, string)>(),
        ("items/items.csv", "sku;name;category;uom;cost\nDRILL;Drill;tools/drills;PCE;70\nSAW;Saw;tools/saws;PCE;50\nBOLT;Bolt;fasteners;PCE;\n"),
        Some.Steps("""{ "step": "base", "combine": "best" }, { "step": "manual", "holds": "manual" }"""),
        ("policies/test.json", $$"""{ "status": "released", "discounts": [ {{discounts}} ], "guards": [ {{guards}} ], "manual": [ { "id": "hand", "maxPercent": 100, "maxIncreasePercent": 100 } ] }"""),
    ];

    private static PricingRequest Order(decimal percent, string item = "DRILL", decimal quantity = 1) =>
        Some.Order() with { By = "anna", Lines = [new RequestLine("10", item, quantity) { Manual = percent == 0 ? null : new ManualPrice { Percent = percent } }] };

    private static PricingRequest Order(ManualPrice manual) => Some.Order() with { By = "anna", Lines = [new RequestLine("10", "DRILL", 1) { Manual = manual }] };

    private static PricingRequest Two(decimal drill, decimal saw) => Some.Order() with
    {
        By = "anna",
        Lines = [new RequestLine("10", "DRILL", 1) { Manual = new ManualPrice { Percent = drill } }, new RequestLine("20", "SAW", 1) { Manual = new ManualPrice { Percent = saw } }],
    };
}
