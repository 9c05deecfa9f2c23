using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Pricing;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Semantics;

/// <summary>How a procedure says that amounts of the order come to lines and units.</summary>
public sealed class AllocationSettingTests
{
    private static readonly (string, string) Prices = ("prices/list.csv", "item;price\nDRILL;10.00\nSAW;10.00\nBOLT;0.00\n");

    [Theory]
    [InlineData("""{ "rest": "apart" }""", -3.33, -3.33, 0.01)]
    [InlineData("""{ "rest": "last" }""", -3.33, -3.34, 0)]
    [InlineData("""{ "rest": "first" }""", -3.34, -3.33, 0)]
    public void The_rest_goes_where_the_allocation_says(string allocation, decimal first, decimal second, decimal unplaced)
    {
        var quote = Price($$"""{ "step": "s", "combine": "cascade", "allocation": {{allocation}} }""", """{ "id": "a", "amountPerOrder": 6.67 }""", ("DRILL", 1), ("SAW", 1));
        Assert.Equal((first, second), (quote.Lines[0].Steps.Sum(bar => bar.Amount), quote.Lines[1].Steps.Sum(bar => bar.Amount)));
        Assert.Equal(unplaced, quote.Alerts.Sum(alert => alert.Figure ?? 0));
        Assert.Equal(20m - 6.67m + unplaced, quote.Totals.Net);
    }

    [Fact]
    public void Whole_blocks_keep_the_ratio_of_the_weights_and_the_rest_is_reported()
    {
        // One to two: blocks of 0.03, of which 1.00 holds 33.
        var quote = Price("""{ "step": "s", "combine": "cascade", "allocation": { "weights": "quantity", "rest": "blocks" } }""", """{ "id": "a", "amountPerOrder": 1 }""", ("DRILL", 1), ("SAW", 2));
        Assert.Equal((9.67m, 19.34m, 0.01m), (quote.Lines[0].NetAmount, quote.Lines[1].NetAmount, Assert.Single(quote.Alerts).Figure));
    }

    [Fact]
    public void What_is_kept_apart_is_not_worth_anything()
    {
        // 10.01 over three lines gives 9.99 away: the other rule is worth more.
        var quote = Price("""{ "step": "s", "combine": "best", "compare": "order", "allocation": { "rest": "apart" } }""", """{ "id": "shared", "amountPerOrder": 10.01 }, { "id": "line", "when": { "item.sku": "SAW" }, "amountPerLine": 10 }""", ("DRILL", 1), ("DRILL", 1), ("SAW", 1));
        Assert.Equal(20m, quote.Totals.Net);
    }

    [Theory]
    [InlineData("equal", 2.5, 0)]
    [InlineData("none", 0, 5)]
    public void Without_weights_parts_are_equal_or_nobody_takes_any(string zero, decimal each, decimal unplaced)
    {
        var quote = Price(Fee(zero), """{ "id": "a", "amountPerOrder": 5 }""", ("BOLT", 1), ("BOLT", 1));
        Assert.Equal((each, each, unplaced), (quote.Lines[0].NetAmount, quote.Lines[1].NetAmount, quote.Alerts.Sum(alert => alert.Figure ?? 0)));
    }

    [Fact]
    public void Without_weights_the_order_is_refused_where_the_allocation_says_so()
    {
        var order = Some.Order(("BOLT", 1), ("BOLT", 1));
        var problem = Assert.Single(Assert.Throws<PricingException>(() => Rules(Fee("error"), """{ "id": "a", "amountPerOrder": 5 }""").Price(order)).Problems);
        Assert.Equal(("KA4058", "policies/test/a"), (problem.Code, problem.Rule));
        Assert.Contains("no line has a weight (10 and 20)", problem.Message(), StringComparison.Ordinal);
        Assert.Equal(15m, Rules(Fee("error"), """{ "id": "a", "amountPerOrder": 5 }""").Price(Some.Order(("BOLT", 1), ("DRILL", 1))).Totals.Net);
    }

    [Fact]
    public void A_bundle_that_takes_nothing_off_needs_no_weight()
    {
        var free = ("policies/free.json", """{ "status": "released", "freeGoods": [ { "id": "b", "bundle": [ { "where": { "item.sku": "BOLT" }, "quantity": 2 } ], "newTotal": 1 } ] }""");
        Assert.Equal(0m, Some.Rules(Prices, Some.Steps("""{ "step": "s", "holds": "freeGoods", "allocation": { "zero": "error" } }"""), free).Price(Some.Order(("BOLT", 2))).Totals.Net);
    }

    [Theory]
    [InlineData("", 0.04)]
    [InlineData("""{ "rest": "first" }""", 0.03)]
    [InlineData("""{ "rest": "last" }""", 0.03)]
    [InlineData("""{ "shares": "exact" }""", 0.04)]
    public void Each_reduction_lies_on_the_units_of_a_line_as_the_procedure_says(string units, decimal tax)
    {
        // Two reductions of a cent on two units at 0.11: both on one unit leave 0.09 and 0.11, one on each 0.10 and 0.10; 20 % of them, cut, are 0.01 and 0.02, or 0.02 and 0.02.
        var allocation = units.Length == 0 ? "" : $$""" "allocation": { "units": {{units}} }, """;
        var steps = ("procedures/standard.json", $$"""{ "steps": [ { "step": "s", "combine": "cascade" } ], {{allocation}} "tax": { "at": "unit" }, "rounding": [ { "at": "component" }, { "at": "tax", "mode": "down" } ] }""");
        var rules = Some.Rules(
            ("company.json", """{ "name": "Test", "currency": "EUR", "priceList": "list", "tax": "S" }"""),
            ("prices/list.csv", "item;price\nDRILL;0.11\n"),
            steps,
            Some.Policy("""{ "id": "a", "amountPerLine": 0.01, "priority": 2 }, { "id": "b", "amountPerLine": 0.01, "priority": 1 }"""));
        Assert.Equal(tax, rules.Price(Some.Order(("DRILL", 2)) with { Tax = [new TaxRates("S", 20)] }).Totals.Tax);
    }

    [Fact]
    public void Units_are_cut_as_an_allocation_of_equal_weights_cuts_them() =>
        Prop.ForAll(
            (from amounts in Gen.Choose(-400, 400).Select(amount => amount / 100m).ArrayOf(3)
             from count in Gen.Choose(1, 12)
             from shares in Gen.Elements(AllocationShares.Down, AllocationShares.Floor, AllocationShares.Nearest, AllocationShares.Exact)
             from rest in Gen.Elements(AllocationRest.First, AllocationRest.Last, AllocationRest.LineOrder)
             select (amounts, count, new AllocationRule { Shares = shares, Rest = rest })).ToArbitrary(),
            made =>
            {
                var (amounts, count, rule) = made;
                var units = new UnitAmounts(count, 0.01m);
                var expected = new decimal[count];
                foreach (var amount in amounts)
                {
                    units.Add(amount, rule);
                    var parts = Allocation.Split(amount, [.. Enumerable.Repeat(1m, count)], rule, 0.01m).Parts;
                    expected = [.. expected.Zip(parts, (sum, part) => sum + part)];
                }

                Assert.Equal(expected, units.Alike().SelectMany(alike => Enumerable.Repeat(alike.Amount, (int)alike.Units)));
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{ "allocation": { "units": {} }, "steps": [] }""", "KA1415")]
    [InlineData("""{ "tax": { "at": "unit" }, "steps": [ { "step": "s", "allocation": { "units": {} } } ] }""", "KA1420")]
    [InlineData("""{ "tax": { "at": "unit" }, "allocation": { "units": { "rest": "apart" } }, "steps": [] }""", "KA1010")]
    public void Units_that_nothing_reads_are_found(string procedure, string code) =>
        Assert.Contains(code, Some.Findings(("procedures/standard.json", procedure)));

    private static string Fee(string zero) => $$"""{ "step": "s", "holds": "surcharge", "combine": "sum", "allocation": { "zero": "{{zero}}" } }""";

    private static RuleSet Rules(string steps, string discounts) => Some.Rules(Prices, Some.Steps(steps), Some.Policy(discounts));

    private static Quote Price(string steps, string discounts, params (string, decimal)[] lines) => Rules(steps, discounts).Price(Some.Order(lines));
}
