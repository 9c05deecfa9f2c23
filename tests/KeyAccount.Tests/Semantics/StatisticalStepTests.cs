using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>A statistical step is worked out and shown, and changes no price.</summary>
public sealed class StatisticalStepTests
{
    private const string Steps = """{ "step": "trade" }, { "step": "cash", "title": { "en": "Cash discount", "it": "Sconto cassa" }, "statistical": true, "combine": "sum" }, { "step": "later", "combine": "cascade" }""";
    private const string Trade = """{ "id": "trade", "step": "trade", "percent": 10 }, { "id": "cash", "step": "cash", "percent": 2 }""";

    [Fact]
    public void Its_bars_are_marked_and_leave_the_net_price_and_all_subtotals_as_they_were()
    {
        var quote = Some.Rules(Some.Steps(Steps), Some.Policy(Trade + """, { "id": "later", "step": "later", "percent": 50 }""")).Price(Some.Order(("DRILL", 1)));
        Assert.Equal([("trade", -10.00m, null), ("cash", -1.80m, true), ("later", -45.00m, (bool?)null)], quote.Lines[0].Steps.Select(step => (step.Step, step.Amount, step.Statistical)));
        Assert.Equal(45.00m, quote.Lines[0].NetAmount);
        Assert.Equal([90.00m, 90.00m, 45.00m], quote.Subtotals.Select(step => step.Subtotal));
        Assert.Equal([null, true, (bool?)null], quote.Subtotals.Select(step => step.Statistical));
    }

    [Fact]
    public void The_waterfall_says_so_in_both_languages()
    {
        var quote = Some.Rules(Some.Steps(Steps), Some.Policy(Trade)).Price(Some.Order(("DRILL", 1)));
        Assert.Contains("Cash discount 2 % of 90.00 (statistical) ", quote.ToText(), StringComparison.Ordinal);
        Assert.Contains("Sconto cassa 2 % di 90.00 (statistico) ", quote.ToText(Language.Italian), StringComparison.Ordinal);
        Assert.Contains("\"statistical\": true", quote.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "id": "of", "step": "later", "of": "cash", "percent": 10 }""", 81.18)]
    [InlineData("""{ "id": "took", "step": "later", "when": { "line.discount.cash": ">= 1.80" }, "percent": 50 }""", 45.00)]
    [InlineData("""{ "id": "took", "step": "later", "when": { "line.discount.cash": "> 1.80" }, "percent": 50 }""", 90.00)]
    [InlineData("""{ "id": "left", "step": "later", "when": { "order.subtotal.cash": "< 90" }, "percent": 50 }""", 45.00)]
    [InlineData("""{ "id": "price", "step": "later", "when": { "line.price.cash": "88.20" }, "percent": 50 }""", 45.00)]
    public void Later_steps_read_what_it_would_have_come_to(string rule, decimal net) =>
        Assert.Equal(net, Some.Net(Some.Rules(Some.Steps(Steps), Some.Policy($"{Trade}, {rule}"))));

    [Fact]
    public void An_exclusive_rule_after_it_is_not_kept_out_by_what_is_only_shown() =>
        Assert.Equal(50.00m, Some.Net(Some.Rules(
            Some.Steps("""{ "step": "cash", "statistical": true }, { "step": "later" }"""),
            Some.Policy("""{ "id": "cash", "step": "cash", "percent": 2 }, { "id": "alone", "step": "later", "percent": 50, "exclusive": "line" }"""))));

    [Fact]
    public void An_amount_of_the_order_is_shown_on_its_lines_and_taken_back_too()
    {
        var quote = Some.Rules(Some.Steps(Steps), Some.Policy("""{ "id": "cash", "step": "cash", "amountPerOrder": 10 }""")).Price(Some.Order(("DRILL", 1), ("SAW", 3)));
        Assert.Equal([-2.50m, -7.50m], quote.Lines.Select(line => line.Steps.Single().Amount));
        Assert.Equal(400.00m, quote.Totals.Net);
    }

    [Fact]
    public void A_code_whose_only_rule_is_shown_has_given_nothing()
    {
        var rules = Some.Rules(Some.Steps(Steps), Some.Policy("""{ "id": "cash", "step": "cash", "when": { "order.code": "NOW" }, "percent": 2 }"""));
        Assert.Equal(CodeVerdict.NotQualified, rules.Price(Some.Order(("DRILL", 1)) with { Codes = ["NOW"] }).Codes.Single().Verdict);
    }

    [Fact]
    public void The_customer_does_not_see_it() =>
        Assert.Equal([-10.00m], Some.Rules(Some.Steps(Steps), Some.Policy(Trade)).Price(Some.Order(("DRILL", 1))).ForCustomer().Lines[0].Steps.Select(step => step.Amount));
}
