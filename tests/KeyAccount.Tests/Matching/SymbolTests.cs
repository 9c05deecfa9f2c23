using KeyAccount.Matching;
using static KeyAccount.Tests.Matching.TestTrial;

namespace KeyAccount.Tests.Matching;

public sealed class SymbolTests
{
    private readonly Field country = Field(FieldKind.Symbol, "IT", "CH", "US");

    [Theory]
    [InlineData("IT", true)]
    [InlineData("CH", true)]
    [InlineData("US", false)]
    [InlineData("FR", false)]
    public void One_of_these_holds_for_each_of_them_and_for_no_other(string value, bool holds) =>
        Assert.Equal(holds, Holds(new In(country, country.NumberOf("IT"), country.NumberOf("CH")), country, value));

    [Fact]
    public void No_test_but_a_denial_holds_of_a_missing_value()
    {
        Assert.False(Holds(new In(country, 1, 2, 3), country));
        Assert.False(Holds(new Present(country), country));
        Assert.True(Holds(new Not(new In(country, 1, 2, 3)), country));
        Assert.True(Holds(new Not(new Present(country)), country));
    }

    [Fact]
    public void A_value_that_no_rule_names_is_present()
    {
        Assert.True(Holds(new Present(country), country, "FR"));
        Assert.True(Holds(new Not(new In(country, 1, 2, 3)), country, "FR"));
    }

    [Fact]
    public void Different_from_is_false_of_a_missing_value_where_a_denial_is_true()
    {
        var notUs = new Not(new In(country, country.NumberOf("US")));
        var differentFromUs = new All(new Present(country), notUs);

        Assert.True(Holds(notUs, country));
        Assert.False(Holds(differentFromUs, country));
        Assert.True(Holds(differentFromUs, country, "FR"));
        Assert.True(Holds(differentFromUs, country, "IT"));
        Assert.False(Holds(differentFromUs, country, "US"));
    }

    [Fact]
    public void Any_of_no_tests_never_holds_and_all_of_none_always_does()
    {
        Assert.False(Holds(new Any(), country, "IT"));
        Assert.True(Holds(new All(), country, "IT"));
        Assert.False(Holds(new In(country), country, "IT"));
    }
}
