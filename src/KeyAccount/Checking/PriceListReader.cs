using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the price lists: prices/*.csv, with what company.json says of them.</summary>
internal sealed class PriceListReader(RuleFolder folder, Catalog catalog, PriceConditions conditions, FindingList findings)
{
    public const string Folder = "prices/";

    public static string PathOf(string name) => $"{Folder}{name}.csv";

    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>Gives the files of price lists: a price list stands in the folder itself.</summary>
    public static IEnumerable<string> Paths(RuleFolder folder) =>
        folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) < 0);

    public void Read()
    {
        var reader = new PriceTableReader(catalog, conditions, findings);
        foreach (var path in Paths(folder).ToArray())
        {
            var name = NameOf(path);
            var settings = catalog.Company.PriceLists.GetValueOrDefault(name);
            var currency = settings?.Currency ?? catalog.Company.Currency;
            if (folder.Table(path) is not { } table)
            {
                continue;
            }

            var rest = settings?.Source;
            var origin = new PriceOrigin(name, path, "", catalog.Currencies.IndexOf(currency))
            {
                Condition = rest?["when"] is { } when ? conditions.Add(when, new RuleScope(null, -1, catalog.Currencies.IndexOf(currency), catalog.Currencies.Count > 1)) : -1,
                Priority = rest?["priority"] is { } priority && priority.TryNumber(out var figure) ? (int)figure : 0,
                IncludesTax = rest?["includesTax"] is { IsTrue: true },
            };
            var inForce = rest?["valid"] is { } valid && Days.ReadPeriod(valid.Text, valid.Location, findings) is { } period ? period : Period.Always;
            var records = new List<PriceRecord>();
            reader.Read(table, origin, inForce, null, records);
            var counts = (rest?["status"]?.Text ?? "released") == "released";
            catalog.PriceLists.Add(name, new PriceList(name, settings?.Title, currency, origin.IncludesTax, new PriceBook(counts ? records : [])));
        }

        foreach (var account in catalog.Accounts.Values)
        {
            account.PriceLists = [.. account.PriceListNames.Select(name => catalog.PriceLists.GetValueOrDefault(name)).OfType<PriceList>()];
        }
    }
}
