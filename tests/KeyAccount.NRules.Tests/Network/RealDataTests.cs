using KeyAccount.RealData.AdventureWorks;
using KeyAccount.RealData.Northwind;
using KeyAccount.RealData.OnlineRetail;
using KeyAccount.RealData.Support;
using KeyAccount.RealData.WideWorldImporters;
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

    [Fact]
    public void All_201510_lines_of_wideworldimporters_pay_the_unit_price()
    {
        var import = new WideWorldImportersImporter(DataFolder.Of("wideworldimporters")).Into(folder.Path);

        var comparison = Comparison.Of(import.Rules, import.Lines, Load);
        comparison.Report("WideWorldImporters on NRules");

        Assert.Equal((201_510, 0), (comparison.Agree, comparison.Differ.Length));
    }

    [Theory]
    [InlineData(0, 95_544, 3_254)]
    [InlineData(1, 97_382, 3_101)]
    public void The_same_lines_of_online_retail_agree_and_differ(int learnOn, int agree, int differ)
    {
        var learnt = new OnlineRetailImporter(DataFolder.Of("online_retail")) { LearnOn = learnOn }.Into(folder.Path);

        var comparison = Comparison.Of(learnt.Import.Rules, learnt.Import.Lines.Where(OnlineRetailImporter.IsAccount), Load);
        comparison.Report("Online retail on NRules");

        Assert.Equal((agree, differ), (comparison.Agree, comparison.Differ.Length));
    }

    public void Dispose() => folder.Dispose();

    private static RuleSet Load(string directory) => NRulesRuleSet.Load(directory, cancellation: TestContext.Current.CancellationToken);
}
