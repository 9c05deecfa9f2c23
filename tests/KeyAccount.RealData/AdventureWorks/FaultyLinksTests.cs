using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>What becomes of the orders if the two faulty offer links stay in as the source has them.</summary>
public sealed class FaultyLinksTests : IDisposable
{
    private const string Offer = "policies/offers/16-mountain-500-silver-clearance-sale/";
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_faulty_links_are_felt_on_the_51_lines_of_the_two_bicycles_and_nowhere_else()
    {
        var (faulty, moved) = Make();

        var comparison = Comparison.Of(faulty.Rules, moved);
        comparison.Report("AdventureWorks, moved lines, faulty links left in");

        Assert.Equal((693, 51), (comparison.Agree, comparison.Differ.Length));
        Assert.Equal(AdventureWorksImporter.FaultyLinks, comparison.Differ.Select(difference => difference.Line.Item).Distinct().Order(StringComparer.Ordinal));
        Assert.All(comparison.Differ, difference => Assert.Contains(Offer, difference.Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comparing_orders_on_the_command_line_names_the_offer_and_the_two_bicycles_first()
    {
        var (faulty, moved) = Make();
        var orders = Path.Combine(folder.Path, "moved.csv");
        Import.WriteOrders(orders, moved);

        var (exit, text, error) = await CommandLine.Run(
            "price-orders", faulty.Rules, orders, "--out", Path.Combine(folder.Path, "priced.csv"), "--compare", "recordedAmount", "--language", "en");
        TestContext.Current.TestOutputHelper?.WriteLine(text);

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal([Offer + "line", Offer + "price"], Names(text, "Rule or price list").Take(2).Order(StringComparer.Ordinal));
        Assert.Equal(AdventureWorksImporter.FaultyLinks, Names(text, "Item").Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Dispose();

    private (Import Faulty, IReadOnlyList<RecordedLine> Moved) Make()
    {
        var data = DataFolder.Of("adventureworks");
        var clean = new AdventureWorksImporter(data).Into(Path.Combine(folder.Path, "clean"));
        var faulty = new AdventureWorksImporter(data) { LeaveFaultyLinks = true }.Into(Path.Combine(folder.Path, "faulty"));
        return (faulty, MovedLines.Of(clean));
    }

    /// <summary>Reads the first column of a table that the tool wrote for people.</summary>
    private static IEnumerable<string> Names(string text, string heading) => text.Split('\n')
        .SkipWhile(line => !line.StartsWith(heading + " ", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(line => line.Length > 0)
        .Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]);
}
