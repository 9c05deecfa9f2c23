namespace KeyAccount.RealData.Support;

public sealed class RuleFolderTests
{
    [Fact]
    public void A_figure_with_three_decimals_is_written_with_a_fourth_because_it_could_be_read_as_thousands()
    {
        object?[] figures = [2_024.994m, 1.250m, 12m, 0.5m, 0.00125m, null];

        Assert.Equal("a;b;c;d;e;f\n2024.9940;1.25;12;0.5;0.00125;\n", RuleFolder.TableText("a;b;c;d;e;f", [figures]));
    }
}
