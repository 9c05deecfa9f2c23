using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.BadInput;

/// <summary>Figures too large to be exact are refused; they never give a crash, a zero or a rounded price.</summary>
public sealed class OverflowTests
{
    private const decimal Largest = 1_000_000_000_000m;

    [Theory]
    [InlineData("1000000000000", "", 1000000)]
    [InlineData("1000000000000", "0.0000000001", 1)]
    [InlineData("999999999999.9999", "", 999999999999.9)]
    public void A_line_above_the_largest_amount_is_refused_by_its_id(string price, string per, decimal quantity)
    {
        var rules = Some.Rules(("prices/list.csv", $"item,price,per\nDRILL,{price},{per}\nSAW,100,\n"));
        var refused = Assert.Throws<PricingException>(() => rules.Price(Some.Order(("SAW", 1), ("DRILL", quantity))));
        Assert.Equal([("KA4011", "20")], refused.Problems.Select(problem => (problem.Code, problem.Line!)));
    }

    [Fact]
    public void The_largest_amount_itself_is_priced_to_the_cent()
    {
        var rules = Some.Rules(("prices/list.csv", "item,price\nDRILL,999999999999.99\n"), Some.Policy("""{ "id": "a", "step": "base", "percent": 33.33 }"""));
        Assert.Equal(decimal.Round(999_999_999_999.99m * 999m * 0.6667m, 2, MidpointRounding.AwayFromZero), rules.Price(Some.Order(("DRILL", 999))).Totals.Net);
    }

    [Theory]
    [InlineData("""{ "id": "a", "step": "fees", "percent": "1000+1000+1000+1000+1000+1000+1000+1000+1000+1000+1000+1000+1000+1000+1000+1000" }""")]
    [InlineData("""{ "id": "a", "step": "fees", "newPrice": 1000000000000 }""")]
    [InlineData("""{ "id": "a", "step": "fees", "amountPerUnit": 1000000000000 }""")]
    public void A_step_that_passes_the_largest_amount_is_refused(string rule)
    {
        var rules = Some.Rules(Some.Policy(rule));
        var refused = Assert.Throws<PricingException>(() => rules.Price(Some.Order(("DRILL", 1_000_000))));
        Assert.Equal("KA4011", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void A_quantity_is_in_range_after_its_unit_has_been_counted_out()
    {
        var rules = Some.Rules(("items/units.csv", "item;unit;factor\nDRILL;PAL;1000000000000\nDRILL;DUST;0.0000000001\n"));
        Assert.Equal("KA4007", Refused(Largest / 2, "PAL"));
        Assert.Equal("KA4007", Refused(1e-20m, "DUST"));

        string Refused(decimal quantity, string unit) => Assert.Single(Assert.Throws<PricingException>(() =>
            rules.Price(Some.Order() with { Lines = [new RequestLine("10", "DRILL", quantity) { Unit = unit }] })).Problems).Code;
    }

    [Fact]
    public void A_tiny_quantity_is_priced_or_refused_but_never_divided_by_zero()
    {
        var rules = Some.Rules(("items/units.csv", "item;unit;factor\nDRILL;DUST;0.0000000001\n"));
        var quote = rules.Price(Some.Order() with { Lines = [new RequestLine("10", "DRILL", 0.0000000001m) { Unit = "DUST" }] });
        Assert.Equal(0m, quote.Totals.Net);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e-12)]
    [InlineData(1000000000000)]
    public void A_quantity_that_nobody_orders_is_refused(decimal quantity) =>
        Assert.Equal("KA4007", Assert.Single(Assert.Throws<PricingException>(() => Some.Rules().Price(Some.Order(("DRILL", quantity)))).Problems).Code);

    [Fact]
    public void A_duplicate_among_many_lines_is_named_by_its_own_id()
    {
        var lines = Enumerable.Range(0, 100).Select(i => new RequestLine($"{(i == 90 ? 7 : i)}", "DRILL", 1));
        var refused = Assert.Throws<PricingException>(() => Some.Rules().Price(Some.Order() with { Lines = [.. lines] }));
        Assert.Equal(("KA4006", "7"), (refused.Problems[0].Code, refused.Problems[0].Line));
        Assert.Single(refused.Problems);
    }
}
