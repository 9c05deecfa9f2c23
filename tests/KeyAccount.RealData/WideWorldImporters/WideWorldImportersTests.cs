using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.WideWorldImporters;

public sealed class WideWorldImportersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void All_201510_lines_of_2013_to_2015_pay_the_unit_price_before_any_special_deal_begins()
    {
        var import = Import();
        var comparison = Comparison.Of(import.Rules, import.Lines);
        comparison.Report("WideWorldImporters");

        Assert.Equal((201_510, 0), (comparison.Agree, comparison.Differ.Length));
    }

    /// <summary>
    /// Item 1 is a USB missile launcher at 25.00; customer 401 is in the buying group Wingtip Toys (10 % off in the first quarter),
    /// 1 in Tailspin Toys (15 % off in the second), 801 in none. The data has no order of 2016; the percentages are those of special_deals.csv.
    /// </summary>
    [Fact]
    public void A_special_deal_is_for_its_buying_group_from_its_first_to_its_last_day()
    {
        RecordedLine[] lines =
        [
            Line("401", new(2015, 12, 31), 25.00m),
            Line("401", new(2016, 1, 1), 22.50m),
            Line("401", new(2016, 3, 31), 22.50m),
            Line("401", new(2016, 4, 1), 25.00m),
            Line("1", new(2016, 3, 31), 25.00m),
            Line("1", new(2016, 4, 1), 21.25m),
            Line("801", new(2016, 4, 1), 25.00m),
        ];

        Assert.Empty(Comparison.Of(Import().Rules, lines).Differ);

        static RecordedLine Line(string customer, DateOnly day, decimal price) => new("2016", customer, day, "1", "1", 1) { NetPrice = price };
    }

    public void Dispose() => folder.Dispose();

    private Import Import() => new WideWorldImportersImporter(DataFolder.Of("wideworldimporters")).Into(folder.Path);
}
