using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>What conditions read of a line: the unit that it is ordered in, and the price of a unit after an earlier step.</summary>
public sealed class LineFieldTests
{
    [Theory]
    [InlineData("PACK", "PACK", 22.50)]
    [InlineData("PACK", "PCE", 25.00)]
    [InlineData("PCE", null, 0.45)]
    [InlineData("PCE", "PCE", 0.45)]
    [InlineData("!= PCE", "PACK", 22.50)]
    public void A_rule_can_ask_for_the_unit_that_a_line_is_ordered_in(string asked, string? ordered, decimal net)
    {
        var rules = Some.Rules(Some.Policy($$"""{ "id": "u", "step": "base", "when": { "line.unit": "{{asked}}" }, "percent": 10 }"""));
        var order = Some.Order(("BOLT", ordered == "PCE" && asked == "PACK" ? 50 : 1));
        Assert.Equal(net, rules.Price(order with { Lines = [order.Lines[0] with { Unit = ordered }] }).Totals.Net);
    }

    [Theory]
    [InlineData(">= 90", 81.00)]
    [InlineData("> 90", 90.00)]
    public void A_later_step_reads_the_price_of_a_unit_after_an_earlier_one(string test, decimal net) =>
        Assert.Equal(3 * net, Some.Net(Some.Rules(Some.Policy($$"""{ "id": "a", "step": "base", "percent": 10 }, { "id": "b", "step": "promo", "when": { "line.price.base": "{{test}}" }, "percent": 10 }""")), quantity: 3));

    [Fact]
    public void The_step_itself_and_those_before_it_cannot_read_it() =>
        Assert.Equal(["KA1305", "KA1305"], Some.Findings(Some.Policy("""{ "id": "a", "step": "promo", "when": { "line.price.promo": "< 5" }, "percent": 10 }, { "id": "b", "step": "base", "when": { "line.price.promo": "< 5" }, "percent": 10 }""")));
}
