using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>The hand-written rules on single figures, for where the data is not at hand.</summary>
public sealed class HandWrittenRulesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>The list price is row 776 of Production.ProductListPriceHistory from 2011-05-31, the lines are the first two of order SO43659; AdventureWorks, MIT.</summary>
    [Fact]
    public void A_reseller_pays_60_percent_of_the_list_to_four_decimals_and_a_consumer_the_list()
    {
        var rules = RuleFolder.Start("AdventureWorks", folder.Path);
        rules.Table("items/items.csv", "sku", [["BK-M82B-38"], ["BK-M82B-42"], ["BK-M82B-44"]]);
        rules.Table("accounts/accounts.csv", "id;segment;procedure", [["reseller-676", "reseller", "standard"], ["consumer-1", "consumer", "standard"]]);
        rules.Table("prices/list-usd.csv", "item;price;validFrom", [["BK-M82B-42", 3_374.99m, Day], ["BK-M82B-44", 3_374.99m, Day]]);

        Assert.Empty(Comparison.Of(folder.Path,
        [
            new("SO43659", "reseller-676", Day, "1", "BK-M82B-42", 1) { NetAmount = 2_024.9940m },
            new("SO43659", "reseller-676", Day, "2", "BK-M82B-44", 3) { NetAmount = 6_074.9820m },
            new("list", "consumer-1", Day, "1", "BK-M82B-42", 1) { NetAmount = 3_374.99m },
        ]).Differ);
    }

    public void Dispose() => folder.Dispose();

    private static DateOnly Day { get; } = new(2011, 5, 31);
}
