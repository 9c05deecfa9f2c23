using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>Makes a rule folder of the list that came with the data and nothing else, and prices all accounts' lines that it has a price for.</summary>
internal sealed class InferredListImporter(string data)
{
    /// <summary>Writes <c>rules</c> and <c>orders.csv</c> into a folder.</summary>
    public Import Into(string folder)
    {
        var list = new InferredList(data);
        var sold = InvoiceFile.Read(data).Sold.Where(line => line.Account is not null && list.HasPrice(line)).ToArray();

        var rules = RuleFolder.Start("OnlineRetail", Path.Combine(folder, "rules"));
        rules.Table("items/items.csv", "sku", list.Articles.Select(item => new object?[] { item }));
        rules.Table("prices/trade-gbp.csv", "item;price;validFrom;minQuantity", list.Rows());
        rules.Table("prices/counter-gbp.csv", "item;price", []);
        rules.Table("accounts/accounts.csv", "id", sold.Select(line => line.Account).Distinct().Select(id => new object?[] { id }));
        return Import.Of(rules, Path.Combine(folder, "orders.csv"), sold.Select(line =>
            new RecordedLine(line.Invoice, line.Account!, line.Date, line.Line, line.Item, line.Quantity) { NetPrice = line.UnitPrice }));
    }
}
