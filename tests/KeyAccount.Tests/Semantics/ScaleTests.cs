using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rules 10 and 11: scales of the all-units kind.</summary>
public sealed class ScaleTests
{
    private static RuleSet Rules(string scale, string more = "") => Some.Rules(Some.Policy($$"""{ "id": "a", "step": "base", "scale": { "kind": "all-units", {{scale}} } {{more}} }"""));

    [Theory]
    [InlineData(9.99, 0)]
    [InlineData(10, 3)]
    [InlineData(49.5, 3)]
    [InlineData(50, 5)]
    [InlineData(1000, 5)]
    public void A_step_is_reached_at_its_bound_and_holds_for_the_whole_quantity(decimal quantity, decimal percent)
    {
        var line = Rules(""" "by": "line.quantity", "steps": [ { "from": 10, "percent": 3 }, { "from": 50, "percent": 5 } ] """).Price(Some.Order(("DRILL", quantity))).Lines[0];
        Assert.Equal(percent, line.Steps.Sum(step => step.Percent ?? 0));
        Assert.Equal(percent == 0 ? LossReason.BelowScale : null, line.Considered.FirstOrDefault()?.Reason);
    }

    [Theory]
    [InlineData(4, 400.00)]
    [InlineData(5, 490.00)]
    [InlineData(10, 950.00)]
    public void A_scale_by_amount_reads_what_stands_on_the_line(decimal quantity, decimal net) =>
        Assert.Equal(net, Some.Net(Rules(""" "by": "line.amount", "steps": [ { "from": 500, "amountPerLine": 10 }, { "from": 1000, "amountPerLine": 50 } ] """), quantity: quantity));

    [Fact]
    public void A_step_of_null_gives_nothing_from_there_on() =>
        Assert.Equal([97.00m * 10, 100.00m * 20], new[] { 10m, 20m }.Select(quantity => Some.Net(Rules(""" "by": "line.quantity", "steps": [ { "from": 10, "percent": 3 }, { "from": 20, "percent": null } ] """), quantity: quantity)));

    [Theory]
    [InlineData(999, 499.50)]
    [InlineData(1000, 475.00)]
    public void A_scale_can_count_in_another_unit_of_the_item(decimal quantity, decimal net) =>
        Assert.Equal(net, Some.Net(Rules(""" "by": "line.quantity", "unit": "PAL", "steps": [ { "from": 1, "percent": 5 } ] """), item: "BOLT", quantity: quantity));

    [Fact]
    public void An_item_without_the_unit_never_reaches_the_scale() =>
        Assert.Equal(100_000.00m, Some.Net(Rules(""" "by": "line.quantity", "unit": "PACK", "steps": [ { "from": 0, "percent": 5 } ] """), quantity: 1000));

    [Fact]
    public void A_scale_can_count_an_own_field()
    {
        var rules = Some.Rules(("vocabulary.json", """{ "fields": { "line.seats": { "type": "number" } } }"""),
            Some.Policy("""{ "id": "a", "step": "base", "scale": { "by": "line.seats", "kind": "all-units", "steps": [ { "from": 50, "percent": 10 } ] } }"""));
        var order = Some.Order(("DRILL", 1));
        Assert.Equal(90.00m, rules.Price(order with { Lines = [order.Lines[0] with { Fields = new Dictionary<string, FieldValue> { ["line.seats"] = 50m } }] }).Totals.Net);
        Assert.Equal(100.00m, rules.Price(order).Totals.Net);
    }

    [Theory]
    [InlineData(""" "by": "line.quantity", "steps": [ { "from": 10, "percent": 3 }, { "from": 10, "percent": 5 } ] """, "KA1413")]
    [InlineData(""" "by": "line.quantity", "steps": [ { "from": 10, "percent": 3 }, { "from": 20, "newPrice": 5 } ] """, "KA1414")]
    [InlineData(""" "by": "line.quantity", "steps": [ { "from": 10, "percent": 3, "newPrice": 5 } ] """, "KA1412")]
    [InlineData(""" "by": "line.quantity", "steps": [ { "from": 10 } ] """, "KA1411")]
    [InlineData(""" "by": "line.quantity", "steps": [ { "from": -1, "percent": 3 } ] """, "KA1408")]
    [InlineData(""" "by": "line.quantiti", "steps": [ { "from": 1, "percent": 3 } ] """, "KA1207")]
    [InlineData(""" "by": "line.quantity", "unit": "BOX", "steps": [ { "from": 1, "percent": 3 } ] """, "KA1416")]
    public void A_scale_that_cannot_be_is_a_finding(string scale, string code) =>
        Assert.Equal([code], Some.Findings(Some.Policy($$"""{ "id": "a", "step": "base", "scale": { "kind": "all-units", {{scale}} } }""")));

    /// <summary>Two lines of 150 and 100 pieces; the scale of each line is its own (source: the group condition example of the SAP data element, without the group).</summary>
    [Fact]
    public void Each_line_reaches_the_scale_by_itself()
    {
        var quote = Rules(""" "by": "line.quantity", "steps": [ { "from": 1, "percent": 1 }, { "from": 200, "percent": 2 } ] """).Price(Some.Order(("DRILL", 150), ("SAW", 100)));
        Assert.All(quote.Lines, line => Assert.Equal(1, line.Steps[0].Percent));
    }
}
