using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>What becomes of the orders if the two faulty offer links stay in as the source has them.</summary>
public sealed class FaultyLinksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_faulty_links_are_felt_on_the_51_lines_of_the_two_bicycles_and_nowhere_else()
    {
        var (faulty, moved) = Make();

        var comparison = Comparison.Of(faulty.Rules, moved);
        comparison.Report("AdventureWorks, moved lines, faulty links left in");

        Assert.Equal((693, 51), (comparison.Agree, comparison.Differ.Length));
        Assert.Equal(AdventureWorksImporter.FaultyLinks, comparison.Differ.Select(difference => difference.Line.Item).Distinct().Order(StringComparer.Ordinal));
        Assert.All(comparison.Differ, difference => Assert.Contains("offers/16-mountain-500-silver-clearance-sale/", difference.Why, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private (Import Faulty, IReadOnlyList<RecordedLine> Moved) Make()
    {
        var data = DataFolder.Of("adventureworks");
        var clean = new AdventureWorksImporter(data).Into(Path.Combine(folder.Path, "clean"));
        var faulty = new AdventureWorksImporter(data) { LeaveFaultyLinks = true }.Into(Path.Combine(folder.Path, "faulty"));
        return (faulty, MovedLines.Of(clean));
    }
}
