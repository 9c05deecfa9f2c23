using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the accesses of pricing procedures: where a base price is looked for.</summary>
internal static class AccessReader
{
    /// <summary>Reads the accesses of each procedure.</summary>
    public static void Read(IReadOnlyDictionary<string, JsonValue> roots, Catalog catalog, PriceConditions conditions, FindingList findings)
    {
        foreach (var (name, root) in roots)
        {
            var accesses = new List<Access>();
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var item in root["price"]?["accesses"]!.Items ?? [])
            {
                var access = item["access"]!;
                if (!lines.TryAdd(access.Text, access.Location.Line))
                {
                    findings.Add(Messages.SameId, access.Location, access.Text, (decimal)lines[access.Text]);
                }

                ReadAccess(item, accesses, catalog, conditions, findings);
            }

            catalog.Procedures[name] = catalog.Procedures[name] with
            {
                Accesses = accesses.Count > 0 ? [.. accesses] :
                [
                    new Access("agreement", null, AccessSource.Agreements, null, PricingDate.Order, StartsAtList: false, -1),
                    new Access("list", null, AccessSource.Lists, null, PricingDate.Order, StartsAtList: false, -1),
                ],
            };
        }
    }

    private static void ReadAccess(JsonValue item, List<Access> accesses, Catalog catalog, PriceConditions conditions, FindingList findings)
    {
        var name = item["access"]!.Text;
        var from = item["from"]!;
        PriceList? list = null;
        if (from.Text is not ("agreements" or "lists") && !catalog.PriceLists.TryGetValue(from.Text, out list) && !catalog.PriceListNames.Contains(from.Text))
        {
            findings.Add(Messages.UnknownName, from.Location, new Phrase("price list", "il listino"), from.Text, Messages.NearestTo(from.Text, catalog.PriceListNames.Concat(["agreements", "lists"])));
        }

        accesses.Add(new Access(
            name,
            Titles.Read(item["title"]),
            from.Text switch { "agreements" => AccessSource.Agreements, "lists" => AccessSource.Lists, _ => AccessSource.NamedList },
            list,
            item["date"]?.Text switch { "delivery" => PricingDate.Delivery, "agreement" => PricingDate.Agreement, _ => PricingDate.Order },
            StartsAtList: item["reference"]?.Text == "list",
            item["when"] is { } when ? conditions.Add(when, new RuleScope(null, -1, catalog.Currencies.Count == 1 ? 0 : null, false)) : -1));
    }
}
