using KeyAccount.Matching;
using static KeyAccount.Tests.Matching.TestTrial;

namespace KeyAccount.Tests.Matching;

public sealed class DayTests
{
    private static readonly int FirstOfMarch = new DateOnly(2026, 3, 1).DayNumber;

    private readonly Field day = Field(FieldKind.Date);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Both_ends_of_a_range_of_days_belong_to_it(int after, bool holds)
    {
        var march = new Between(day, FirstOfMarch, FirstOfMarch + 30);

        Assert.Equal(holds, Holds(march, day, FirstOfMarch + after));
        Assert.Equal(!holds, Holds(new Not(march), day, FirstOfMarch + after));
    }

    [Fact]
    public void A_range_may_be_open_at_either_end()
    {
        Assert.True(Holds(new Between(day, int.MinValue, FirstOfMarch), day, 1));
        Assert.True(Holds(new Between(day, FirstOfMarch, int.MaxValue), day, DateOnly.MaxValue.DayNumber));
        Assert.False(Holds(new Between(day, int.MinValue, int.MaxValue), day));
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_has_no_day() =>
        Assert.False(Holds(new Between(day, FirstOfMarch, FirstOfMarch - 1), day, FirstOfMarch));
}
