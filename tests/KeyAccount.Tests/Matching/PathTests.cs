using KeyAccount.Matching;
using static KeyAccount.Tests.Matching.TestTrial;

namespace KeyAccount.Tests.Matching;

public sealed class PathTests
{
    private readonly Field category = Field(FieldKind.Path, "tools/drills", "tools", "tool", "tools-old", "wood", "tools/drills/x9", "tools/saws");

    [Theory]
    [InlineData("tools", true)]
    [InlineData("tools/drills", true)]
    [InlineData("tools/drills/x9", true)]
    [InlineData("tools/drills/x9/blue", true)]
    [InlineData("tools/hammers", true)]
    [InlineData("tool", false)]
    [InlineData("tool/drills", false)]
    [InlineData("tools-old", false)]
    [InlineData("tools-old/drills", false)]
    [InlineData("wood", false)]
    [InlineData("stone", false)]
    public void A_test_on_a_path_holds_there_and_below_and_not_for_a_neighbour_that_begins_alike(string path, bool holds)
    {
        var tools = new Below(category, category.NumberOf("tools"));

        Assert.Equal(holds, Holds(tools, category, path));
        Assert.Equal(!holds, Holds(new Not(tools), category, path));
    }

    [Fact]
    public void A_test_on_a_deeper_path_does_not_hold_above_it()
    {
        var drills = new Below(category, category.NumberOf("tools/drills"));

        Assert.False(Holds(drills, category, "tools"));
        Assert.False(Holds(drills, category, "tools/saws"));
        Assert.True(Holds(drills, category, "tools/drills/x9"));
    }

    [Fact]
    public void A_missing_path_is_below_nothing()
    {
        var all = new Below(category, [.. Enumerable.Range(1, category.NamedCount)]);

        Assert.False(Holds(all, category));
        Assert.True(Holds(new Not(all), category));
    }
}
