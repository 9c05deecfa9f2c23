using KeyAccount.Matching;
using static KeyAccount.Tests.Matching.TestTrial;

namespace KeyAccount.Tests.Matching;

public sealed class SetTests
{
    private readonly Field codes = Field(FieldKind.Set, "SPRING", "VIP", "FAIR");

    [Fact]
    public void A_set_contains_what_any_of_its_members_is()
    {
        var spring = new Contains(codes, codes.NumberOf("SPRING"));

        Assert.True(Holds(spring, codes, "UNKNOWN", "VIP", "SPRING"));
        Assert.False(Holds(spring, codes, "UNKNOWN", "VIP"));
        Assert.False(Holds(spring, codes));
        Assert.True(Holds(new Not(spring), codes));
    }

    [Fact]
    public void Two_tests_on_one_set_may_be_met_by_two_members()
    {
        var both = new All(new Contains(codes, codes.NumberOf("SPRING")), new Contains(codes, codes.NumberOf("VIP")));

        Assert.True(Holds(both, codes, "VIP", "SPRING"));
        Assert.False(Holds(both, codes, "SPRING", "FAIR"));
        Assert.False(Holds(both, codes, "VIP"));
    }
}
