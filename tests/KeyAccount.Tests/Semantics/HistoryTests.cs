using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>A measure over a period counts the present order and what was bought before, as far as it lies in the period.</summary>
public sealed class HistoryTests
{
    private static bool Holds(string basket, PastPurchase[] history, string rule = "") => Some.Rules(Some.Policy($$"""
        { "id": "a", "step": "promo", "percent": 10, {{rule}} "when": { "basket": {{basket}} } }
        """)).Price(Some.Order(("DRILL", 1)) with { History = [.. history] }).Lines[0].Steps.Length > 0;

    private static PastPurchase Past(string date, string item = "DRILL", decimal quantity = 9, decimal amount = 800, string? unit = null) =>
        new() { Date = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Item = item, Quantity = quantity, Amount = amount, Unit = unit };

    [Theory]
    [InlineData("month", "2026-03-01", true)]
    [InlineData("month", "2026-03-10", true)]
    [InlineData("month", "2026-02-28", false)]
    [InlineData("month", "2026-03-11", false)]
    [InlineData("quarter", "2026-01-01", true)]
    [InlineData("quarter", "2025-12-31", false)]
    [InlineData("year", "2026-01-01", true)]
    [InlineData("year", "2025-12-31", false)]
    [InlineData("order", "2026-03-10", false)]
    public void What_lies_in_the_period_of_the_order_and_not_after_it_counts(string over, string date, bool holds) =>
        Assert.Equal(holds, Holds($$"""{ "quantity": ">= 10", "over": "{{over}}" }""", [Past(date)]));

    [Theory]
    [InlineData("2026-02-01", true)]
    [InlineData("2026-01-31", false)]
    public void Over_its_validity_a_rule_counts_from_its_first_day(string date, bool holds) =>
        Assert.Equal(holds, Holds("""{ "quantity": ">= 10", "over": "valid" }""", [Past(date)], """ "valid": "2026-02-01..2026-06-30", """));

    [Fact]
    public void Past_lines_must_meet_the_tests_on_items_and_on_their_own_quantity()
    {
        PastPurchase[] history = [Past("2026-03-01", "SAW", 9, 900), Past("2026-03-02", "DRILL", 4, 400)];

        Assert.True(Holds("""{ "where": { "item.brand": "Bora" }, "quantity": 5, "over": "month" }""", history));
        Assert.True(Holds("""{ "where": { "line.quantity": ">= 5" }, "quantity": 9, "over": "month" }""", history));
        Assert.True(Holds("""{ "items": 2, "over": "month" }""", history));
        Assert.True(Holds("""{ "amount": 1400, "over": "month" }""", history));
    }

    [Fact]
    public void Returns_are_taken_off() =>
        Assert.True(Holds("""{ "quantity": 6, "amount": 500, "over": "month" }""", [Past("2026-03-01", quantity: 9, amount: 800), Past("2026-03-02", quantity: -4, amount: -400)]));

    [Fact]
    public void A_past_quantity_may_be_in_a_unit_of_its_item() =>
        Assert.True(Holds("""{ "where": { "item.sku": "DRILL" }, "quantity": ">= 2 PAL", "over": "month" }""", [Past("2026-03-01", unit: "PAL", quantity: 2)]));

    [Fact]
    public void Past_lines_are_not_priced_and_count_in_no_figure_of_the_order()
    {
        var rules = Some.Rules(Some.Policy("""
            { "id": "a", "step": "base", "percent": 10, "when": { "basket": { "quantity": ">= 10", "over": "year" }, "order.quantity": 1, "order.lineCount": 1, "order.amount": 100 } },
            { "id": "b", "step": "promo", "amountPerLine": 5, "when": { "item.sku": "SAW" } }
            """));
        var quote = rules.Price(Some.Order(("DRILL", 1)) with { History = [Past("2026-03-01"), Past("2026-03-01", "SAW")] });

        Assert.Equal(90m, quote.Totals.Net);
        Assert.Single(quote.Lines);
    }

    [Fact]
    public void The_order_of_the_history_changes_nothing()
    {
        var rules = Some.Rules(Some.Policy("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "items": 3, "amount": ">= 100", "over": "year" } } }"""));
        var order = Some.Order(("DRILL", 1)) with { History = [Past("2026-03-01", "BOLT"), Past("2026-01-01", "SAW"), Past("2026-03-01")] };

        Assert.Equal(90m, rules.Price(order).Totals.Net);
        Assert.Equal(rules.Price(order).ToJson(), rules.Price(order with { History = [.. order.History.Reverse()] }).ToJson());
    }

    [Fact]
    public void A_request_brings_its_history_in_JSON()
    {
        var request = PricingRequest.Parse("""
            { "account": "shop", "orderDate": "2026-03-10", "lines": [ { "id": "1", "item": "DRILL", "quantity": 1 } ],
              "history": [ { "date": "2026-03-01", "item": "BOLT", "quantity": 2, "unit": "PACK", "amount": -12.50 } ] }
            """);

        Assert.Equal([new PastPurchase { Date = new DateOnly(2026, 3, 1), Item = "BOLT", Quantity = 2, Unit = "PACK", Amount = -12.50m }], request.History);
    }

    [Fact]
    public void A_history_that_cannot_be_counted_fails_the_request()
    {
        var rules = Some.Rules(Some.Policy("""{ "id": "a", "step": "base", "percent": 10, "when": { "basket": { "items": 3, "over": "year" } } }"""));
        var problems = Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 1)) with { History = [Past("2026-03-01", "DRIL"), Past("2026-03-01", unit: "BOX")] })).Problems;

        Assert.Equal(["KA4031", "KA4031"], problems.Select(problem => problem.Code));
    }
}
