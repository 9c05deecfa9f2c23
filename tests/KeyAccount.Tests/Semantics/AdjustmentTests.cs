using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 9a and the facts of a request: stated adjustments of a line or of the document.</summary>
public sealed class AdjustmentTests
{
    [Fact]
    public void On_a_line_they_are_bars_of_its_waterfall_after_all_steps_named_by_their_reason()
    {
        var quote = Some.Rules(Some.Policy("""{ "id": "ten", "step": "base", "percent": 10 }""")).Price(Order(
            new StatedAdjustment { Line = "10", Amount = -12, Reason = "Damage" }, new StatedAdjustment { Line = "10", Amount = 5, Reason = "Testing" }));
        var line = Assert.Single(quote.Lines);
        Assert.Equal([("base", "base", -100.00m), ("adjustment", "Damage", -12.00m), ("adjustment", "Testing", 5.00m)], line.Steps.Select(step => (step.Step, step.Title, step.Amount)));
        Assert.Equal([null, -12m, 5m], line.Steps.Select(step => step.AmountPerLine));
        Assert.Equal((893.00m, 893.00m), (line.NetAmount, quote.Totals.Net));
        Assert.Equal(("adjustment", -7.00m, 893.00m), quote.Subtotals.Select(step => (step.Step, step.Amount, step.Subtotal)).Last());
    }

    [Fact]
    public void A_percentage_is_of_what_it_states_or_of_what_the_line_came_to_without_adjustments()
    {
        var steps = Some.Rules().Price(Order(
            new StatedAdjustment { Line = "10", Percent = 1, Of = 100, Reason = "Cleaning" }, new StatedAdjustment { Line = "10", Percent = -3, Reason = "Early" }, new StatedAdjustment { Line = "10", Percent = -1, Reason = "Late" })).Lines[0].Steps;
        Assert.Equal([(100m, 1m, 1.00m), (1000.00m, -3m, -30.00m), (1000.00m, -1m, -10.00m)], steps.Select(step => (step.Of!.Value, step.Percent!.Value, step.Amount)));
    }

    [Fact]
    public void Those_of_the_document_stand_beside_the_lines()
    {
        var quote = Some.Rules().Price(Order(new StatedAdjustment { Percent = 10, Of = 1500, Reason = "Cleaning" }, new StatedAdjustment { Amount = -100, Reason = "Promotion" }, new StatedAdjustment { Percent = -1, Reason = "Early" }));
        Assert.Equal([new QuoteAdjustment("Cleaning", 1500, 10, 150.00m, null), new QuoteAdjustment("Promotion", null, null, -100m, null), new QuoteAdjustment("Early", 1000.00m, -1, -10.00m, null)], quote.Adjustments);
        Assert.Equal((1000.00m, 40.00m, 1040.00m, 1040.00m), (quote.Totals.Net, quote.Totals.Adjustments, quote.Totals.Total, quote.Totals.Payable));
    }

    [Fact]
    public void One_of_the_document_may_include_tax_that_the_prices_do_not()
    {
        var quote = Some.Rules().Price(Some.Order(("DRILL", 1)) with
        {
            Lines = [new RequestLine("1", "DRILL", 0.1m) { Tax = new TaxRates("S", 20) }],
            Adjustments = [new StatedAdjustment { Amount = -2.40m, IncludesTax = true, Tax = new TaxRates("S", 20), Reason = "PSC" }],
        });
        Assert.Equal((8.00m, 9.60m), (quote.Totals.Taxable, quote.Totals.Gross));
    }

    [Fact]
    public void Rules_do_not_see_them() =>
        Assert.Equal(900.00m + 500, Some.Rules(Some.Policy("""{ "id": "ten", "step": "base", "percent": 10, "when": { "order.amount": "< 1200" } }""")).Price(Order(new StatedAdjustment { Line = "10", Amount = 500, Reason = "x" })).Totals.Net);

    [Fact]
    public void The_text_names_them_by_their_reason()
    {
        var text = Some.Rules().Price(Order(new StatedAdjustment { Line = "10", Amount = -12, Reason = "Danno" }, new StatedAdjustment { Amount = 3, Reason = "Bollo" })).ToText();
        Assert.Matches(@"Danno +-12\.00", text);
        Assert.Matches(@"Bollo +3\.00\n  Total +991\.00", text);
    }

    private static PricingRequest Order(params StatedAdjustment[] adjustments) => Some.Order(("DRILL", 10)) with { Adjustments = [.. adjustments] };
}
