using System.Globalization;
using System.Text.Json.Nodes;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>
/// Makes a rule folder of the online retailer: it learns two lists and the accounts' own prices on one half of the invoices,
/// and leaves the other half to be priced.
/// </summary>
internal sealed class OnlineRetailImporter(string data)
{
    private const string Counter = "counter";

    /// <summary>Gets which half it learns on: invoices whose number divided by two is even (0) or odd (1).</summary>
    public int LearnOn { get; init; }

    /// <summary>Writes <c>rules</c> and <c>orders.csv</c> into a folder.</summary>
    public OnlineRetailImport Into(string folder)
    {
        var invoices = InvoiceFile.Read(data);
        var halves = invoices.Sold.ToLookup(line => Half(line) == LearnOn);
        var trade = new LearntList(halves[true].Where(line => line.Account is not null));
        var counter = new LearntList(halves[true].Where(line => line.Account is null));
        var accounts = halves[true].Where(line => line.Account is not null).GroupBy(line => line.Account!)
            .Select(lines => LearntAccount.Learn(lines.Key, [.. lines], trade, counter)).OrderBy(account => account.Id, StringComparer.Ordinal).ToArray();

        var rules = RuleFolder.Start("OnlineRetail", Path.Combine(folder, "rules"));
        rules.Table("items/items.csv", "sku", trade.Articles.Union(counter.Articles).Order(StringComparer.Ordinal).Select(item => new object?[] { item }));
        rules.Table("prices/trade-gbp.csv", "item;price;validFrom;minQuantity", trade.Rows());
        rules.Table("prices/counter-gbp.csv", "item;price;validFrom;minQuantity", counter.Rows());
        WriteAccounts(rules, accounts, invoices);
        WriteAgreements(rules, accounts);

        var atCounter = accounts.Where(account => account.BuysAtCounter).Select(account => account.Id).ToHashSet();
        var own = accounts.ToDictionary(account => account.Id, account => account.OwnPrices);
        var priced = halves[false].ToLookup(HasPrice);
        return new OnlineRetailImport(
            Import.Of(rules, Path.Combine(folder, "orders.csv"), priced[true].Select(Recorded)), invoices, [.. priced[false].Select(Recorded)]);

        bool HasPrice(InvoiceLine line) => line.Account is not { } id
            ? counter.Has(line.Item)
            : (atCounter.Contains(id) ? counter : trade).Has(line.Item) || (own.TryGetValue(id, out var prices) && prices.ContainsKey(line.Item));
    }

    /// <summary>Gets whether a line was sold to an account, and not at the counter.</summary>
    public static bool IsAccount(RecordedLine line) => line.Account != Counter;

    private static int Half(InvoiceLine line) => int.Parse(line.Invoice, CultureInfo.InvariantCulture) / 2 % 2;

    private static RecordedLine Recorded(InvoiceLine line) =>
        new(line.Invoice, line.Account ?? Counter, line.Date, line.Line, line.Item, line.Quantity) { NetPrice = line.UnitPrice };

    private static void WriteAccounts(RuleFolder rules, LearntAccount[] accounts, InvoiceFile invoices)
    {
        var lists = accounts.Where(account => account.BuysAtCounter).ToDictionary(account => account.Id, _ => "counter-gbp");
        var ids = invoices.Sold.Select(line => line.Account).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        rules.Table("accounts/accounts.csv", "id;name;priceList", (object?[][])
        [
            [Counter, "Sold without an account", "counter-gbp"],
            .. ids.Select(id => new object?[] { id, null, lists.GetValueOrDefault(id) }),
        ]);
    }

    private static void WriteAgreements(RuleFolder rules, LearntAccount[] accounts)
    {
        foreach (var account in accounts.Where(account => account.OwnPrices.Count > 0))
        {
            rules.Json($"agreements/{account.Id}/2010.json", new JsonObject
            {
                ["status"] = "released",
                ["valid"] = "2010-12-01..2011-12-31",
                ["title"] = $"Own prices of {account.Id}",
                ["note"] = $"Learnt from invoices: {account.OffList} of {account.Lines} lines were not at the list.",
                ["prices"] = new JsonArray(new JsonObject { ["id"] = "own", ["table"] = "own-prices.csv" }),
            });
            rules.Table($"agreements/{account.Id}/own-prices.csv", "item;price", account.OwnPrices.Select(price => new object?[] { price.Key, price.Value }));
        }
    }
}
