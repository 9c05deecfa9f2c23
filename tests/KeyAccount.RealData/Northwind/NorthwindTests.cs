using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.Northwind;

public sealed class NorthwindTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void The_list_of_the_order_date_gives_2150_of_2155_unit_prices()
    {
        var comparison = Compare();

        Assert.Equal((2_150, 5), (comparison.Agree, comparison.Differ.Length));
    }

    [Fact]
    public void What_differs_is_a_new_price_charged_early_and_a_product_that_is_dearer_in_orders_than_on_the_list()
    {
        var differ = Compare().Differ.Select(difference => (difference.Line.Order, difference.Line.Item, difference.Recorded, difference.Priced));

        Assert.Equal(
            [
                ("10248", "72", 34.80m, 27.80m),
                ("10500", "15", 15.50m, 13.00m),
                ("10579", "15", 15.50m, 13.00m),
                ("10592", "15", 15.50m, 13.00m),
                ("10657", "15", 15.50m, 13.00m),
            ],
            differ);
    }

    public void Dispose() => folder.Dispose();

    private Comparison Compare()
    {
        var import = new NorthwindImporter(DataFolder.Of("northwind")).Into(folder.Path);
        var comparison = Comparison.Of(import.Rules, import.Lines);
        comparison.Report("Northwind");
        return comparison;
    }
}
