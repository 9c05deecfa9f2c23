using System.Text.Json.Nodes;
using KeyAccount.RealData.Support;
using nietras.SeparatedValues;

namespace KeyAccount.RealData.WideWorldImporters;

/// <summary>The policy that holds the special deals.</summary>
internal static class SpecialDeals
{
    /// <summary>Reads the deals as a rule file.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="buyingGroups">The names of the buying groups by id.</param>
    /// <param name="categories">The names of the customer categories by id.</param>
    /// <param name="stockGroups">The stock groups by id.</param>
    public static JsonObject Content(
        string data, Dictionary<string, string> buyingGroups, Dictionary<string, string> categories, Dictionary<string, StockGroup> stockGroups)
    {
        var deals = DataFile.Read(data, "special_deals.csv", row => Deal(row, buyingGroups, categories, stockGroups));
        return new JsonObject
        {
            ["status"] = "released",
            ["title"] = "Special deals",
            ["note"] = "As in special_deals.csv. A deal holds on its first and last day; none was in force before 2016.",
            ["discounts"] = new JsonArray([.. deals]),
        };
    }

    private static JsonObject Deal(
        SepReader.Row row, Dictionary<string, string> buyingGroups, Dictionary<string, string> categories, Dictionary<string, StockGroup> stockGroups)
    {
        var when = new JsonObject();
        Add("account.id", row["customer_id"].ToString(), id => id);
        Add("account.buyingGroup", row["buying_group_id"].ToString(), id => buyingGroups[id]);
        Add("account.segment", row["customer_category_id"].ToString(), id => categories[id]);
        Add("item.sku", row["stock_item_id"].ToString(), id => id);
        if (row["stock_group_id"].ToString() is { Length: > 0 } group)
        {
            when["item." + stockGroups[group].Column] = true;
        }

        var deal = new JsonObject
        {
            ["id"] = "deal-" + row["special_deal_id"].ToString(),
            ["title"] = row["description"].ToString(),
            ["valid"] = $"{row["valid_from"].ToString()}..{row["valid_to"].ToString()}",
            ["when"] = when,
        };
        var (value, figure) = Value(row);
        deal[value] = figure;
        return deal;

        void Add(string field, string id, Func<string, string> name)
        {
            if (id.Length > 0)
            {
                when[field] = name(id);
            }
        }
    }

    private static (string Value, decimal Figure) Value(SepReader.Row row) =>
        row["unit_price"].TryParse<decimal>() is { } price ? ("newPrice", price)
        : row["discount_amount"].TryParse<decimal>() is { } amount ? ("amountPerUnit", amount)
        : ("percent", row["discount_percentage"].Parse<decimal>());
}
