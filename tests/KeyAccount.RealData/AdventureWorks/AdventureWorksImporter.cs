using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>Makes a rule folder of Adventure Works: list prices with their history, the reseller terms, a file for each special offer.</summary>
internal sealed class AdventureWorksImporter(string data)
{
    private const int NeverGranted = 12;
    private const int Clearance = 16;

    /// <summary>Linked to the clearance of the Mountain-500 Silver, though Mountain-200 Black, and never sold under it.</summary>
    public static readonly string[] FaultyLinks = ["BK-M68B-38", "BK-M68B-46"];

    /// <summary>Gets whether the two faulty links stay in, as the source has them.</summary>
    public bool LeaveFaultyLinks { get; init; }

    /// <summary>Gets the pricing procedure of every account.</summary>
    public string Procedure { get; init; } = "standard";

    /// <summary>Writes <c>rules</c> and <c>orders.csv</c> into a folder.</summary>
    public Import Into(string folder)
    {
        var products = DataFile.Read(data, "products.csv", static row =>
            (Id: row["product_id"].Parse<int>(), Number: row["product_number"].ToString(), Name: row["name"].ToString()));
        var numbers = products.ToDictionary(product => product.Id, product => product.Number);
        var orders = ReadOrders(numbers);

        var rules = RuleFolder.Start("AdventureWorks", Path.Combine(folder, "rules"));
        rules.Table("items/items.csv", "sku;name", products.Select(product => new object?[] { product.Number, product.Name }));
        WriteAccounts(rules, orders);
        WritePrices(rules, numbers);
        WriteOffers(rules, numbers);
        return Import.Of(rules, Path.Combine(folder, "orders.csv"), orders);
    }

    /// <summary>Gets whether a line was sold to a reseller, and not to a consumer.</summary>
    public static bool IsReseller(RecordedLine line) => line.Account.StartsWith("reseller-", StringComparison.Ordinal);

    private RecordedLine[] ReadOrders(Dictionary<int, string> numbers)
    {
        return [.. Read("reseller_lines.csv.gz", "reseller-"), .. Read("internet_lines.csv.gz", "consumer-")];

        List<RecordedLine> Read(string file, string prefix) => DataFile.Read(data, file, row => new RecordedLine(
            row["order_no"].ToString(),
            prefix + row["customer_key"].ToString(),
            row["order_date"].Parse<DateOnly>(),
            row["line_no"].ToString(),
            numbers[row["product_id"].Parse<int>()],
            row["quantity"].Parse<decimal>())
        { NetAmount = row["net_amount"].Parse<decimal>() });
    }

    private void WriteAccounts(RuleFolder rules, RecordedLine[] orders)
    {
        var resellers = DataFile.Read(data, "resellers.csv", static row => (
            Id: "reseller-" + row["reseller_key"].ToString(), Name: row["reseller_name"].ToString()));
        var consumers = orders.Where(line => !IsReseller(line)).Select(line => line.Account).Distinct().Order(StringComparer.Ordinal);
        rules.Table("accounts/accounts.csv", "id;name;segment;procedure",
        [
            .. resellers.Select(reseller => new object?[] { reseller.Id, reseller.Name, "reseller", Procedure }),
            .. consumers.Select(id => new object?[] { id, null, "consumer", Procedure }),
        ]);
    }

    private void WritePrices(RuleFolder rules, Dictionary<int, string> numbers) =>
        rules.Table("prices/list-usd.csv", "item;price;validFrom;validTo",
            from price in ListPrice.Read(data)
            group price by price.Product into history
            from row in ListPrice.Rows(history)
            select new object?[] { numbers[row.Product], row.Price, row.From, row.To });

    private void WriteOffers(RuleFolder rules, Dictionary<int, string> numbers)
    {
        var links = DataFile.Read(data, "special_offer_products.csv", static row => (Offer: row["special_offer_id"].Parse<int>(), Product: row["product_id"].Parse<int>()))
            .ToLookup(link => link.Offer, link => link.Product);

        // One offer of the source, the volume discount over 60, is linked to no product.
        foreach (var offer in SpecialOffer.Read(data).Where(offer => links.Contains(offer.Id)))
        {
            var items = links[offer.Id].Select(product => numbers[product]).Order(StringComparer.Ordinal);
            var strike = offer.Id == Clearance && !LeaveFaultyLinks;
            rules.Json(
                "policies/offers/" + OfferFile.Name(offer),
                OfferFile.Content(
                    offer,
                    strike ? items.Except(FaultyLinks) : items,
                    reasonForDraft: ReasonForDraft(offer),
                    remark: strike ? "Two links of the source are struck: Mountain-200 Black 38 and 46 were never sold under it." : null));
        }
    }

    private static string? ReasonForDraft(SpecialOffer offer) => offer switch
    {
        { Id: NeverGranted } => "A draft: no recorded order was ever granted it.",
        { Category: "Customer" } => "A draft: it is meant for consumers, and no recorded consumer line was granted anything.",
        _ => null,
    };
}
