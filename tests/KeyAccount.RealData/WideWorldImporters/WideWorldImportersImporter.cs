using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.WideWorldImporters;

/// <summary>Makes a rule folder of Wide World Importers: unit prices, customers with head office and buying group, special deals.</summary>
internal sealed class WideWorldImportersImporter(string data)
{
    /// <summary>Writes <c>rules</c> and <c>orders.csv</c> into a folder.</summary>
    public Import Into(string folder)
    {
        var buyingGroups = Names("buying_groups.csv", "buying_group_id");
        var categories = Names("customer_categories.csv", "customer_category_id");
        var stockGroups = StockGroup.Read(data);

        var rules = RuleFolder.Start("WideWorldImporters", Path.Combine(folder, "rules"));
        WriteAccounts(rules, buyingGroups, categories);
        WriteItems(rules, stockGroups);
        rules.Json("policies/special-deals.json", SpecialDeals.Content(data, buyingGroups, categories, stockGroups.ToDictionary(group => group.Id)));
        return Import.Of(rules, Path.Combine(folder, "orders.csv"), ReadOrders());
    }

    private Dictionary<string, string> Names(string file, string id) =>
        DataFile.Read(data, file, row => KeyValuePair.Create(row[id].ToString(), row["name"].ToString())).ToDictionary();

    private void WriteAccounts(RuleFolder rules, Dictionary<string, string> buyingGroups, Dictionary<string, string> categories)
    {
        var customers = DataFile.Read(data, "customers.csv", static row => (
            Id: row["customer_id"].ToString(),
            Name: row["customer_name"].ToString(),
            HeadOffice: row["bill_to_customer_id"].ToString(),
            Category: row["customer_category_id"].ToString(),
            BuyingGroup: row["buying_group_id"].ToString(),
            Since: row["account_opened_date"].Parse<DateOnly>()));

        rules.Table("accounts/accounts.csv", "id;name;segment;since;buyingGroup", customers.Select(customer => new object?[]
        {
            customer.Id, customer.Name, categories[customer.Category], customer.Since, buyingGroups.GetValueOrDefault(customer.BuyingGroup),
        }));
        rules.Table("accounts/members.csv", "account;memberOf", customers
            .Where(customer => customer.HeadOffice != customer.Id)
            .Select(customer => new object?[] { customer.Id, customer.HeadOffice }));
    }

    private void WriteItems(RuleFolder rules, List<StockGroup> stockGroups)
    {
        var groupsOfItem = DataFile.Read(data, "stock_item_groups.csv", static row => (Item: row["stock_item_id"].ToString(), Group: row["stock_group_id"].ToString()))
            .ToLookup(link => link.Item, link => link.Group);
        var items = DataFile.Read(data, "stock_items.csv", static row =>
            (Id: row["stock_item_id"].ToString(), Name: row["name"].ToString(), Price: row["unit_price"].Parse<decimal>()));

        rules.Table("items/items.csv", $"sku;name;{string.Join(';', stockGroups.Select(group => group.Column))}", items.Select(item =>
            (object?[])[item.Id, item.Name, .. stockGroups.Select(group => groupsOfItem[item.Id].Contains(group.Id) ? "yes" : null)]));
        rules.Table("prices/list-usd.csv", "item;price", items.Select(item => new object?[] { item.Id, item.Price }));
    }

    private List<RecordedLine> ReadOrders()
    {
        var orders = DataFile.Read(data, "orders.csv.gz", static row =>
            (Id: row["order_id"].ToString(), Customer: row["customer_id"].ToString(), Date: row["order_date"].Parse<DateOnly>())).ToDictionary(order => order.Id);

        return DataFile.Read(data, "order_lines.csv.gz", row =>
        {
            var order = orders[row["order_id"].ToString()];
            return new RecordedLine(
                order.Id, order.Customer, order.Date, row["order_line_id"].ToString(), row["stock_item_id"].ToString(), row["quantity"].Parse<decimal>())
            {
                NetPrice = row["unit_price"].Parse<decimal>(),
            };
        });
    }
}
