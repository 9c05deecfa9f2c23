using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

public sealed class AdventureWorksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void All_30129_reseller_lines_come_out_to_the_fourth_decimal()
    {
        var comparison = Compare(AdventureWorksImporter.IsReseller, "reseller lines");

        Assert.Equal((30_129, 0), (comparison.Agree, comparison.Differ.Length));
    }

    [Fact]
    public void All_60398_consumer_lines_pay_the_list_of_the_day_whatever_is_on_offer_to_resellers()
    {
        var comparison = Compare(line => !AdventureWorksImporter.IsReseller(line), "consumer lines");

        Assert.Equal((60_398, 0), (comparison.Agree, comparison.Differ.Length));
    }

    [Fact]
    public void All_1566_order_subtotals_come_out_with_lines_unrounded_and_the_order_rounded_to_four_decimals()
    {
        var data = DataFolder.Of("adventureworks");
        var import = new AdventureWorksImporter(data) { Procedure = "order-subtotal" }.Into(folder.Path);
        var recorded = DataFile.Read(data, "oltp_sample_orders.csv", static row => (Order: row["order_no"].ToString(), Subtotal: row["subtotal"].Parse<decimal>()));
        var lines = import.Lines.ToLookup(line => line.Order);

        var priced = RuleSet.Load(import.Rules, cancellation: TestContext.Current.CancellationToken)
            .PriceMany(recorded.Select(order => Comparison.Request([.. lines[order.Order]])), TestContext.Current.CancellationToken);

        Assert.Equal(1_566, recorded.Zip(priced).Count(pair => pair.First.Subtotal == pair.Second.Quote?.Totals.Net));
    }

    [Fact]
    public async Task Price_orders_on_the_command_line_finds_all_90527_lines_as_recorded()
    {
        var import = new AdventureWorksImporter(DataFolder.Of("adventureworks")).Into(folder.Path);

        var (exit, text, error) = await CommandLine.Run(
            "price-orders", import.Rules, import.Orders, "--out", Path.Combine(folder.Path, "priced.csv"), "--compare", "recordedAmount", "--language", "en");
        TestContext.Current.TestOutputHelper?.WriteLine(text);

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(("90527", "0"), (Count("Lines that agree, USD"), Count("Lines that differ, USD")));

        string Count(string what) => text.Split('\n').Single(line => line.StartsWith(what, StringComparison.Ordinal)).Split(' ')[^1];
    }

    public void Dispose() => folder.Dispose();

    private Comparison Compare(Func<RecordedLine, bool> which, string what)
    {
        var import = new AdventureWorksImporter(DataFolder.Of("adventureworks")).Into(folder.Path);
        var comparison = Comparison.Of(import.Rules, import.Lines.Where(which));
        comparison.Report($"AdventureWorks, {what}");
        return comparison;
    }
}
