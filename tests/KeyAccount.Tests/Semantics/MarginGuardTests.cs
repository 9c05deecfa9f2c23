using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 14: margins, markups and discounts are guarded on the invoice price or after the expected bonus; only a clamping guard changes a figure.</summary>
public sealed class MarginGuardTests
{
    private static readonly (string, string) Items = ("items/items.csv", "sku;name;category;uom;cost\nDRILL;Drill;tools/drills;PCE;70\nSAW;Saw;tools/saws;PCE;50\nBOLT;Bolt;fasteners;PCE;\n");

    [Theory]
    [InlineData("minimumMarginPercent", "87.50")]
    [InlineData("minimumMarkupPercent", "84.00")]
    public void A_margin_is_of_the_price_and_a_markup_is_on_the_cost(string setting, string net) =>
        Assert.Equal(decimal.Parse(net, System.Globalization.CultureInfo.InvariantCulture), Some.Net(Rules($$"""{ "id": "g", "{{setting}}": 20, "outcome": "clamp" }""", 50)));

    [Fact]
    public void All_discounts_together_stop_at_the_most_that_may_come_off() =>
        Assert.Equal(70m, Some.Net(Rules("""{ "id": "g", "maximumDiscountPercent": 30, "outcome": "clamp" }""", 50)));

    [Fact]
    public void A_price_above_the_highest_is_brought_down() =>
        Assert.Equal(60m, Some.Net(Rules("""{ "id": "g", "maximumPrice": 60, "outcome": "clamp" }""", 10)));

    [Fact]
    public void Of_a_highest_and_a_lowest_price_that_contradict_each_other_the_lowest_holds() =>
        Assert.Equal(80m, Some.Net(Rules("""{ "id": "h", "maximumPrice": 60, "outcome": "clamp" }, { "id": "b", "floorPrice": 80, "outcome": "clamp" }""", 10)));

    [Theory]
    [InlineData("alert", AlertOutcome.Alert)]
    [InlineData("approval", AlertOutcome.Approval)]
    [InlineData("reject", AlertOutcome.Reject)]
    public void An_outcome_that_is_no_clamp_changes_no_figure_and_is_reported(string written, AlertOutcome outcome)
    {
        var quote = Rules($$"""{ "id": "g", "minimumMarginPercent": 20, "outcome": "{{written}}" }""", 20).Price(Some.Order(("DRILL", 1), ("SAW", 1)));
        Assert.Equal(160m, quote.Totals.Net);
        var alert = Assert.Single(quote.Alerts);
        Assert.Equal((outcome, "minimumMarginPercent", "policies/test/g", 12.5m, 20m, FigureUnit.Percent), (alert.Outcome, alert.Kind, alert.Rule, alert.Figure!.Value, alert.Bound!.Value, alert.Unit));
        Assert.Equal(["10"], alert.Lines);
        Assert.Equal("DRILL: a margin of 12.5 % is below 20 %", alert.Message);
        Assert.Equal("DRILL: il margine del 12.5 % è sotto il 20 %", quote.AlertsIn(Language.Italian)[0].Message);
    }

    [Theory]
    [InlineData("8", "discounts stop at 8 %", "gli sconti si fermano all'8 %")]
    [InlineData("11", "discounts stop at 11 %", "gli sconti si fermano all'11 %")]
    [InlineData("80.5", "discounts stop at 80.5 %", "gli sconti si fermano all'80.5 %")]
    [InlineData("18", "discounts stop at 18 %", "gli sconti si fermano al 18 %")]
    [InlineData("10", "discounts stop at 10 %", "gli sconti si fermano al 10 %")]
    public void Italian_articles_before_percentages_are_elided(string percent, string english, string italian)
    {
        var quote = Rules($$"""{ "id": "g", "maximumDiscountPercent": {{percent}}, "outcome": "clamp" }""", 90).Price(Some.Order(("DRILL", 1)));
        Assert.Equal((english, italian), (quote.Alerts[0].Message.Split(": ")[1], quote.AlertsIn(Language.Italian)[0].Message.Split(": ")[1]));
    }

    [Fact]
    public void What_just_keeps_a_guard_is_not_reported() =>
        Assert.Empty(Rules("""{ "id": "g", "minimumMarginPercent": 20, "outcome": "reject" }, { "id": "d", "maximumDiscountPercent": 12.5, "outcome": "reject" }""", 12.5m).Price(Some.Order(("DRILL", 1))).Alerts);

    [Fact]
    public void The_lines_of_an_order_can_be_guarded_together()
    {
        var rules = Rules("""{ "id": "g", "minimumMarginPercent": 30, "per": "order", "outcome": "approval" }""", 20);
        Assert.Empty(rules.Price(Some.Order(("DRILL", 1), ("SAW", 3))).Alerts);
        var alert = Assert.Single(rules.Price(Some.Order(("DRILL", 1), ("SAW", 1))).Alerts);
        Assert.Equal((25m, 30m), (alert.Figure!.Value, alert.Bound!.Value));
        Assert.Equal(["10", "20"], alert.Lines);
    }

    [Fact]
    public void A_net_net_guard_looks_at_what_is_left_after_the_expected_bonus()
    {
        var order = Some.Order(("DRILL", 1)) with { ExpectedBonusPercent = 10 };
        var rules = Rules("""{ "id": "g", "minimumMarginPercent": 20, "level": "net-net", "outcome": "approval" }, { "id": "i", "minimumMarginPercent": 20, "outcome": "approval" }""", 10);
        var quote = rules.Price(order);
        Assert.Equal("policies/test/g", Assert.Single(quote.Alerts).Rule);
        Assert.Equal((90m, 9m, 81m), (quote.Totals.Net, quote.Totals.ExpectedBonus!.Value, quote.Totals.NetNet!.Value));
        Assert.Equal(9m, quote.Lines[0].ExpectedBonus);
        Assert.Empty(rules.Price(Some.Order(("DRILL", 1))).Alerts);
    }

    [Fact]
    public void A_net_net_clamp_leaves_its_floor_after_the_expected_bonus()
    {
        var quote = Rules("""{ "id": "g", "floorPrice": 80, "level": "net-net", "outcome": "clamp" }""", 50).Price(Some.Order(("DRILL", 1)) with { ExpectedBonusPercent = 3 });
        Assert.Equal((82.47m, 80m), (quote.Totals.Net, quote.Totals.NetNet!.Value));
    }

    [Fact]
    public void The_bonus_of_a_line_stands_in_place_of_that_of_the_request()
    {
        var quote = Rules("", 0).Price(new PricingRequest { Account = "shop", OrderDate = Some.Day, ExpectedBonusPercent = 2, Lines = [new RequestLine("10", "DRILL", 1) { ExpectedBonusPercent = 1 }, new RequestLine("20", "SAW", 1)] });
        Assert.Equal([1m, 2m], quote.Lines.Select(line => line.ExpectedBonus!.Value));
        Assert.Equal(3m, quote.Totals.ExpectedBonus);
    }

    [Fact]
    public void A_missing_cost_is_said()
    {
        var alert = Assert.Single(Rules("""{ "id": "g", "minimumMarginPercent": 20, "outcome": "reject" }""", 50).Price(Some.Order(("BOLT", 1))).Alerts);
        Assert.Equal((AlertOutcome.Alert, (decimal?)null, "BOLT: the margin is not known, a cost is missing"), (alert.Outcome, alert.Figure, alert.Message));
    }

    [Fact]
    public void A_guard_that_is_not_stated_in_the_currency_of_the_order_does_not_hold_and_says_so()
    {
        var rules = Some.Rules(Items,
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "priceLists": { "list": { "currency": "CHF" } } }"""),
            ("accounts/accounts.csv", "id;segment;country;tier;currency\ngroup;retail;IT;;CHF\nshop;retail;IT;gold;CHF\nbranch;retail;;;CHF\nother;industry;DE;;CHF\n"),
            ("policies/test.json", """{ "status": "released", "guards": [ { "id": "f", "floorPrice": { "EUR": 500 }, "outcome": "clamp" }, { "id": "m", "minimumMarginPercent": 90, "outcome": "reject" } ] }"""));
        var quote = rules.Price(Some.Order(("DRILL", 1)));
        Assert.Equal(100m, quote.Totals.Net);
        Assert.Equal(["DRILL: the floor price is not stated in CHF", "DRILL: the margin is not known, costs are in EUR"], quote.Alerts.Select(alert => alert.Message));
        Assert.All(quote.Alerts, alert => Assert.Equal(AlertOutcome.Alert, alert.Outcome));
    }

    [Fact]
    public void What_is_given_on_top_costs_as_well()
    {
        var rules = Some.Rules(Items, Some.Steps("""{ "step": "base" }, { "step": "gifts", "holds": "freeGoods" }"""),
            ("policies/test.json", """{ "status": "released", "guards": [ { "id": "g", "minimumMarginPercent": 20, "outcome": "approval" } ], "freeGoods": [ { "id": "f", "step": "gifts", "give": "4+1", "as": "added" } ] }"""));
        Assert.Equal(12.5m, Assert.Single(rules.Price(Some.Order(("DRILL", 4))).Alerts).Figure);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(-1)]
    public void An_expected_bonus_out_of_range_is_refused(int percent) =>
        Assert.Equal("KA4060", Assert.Single(Assert.Throws<PricingException>(() => Rules("", 0).Price(Some.Order(("DRILL", 1)) with { ExpectedBonusPercent = percent })).Problems).Code);

    private static RuleSet Rules(string guards, decimal percent) => Some.Rules(Items,
        ("policies/test.json", $$"""{ "status": "released", "guards": [ {{guards}} ], "discounts": [ { "id": "a", "step": "base", "percent": {{percent.ToString(System.Globalization.CultureInfo.InvariantCulture)}} } ] }"""));
}
