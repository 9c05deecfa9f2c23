using KeyAccount.Matching;
using static KeyAccount.Tests.Matching.TestTrial;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Tests.Matching;

public sealed class FigureTests
{
    private readonly Field quantity = Field(FieldKind.Number);

    public static TheoryData<decimal, bool, bool> AroundTheBounds { get; } = new()
    {
        { 99.999m, false, false },
        { 100m, true, false },
        { 100.00m, true, false },
        { 100.001m, true, true },
        { 499.999m, true, true },
        { 500m, true, false },
        { 500.001m, false, false },
        { decimal.MaxValue, false, false },
        { decimal.MinValue, false, false },
    };

    [Theory]
    [MemberData(nameof(AroundTheBounds))]
    public void A_closed_bound_takes_the_figure_itself_and_an_open_one_leaves_it_out(decimal figure, bool closed, bool open)
    {
        Assert.Equal(closed, Holds(new Range(quantity, 100m, MinOpen: false, 500.0m, MaxOpen: false), quantity, figure));
        Assert.Equal(open, Holds(new Range(quantity, 100m, MinOpen: true, 500.0m, MaxOpen: true), quantity, figure));
    }

    [Fact]
    public void Open_and_closed_bounds_of_two_tests_on_one_figure_are_kept_apart()
    {
        Test below = new Range(quantity, null, false, 100m, MaxOpen: true);
        Test upTo = new Range(quantity, null, false, 100m, MaxOpen: false);

        Assert.True(Holds(new All(upTo, new Not(below)), quantity, 100m));
        Assert.False(Holds(new All(upTo, new Not(below)), quantity, 99m));
        Assert.False(Holds(new All(upTo, new Not(below)), quantity, 101m));
    }

    [Fact]
    public void A_missing_figure_is_in_no_range_not_even_one_without_bounds()
    {
        var any = new Range(quantity, null, false, null, false);

        Assert.False(Holds(any, quantity));
        Assert.True(Holds(new Not(any), quantity));
        Assert.True(Holds(any, quantity, decimal.MinValue));
        Assert.True(Holds(any, quantity, decimal.MaxValue));
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("12.000", true)]
    [InlineData("-3", true)]
    [InlineData("12.5", false)]
    public void A_whole_figure_has_no_fraction_however_it_is_written(string figure, bool whole) =>
        Assert.Equal(whole, Holds(new Whole(quantity), quantity, decimal.Parse(figure, System.Globalization.CultureInfo.InvariantCulture)));
}
