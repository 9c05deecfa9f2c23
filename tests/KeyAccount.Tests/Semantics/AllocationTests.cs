using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Tests.Semantics;

/// <summary>Rule 3: an amount is split in parts that sum to it.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("100.00", "1 1 1", "33.34 33.33 33.33")]
    [InlineData("0.06", "10 10 10 10 10 10 10 10 10 10", "0.01 0.01 0.01 0.01 0.01 0.01 0 0 0 0")]
    [InlineData("0.01", "1 1 1", "0.01 0 0")]
    [InlineData("1.00", "0 10 10 10", "0 0.34 0.33 0.33")]
    [InlineData("15.00", "5.26 30 15 9.74", "1.32 7.50 3.75 2.43")]
    [InlineData("0", "1 2", "0 0")]
    public void One_unit_each_goes_to_the_largest_fractions_and_ties_to_the_part_that_stands_first(string amount, string weights, string parts)
    {
        AssertSplit(parts, "0", amount, weights);
        AssertSplit(string.Join(' ', parts.Split(' ').Select(part => "-" + part)), "0", "-" + amount, weights);
    }

    [Fact]
    public void What_a_part_cannot_take_is_allocated_again_over_the_others() =>
        AssertSplit("5 35", "0", "40", "100 100", capacities: "5 50");

    [Theory]
    [InlineData("5 50", "100", "5 50", "45")]
    [InlineData("0 0", "0.03", "0 0", "0.03")]
    [InlineData("5 0.5", "-8", "-5 -0.5", "-2.5")]
    [InlineData("0.012 9", "-1", "-0.012 -0.988", "0")]
    public void What_nobody_can_take_is_reported(string capacities, string amount, string parts, string remainder) =>
        AssertSplit(parts, remainder, amount, "100 100", capacities: capacities);

    [Fact]
    public void A_part_without_a_weight_takes_nothing_even_where_all_others_are_full() =>
        AssertSplit("0 2 3", "5", "10", "0 1 1", capacities: "9 2 3");

    [Theory]
    [InlineData(AllocationRest.Remainder, "0.05", "0.02 0.01 0.02")]
    [InlineData(AllocationRest.Weight, "0.05", "0.01 0.01 0.03")]
    [InlineData(AllocationRest.First, "0.05", "0.02 0.01 0.02")]
    [InlineData(AllocationRest.Last, "0.05", "0.01 0.01 0.03")]
    [InlineData(AllocationRest.LineOrder, "0.05", "0.02 0.01 0.02")]
    [InlineData(AllocationRest.Weight, "0.09", "0.03 0.02 0.04")]
    [InlineData(AllocationRest.First, "0.09", "0.03 0.03 0.03")]
    [InlineData(AllocationRest.Last, "0.09", "0.02 0.02 0.05")]
    [InlineData(AllocationRest.LineOrder, "0.09", "0.04 0.02 0.03")]
    public void The_rest_goes_where_the_rule_says(AllocationRest rest, string amount, string parts) =>
        AssertSplit(parts, "0", amount, "3 3 4", new AllocationRule { Rest = rest });

    [Fact]
    public void A_rest_kept_apart_is_reported() =>
        AssertSplit("23.07 15.38 30.76 30.76", "0.03", "100.00", "30 20 40 40", new AllocationRule { Rest = AllocationRest.Apart });

    [Theory]
    [InlineData("1.00", "2 3 1", "0.32 0.48 0.16", "0.04")]
    [InlineData("-100.00", "30 20 40 40", "-23.07 -15.38 -30.76 -30.76", "-0.03")]
    [InlineData("0.03", "75 25", "0 0", "0.03")]
    [InlineData("100.01", "0.5 1.5", "25.00 75.00", "0.01")]
    public void Whole_blocks_keep_the_ratio_of_the_weights(string amount, string weights, string parts, string remainder) =>
        AssertSplit(parts, remainder, amount, weights, new AllocationRule { Rest = AllocationRest.Blocks });

    [Theory]
    [InlineData("3.00", "4300 1400 2300", "1.62 0.52 0.86")]
    [InlineData("-3.00", "4300 1400 2300", "-1.62 -0.52 -0.86")]
    [InlineData("2.99", "4300 1400 2300", "1.61 0.52 0.86")]
    public void Shares_to_the_nearest_unit_are_mended_from_the_first_part_on(string amount, string weights, string parts) =>
        AssertSplit(parts, "0", amount, weights, new AllocationRule { Shares = AllocationShares.Nearest, Rest = AllocationRest.First });

    [Theory]
    [InlineData(AllocationRest.Last)]
    [InlineData(AllocationRest.First)]
    [InlineData(AllocationRest.Remainder)]
    [InlineData(AllocationRest.LineOrder)]
    public void A_part_gives_back_no_more_than_it_got_so_that_no_discount_raises_a_price(AllocationRest rest)
    {
        var parts = Split("0.06", "10 10 10 10 10 10 10 10 10 10", new AllocationRule { Shares = AllocationShares.Nearest, Rest = rest }).Parts;
        Assert.Equal((0.06m, 0m, 0.01m), (parts.Sum(), parts.Min(), parts.Max()));
    }

    [Fact]
    public void Shares_cut_toward_negative_infinity_differ_below_zero()
    {
        AssertSplit("0.04 0.01", "0", "0.05", "7 3", new AllocationRule { Shares = AllocationShares.Floor });
        AssertSplit("-0.03 -0.02", "0", "-0.05", "7 3", new AllocationRule { Shares = AllocationShares.Floor });
        AssertSplit("-0.04 -0.01", "0", "-0.05", "7 3");
    }

    [Theory]
    [InlineData("100", "1 2", "33.333333333333 66.666666666667")]
    [InlineData("100", "1 1 1", "33.333333333334 33.333333333333 33.333333333333")]
    [InlineData("0.0000000000001", "1 1", "0.0000000000001 0")]
    [InlineData("12345678901234567890", "1 2", "4115226300411522630 8230452600823045260")]
    [InlineData("10000000000000000000", "1 2", "3333333333333333333.33333333 6666666666666666666.66666667")]
    public void Exact_shares_are_kept_to_twelve_decimals_and_still_sum_to_the_amount(string amount, string weights, string parts) =>
        AssertSplit(parts, "0", amount, weights, new AllocationRule { Shares = AllocationShares.Exact }, unit: "1");

    [Theory]
    [InlineData("0.05", "100.00", "1 2 3 7", "7.70 15.40 23.05 53.85")]
    [InlineData("1", "100", "1 1 1", "34 33 33")]
    [InlineData("1", "100.75", "1 1 1", "34 33.75 33")]
    [InlineData("0.3", "1", "1 1", "0.6 0.4")]
    public void A_unit_may_be_any_increment_and_what_lies_beyond_whole_units_goes_to_the_next_in_line(string unit, string amount, string weights, string parts) =>
        AssertSplit(parts, "0", amount, weights, unit: unit);

    [Fact]
    public void Without_any_weight_the_amount_is_split_equally_kept_or_refused_as_the_rule_says()
    {
        AssertSplit("0.05 0.05", "0", "0.10", "0 0");
        AssertSplit("0 0", "0.10", "0.10", "0 0", new AllocationRule { Zero = ZeroWeights.None });
        AssertSplit("", "0.10", "0.10", "");
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => Split("0.10", "0 0", new AllocationRule { Zero = ZeroWeights.Error })).ParamName);
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => Split("0", "", new AllocationRule { Zero = ZeroWeights.Error })).ParamName);
    }

    [Fact]
    public void Weights_below_zero_capacities_below_zero_and_units_that_are_none_are_refused()
    {
        Assert.Equal("weights", Assert.Throws<ArgumentException>(() => Split("1", "2 -1")).ParamName);
        Assert.Equal("capacities", Assert.Throws<ArgumentException>(() => Split("1", "2 1", capacities: "1 -1")).ParamName);
        Assert.Equal("capacities", Assert.Throws<ArgumentException>(() => Split("1", "2 1", capacities: "1")).ParamName);
        Assert.Equal("unit", Assert.Throws<ArgumentOutOfRangeException>(() => Split("1", "2 1", unit: "0")).ParamName);
    }

    [Theory]
    [InlineData("10000000000000000.25", "50 50", "5000000000000000.13 5000000000000000.12")]
    [InlineData("1.00", "79228162514264337593543950335 79228162514264337593543950335 1", "0.50 0.50 0")]
    [InlineData("1.00", "0.0000000000000000000000000001 0.0000000000000000000000000002", "0.33 0.67")]
    public void Figures_of_any_size_are_split_exactly(string amount, string weights, string parts) =>
        AssertSplit(parts, "0", amount, weights);

    private static void AssertSplit(string parts, string remainder, string amount, string weights, AllocationRule? rule = null, string unit = "0.01", string capacities = "")
    {
        var split = Split(amount, weights, rule, unit, capacities);
        Assert.Equal(Figures(parts), split.Parts);
        Assert.Equal(Figure(remainder), split.Remainder);
    }

    private static AllocatedParts Split(string amount, string weights, AllocationRule? rule = null, string unit = "0.01", string capacities = "") =>
        Allocation.Split(Figure(amount), Figures(weights).AsSpan(), rule ?? AllocationRule.Default, Figure(unit), Figures(capacities).AsSpan());

    private static ImmutableArray<decimal> Figures(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Figure)];

    private static decimal Figure(string text) => decimal.Parse(text.Replace("--", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
