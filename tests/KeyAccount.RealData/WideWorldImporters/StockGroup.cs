using System.Text.RegularExpressions;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.WideWorldImporters;

/// <summary>A stock group, and the column of <c>items.csv</c> that says which items are in it.</summary>
internal sealed partial record StockGroup(string Id, string Name)
{
    /// <summary>Gets the column, such as <c>usbNovelties</c>; the field is <c>item.usbNovelties</c>.</summary>
    public string Column { get; } = Capital().Replace(Name.ToLowerInvariant(), static match => match.Groups[1].Value.ToUpperInvariant());

    /// <summary>Reads every stock group.</summary>
    public static List<StockGroup> Read(string data) =>
        DataFile.Read(data, "stock_groups.csv", static row => new StockGroup(row["stock_group_id"].ToString(), row["name"].ToString()));

    [GeneratedRegex("[^a-z]+([a-z])")]
    private static partial Regex Capital();
}
