using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the price lists, prices/*.csv.</summary>
internal static class PriceListReader
{
    public const string Folder = "prices/";

    public static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    public static void Read(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        foreach (var path in folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) < 0).ToArray())
        {
            var name = NameOf(path);
            var settings = catalog.Company.PriceLists.GetValueOrDefault(name);
            var currency = settings?.Currency ?? catalog.Company.Currency;
            if (folder.Table(path) is not { } table)
            {
                continue;
            }

            if (catalog.Currencies.IndexOf(currency) < 0)
            {
                findings.Add(Messages.CurrencyNotUsed, new SourceLocation(path, 1, 1), currency, catalog.Currencies.Codes);
                continue;
            }

            var origin = new PriceOrigin(name, path, "", catalog.Currencies.IndexOf(currency), IsNet: false, DateOnly.MinValue);
            var records = new List<PriceRecord>();
            PriceTableReader.Read(table, origin, Grammar.Period.Always, null, catalog, records, findings);
            var book = new PriceBook(records);
            PriceTableReader.FindEqual(book, catalog, findings);
            catalog.PriceLists.Add(name, new PriceList(name, settings?.Title, currency, book));
        }

        CheckReference(catalog, catalog.Company.PriceList, findings);
        foreach (var account in catalog.Accounts.Values)
        {
            account.PriceList = account.PriceListName is { } list ? catalog.PriceLists.GetValueOrDefault(list) : null;
        }
    }

    private static void CheckReference(Catalog catalog, string? name, FindingList findings)
    {
        if (name is not null && !catalog.PriceLists.ContainsKey(name) && catalog.KnowsItems)
        {
            findings.Add(Messages.UnknownName, new SourceLocation(CompanyReader.File, 1, 1, "/priceList"), new Phrase("price list", "il listino"), name, Messages.NearestTo(name, catalog.PriceLists.Keys));
        }
    }
}
