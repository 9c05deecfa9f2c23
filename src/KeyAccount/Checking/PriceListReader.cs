using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the price lists, prices/*.csv.</summary>
internal static class PriceListReader
{
    public const string Folder = "prices/";

    public static string PathOf(string name) => $"{Folder}{name}.csv";

    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    /// <summary>Gives the files of price lists: a price list stands in the folder itself.</summary>
    public static IEnumerable<string> Paths(RuleFolder folder) =>
        folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) < 0);

    public static void Read(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        foreach (var path in Paths(folder).ToArray())
        {
            var name = NameOf(path);
            var settings = catalog.Company.PriceLists.GetValueOrDefault(name);
            var currency = settings?.Currency ?? catalog.Company.Currency;
            if (folder.Table(path) is not { } table)
            {
                continue;
            }

            var origin = new PriceOrigin(name, path, "", catalog.Currencies.IndexOf(currency), IsNet: false, DateOnly.MinValue);
            var records = new List<PriceRecord>();
            PriceTableReader.Read(table, origin, Grammar.Period.Always, null, catalog, records, findings);
            var book = new PriceBook(records);
            PriceTableReader.FindEqual(book, catalog, findings);
            catalog.PriceLists.Add(name, new PriceList(name, settings?.Title, currency, book));
        }

        foreach (var account in catalog.Accounts.Values)
        {
            account.PriceList = account.PriceListName is { } list ? catalog.PriceLists.GetValueOrDefault(list) : null;
        }
    }
}
