using System.Globalization;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.OnlineRetail;

public sealed class OnlineRetailTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A line of an article that the half learnt on never sold counts as one that differs.</summary>
    [Theory]
    [InlineData(0, 95_544, 3_254, 264)]
    [InlineData(1, 97_382, 3_101, 324)]
    public void List_break_and_own_prices_learnt_on_one_half_give_96_percent_or_more_of_the_accounts_lines_of_the_other(
        int learnOn, int agree, int differ, int neverSeen)
    {
        var learnt = new OnlineRetailImporter(DataFolder.Of("online_retail")) { LearnOn = learnOn }.Into(folder.Path);
        var comparison = Comparison.Of(learnt.Import.Rules, learnt.Import.Lines.Where(OnlineRetailImporter.IsAccount));
        comparison.Report("Online retail, accounts");
        Comparison.Of(learnt.Import.Rules, learnt.Import.Lines.Where(line => !OnlineRetailImporter.IsAccount(line))).Report("Online retail, sold without an account");
        ReportWhatIsNoOrder(learnt);

        Assert.Equal((agree, differ, neverSeen), (comparison.Agree, comparison.Differ.Length, learnt.NeverSeen.Count(OnlineRetailImporter.IsAccount)));
        Assert.True(agree * 100 >= 96 * (agree + differ + neverSeen));
    }

    [Fact]
    public void The_list_that_came_with_the_data_gives_155631_of_161415_of_the_accounts_lines()
    {
        var import = new InferredListImporter(DataFolder.Of("online_retail")).Into(folder.Path);
        var comparison = Comparison.Of(import.Rules, import.Lines);
        comparison.Report("Online retail, inferred list");

        Assert.Equal((155_631, 5_784), (comparison.Agree, comparison.Differ.Length));
    }

    public void Dispose() => folder.Dispose();

    private static void ReportWhatIsNoOrder(OnlineRetailImport learnt) =>
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"left out: {learnt.NeverSeen.Length:N0} lines of articles never seen, {learnt.Invoices.CreditNotes:N0} of credit notes, "
            + $"{learnt.Invoices.NothingSold:N0} without quantity or price, {learnt.Invoices.NoGoods:N0} of postage and fees"));
}
