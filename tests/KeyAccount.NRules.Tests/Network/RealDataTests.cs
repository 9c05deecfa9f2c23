using KeyAccount.RealData.AdventureWorks;
using KeyAccount.RealData.Northwind;
using KeyAccount.RealData.Support;
using TemporaryFolder = KeyAccount.Tests.Support.TemporaryFolder;

namespace KeyAccount.Tests.Network;

/// <summary>Real orders come out as they do on the built-in evaluator; left out where KEYACCOUNT_DATA is not set.</summary>
public sealed class RealDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void All_90527_lines_of_adventureworks_come_out_to_the_fourth_decimal()
    {
        var import = new AdventureWorksImporter(DataFolder.Of("adventureworks")).Into(folder.Path);

        var comparison = Comparison.Of(import.Rules, import.Lines, Load);
        comparison.Report("AdventureWorks on NRules");

        Assert.Equal((90_527, 0), (comparison.Agree, comparison.Differ.Length));
    }

    [Fact]
    public void The_same_2150_of_2155_lines_of_northwind_come_out()
    {
        var import = new NorthwindImporter(DataFolder.Of("northwind")).Into(folder.Path);

        var comparison = Comparison.Of(import.Rules, import.Lines, Load);
        comparison.Report("Northwind on NRules");

        Assert.Equal((2_150, 5), (comparison.Agree, comparison.Differ.Length));
    }

    public void Dispose() => folder.Dispose();

    private static RuleSet Load(string directory) => NRulesRuleSet.Load(directory, cancellation: TestContext.Current.CancellationToken);
}
