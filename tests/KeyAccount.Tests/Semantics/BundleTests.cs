using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>Bundles: what is bought together at a set price or a percentage.</summary>
public sealed class BundleTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData(", \"repeat\": true", 2)]
    public void A_bundle_comes_to_its_price(string repeat, decimal times)
    {
        // 2 A at 10 and 1 B at 30 for 44.90 instead of 50; five A and two B hold two bundles.
        var quote = Goods.Price(Goods.Rules($$"""{ "id": "r", "bundle": [ { "where": { "item.sku": "A" }, "quantity": 2 }, { "where": { "item.sku": "B" }, "quantity": 1 } ], "newTotal": 44.90 {{repeat}} }""", "10 30 1 1"), ("A", 5), ("B", 2));
        Assert.Equal(110 - (times * 5.10m), quote.Totals.Net);
    }

    [Fact]
    public void Its_price_is_spread_over_its_units_to_the_cent()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "bundle": [ { "where": { "item.sku": ["A", "B", "C"] }, "quantity": 3 } ], "newTotal": 20 }""", "10 10 10 1"), ("A", 1), ("B", 1), ("C", 1), ("D", 1));
        Assert.Equal([3.34m, 3.33m, 3.33m, 0], Goods.Off(quote));
    }

    [Fact]
    public void A_percentage_bears_on_the_units_of_the_bundle_alone()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "bundle": [ { "where": { "item.sku": "A" }, "quantity": 1 }, { "where": { "item.sku": "B" }, "quantity": 1 } ], "percent": 10 }"""), ("A", 3), ("B", 1));
        Assert.Equal([1, 1], Goods.Off(quote));
        Assert.Equal([1m, null], quote.Lines.Select(line => Assert.Single(line.Steps).Units));
    }

    [Theory]
    [InlineData("cheapest", 10, 0)]
    [InlineData("dearest", 0, 20)]
    public void A_part_picks_its_units(string pick, decimal offA, decimal offB) =>
        Assert.Equal([offA, offB], Goods.Off(Goods.Price(Goods.Rules($$"""{ "id": "r", "bundle": [ { "quantity": 1, "pick": "{{pick}}" } ], "newTotal": 0 }""", "10 20 1 1"), ("A", 1), ("B", 1))));

    [Fact]
    public void Parts_that_overlap_share_what_there_is()
    {
        // Any two drinks and one A: the only A is kept for its part.
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "bundle": [ { "where": { "item.category": "drinks" }, "quantity": 2, "pick": "cheapest" }, { "where": { "item.sku": "A" }, "quantity": 1 } ], "newTotal": 20 }""", "5 10 10 1"), ("A", 1), ("B", 1), ("C", 1));
        Assert.Equal(20.00m, quote.Totals.Net);
        Assert.Equal(25.00m, Goods.Price(Goods.Rules("""{ "id": "r", "bundle": [ { "where": { "item.category": "drinks" }, "quantity": 3 }, { "where": { "item.sku": "A" }, "quantity": 1 } ], "newTotal": 20 }""", "5 10 10 1"), ("A", 1), ("B", 1), ("C", 1)).Totals.Net);
    }

    [Fact]
    public void A_bundle_never_costs_more_than_its_units()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "bundle": [ { "quantity": 2 } ], "newTotal": 30 }"""), ("A", 2));
        Assert.Equal(20.00m, quote.Totals.Net);
        Assert.Equal(LossReason.NothingLeft, Assert.Single(quote.Lines[0].Considered).Reason);
    }

    [Fact]
    public void A_bundle_that_is_not_whole_gives_nothing()
    {
        var quote = Goods.Price(Goods.Rules("""{ "id": "r", "bundle": [ { "where": { "item.sku": "A" }, "quantity": 2 }, { "where": { "item.sku": "B" }, "quantity": 1 } ], "newTotal": 5 }"""), ("A", 9));
        Assert.Equal(90.00m, quote.Totals.Net);
        Assert.Equal(LossReason.TooFew, Assert.Single(quote.Lines[0].Considered).Reason);
    }

    [Fact]
    public void A_limit_bounds_bundles_by_units_and_amount()
    {
        const string Rule = """{ "id": "r", "bundle": [ { "where": { "item.sku": "A" }, "quantity": 1 }, { "where": { "item.sku": "B" }, "quantity": 1 } ], "newTotal": 15, "repeat": true, "limit": """;
        Assert.Equal(10m, Goods.Off(Goods.Price(Goods.Rules(Rule + """{ "quantity": 5 } }"""), ("A", 9), ("B", 9))).Sum());
        Assert.Equal(12m, Goods.Off(Goods.Price(Goods.Rules(Rule + """{ "amount": 12 } }"""), ("A", 9), ("B", 9))).Sum());
    }
}
