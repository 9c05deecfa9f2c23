using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.Northwind;

/// <summary>Makes a rule folder of Northwind: the present price list from its first day, and the older prices learnt from the orders before.</summary>
internal sealed class NorthwindImporter(string data)
{
    private static readonly DateOnly NewList = new(1997, 4, 7);

    /// <summary>Writes <c>rules</c> and <c>orders.csv</c> into a folder.</summary>
    public Import Into(string folder)
    {
        var lines = OrderLine.Read(data);
        var rules = RuleFolder.Start("Northwind", Path.Combine(folder, "rules"));

        rules.Table("accounts/accounts.csv", "id;name", DataFile.Read(data, "customers.csv", static row =>
            new object?[] { row["customer_id"].ToString(), row["company_name"].ToString() }));
        WriteItems(rules, lines);
        return Import.Of(rules, Path.Combine(folder, "orders.csv"), lines.Select(line =>
            new RecordedLine(line.Order, line.Customer, line.Date, line.Product, line.Product, line.Quantity) { NetPrice = line.UnitPrice }));
    }

    private void WriteItems(RuleFolder rules, List<OrderLine> lines)
    {
        var products = DataFile.Read(data, "products.csv", static row =>
            (Id: row["product_id"].ToString(), Name: row["name"].ToString(), Price: row["unit_price_current"].Parse<decimal>()));
        var before = lines.Where(line => line.Date < NewList).ToLookup(line => line.Product);

        rules.Table("items/items.csv", "sku;name", products.Select(product => new object?[] { product.Id, product.Name }));
        rules.Table("prices/list-usd.csv", "item;price;validFrom;note", products.SelectMany(product => (object?[][])
        [
            .. OldPrices.Learn(before[product.Id]).Select(old => new object?[] { product.Id, old.Price, old.From, "learnt from the orders" }),
            [product.Id, product.Price, NewList, "products.csv"],
        ]));
    }
}
