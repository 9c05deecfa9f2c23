using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads the price lists: prices/*.csv, with what company.json says of them.</summary>
internal sealed class PriceListReader(RuleFolder folder, Catalog catalog, PriceConditions conditions, RateTables rates, FindingList findings)
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
        var origins = new Dictionary<string, PriceOrigin>(StringComparer.Ordinal);
        foreach (var name in catalog.PriceListNames.Order(StringComparer.Ordinal))
        {
            var path = PathOf(name);
            var settings = catalog.Company.PriceLists.GetValueOrDefault(name);
            var table = folder.Table(path);
            if (table is null && settings?.Source?["priceFrom"] is null)
            {
                continue;
            }

            var currency = settings?.Currency ?? catalog.Company.Currency;
            var origin = origins[name] = OriginOf(name, path, catalog.Currencies.IndexOf(currency), settings?.Source);
            var records = new List<PriceRecord>();
            if (table is not null)
            {
                reader.Read(table, origin, InForce(settings?.Source), null, records);
            }

            catalog.PriceLists.Add(name, new PriceList(name, settings?.Title, currency, new PriceBook(IsBlocked(settings?.Source) ? [] : records)) { IncludesTax = origin.IncludesTax });
        }

        foreach (var account in catalog.Accounts.Values)
        {
            account.PriceLists = [.. account.PriceListNames.Select(name => catalog.PriceLists.GetValueOrDefault(name)).OfType<PriceList>()];
        }

        var derivations = new PriceFromReader(rates, catalog, findings);
        foreach (var (name, origin) in origins)
        {
            if (catalog.Company.PriceLists.GetValueOrDefault(name)?.Source is { } settings && settings["priceFrom"] is { } written && derivations.Read(written, origin.Currency, out _) is { } derivation && !IsBlocked(settings))
            {
                catalog.PriceLists[name].Derived = Derived(origin, derivation, InForce(settings));
            }
        }

        ReportCircles();
        foreach (var list in catalog.PriceLists.Values.OrderBy(list => list.Name, StringComparer.Ordinal).ToArray())
        {
            PassTaxOn(list, []);
        }
    }

    /// <summary>What is made from prices with tax has tax in it, so that it is taken out once, of what the line comes to.</summary>
    private void PassTaxOn(PriceList list, HashSet<PriceList> seen)
    {
        if (!seen.Add(list) || list.Derived is not { Origin.Derivation.List: { } source } made)
        {
            return;
        }

        PassTaxOn(source, seen);
        var stated = catalog.Company.PriceLists.GetValueOrDefault(list.Name)?.Source?["includesTax"];
        if (stated is not null && stated.IsTrue != source.IncludesTax)
        {
            findings.Add(Messages.ContradictorySettings, stated.Location, "includesTax", "priceFrom", source.IncludesTax
                ? new Phrase($"Prices of list \"{source.Name}\" include tax, and so do those made from them.", $"I prezzi del listino \"{source.Name}\" comprendono l'imposta, e così quelli che ne derivano.")
                : new Phrase($"Prices of list \"{source.Name}\" are without tax, and so are those made from them.", $"I prezzi del listino \"{source.Name}\" sono senza imposta, e così quelli che ne derivano."));
            return;
        }

        if (source.IncludesTax)
        {
            list.IncludesTax = true;
            list.Derived = made with { Origin = made.Origin with { IncludesTax = true } };
        }
    }

    private PriceOrigin OriginOf(string name, string path, int currency, JsonValue? settings) => new(name, path, "", currency)
    {
        Condition = settings?["when"] is { } when ? conditions.Add(when, new RuleScope(null, -1, currency, catalog.Currencies.Count > 1)) : -1,
        Priority = settings?["priority"] is { } priority && priority.TryNumber(out var figure) ? (int)figure : 0,
        IsDraft = settings?["status"]?.Text == "draft",
        IncludesTax = settings?["includesTax"] is { IsTrue: true },
    };

    private static PriceRecord Derived(PriceOrigin origin, PriceDerivation derivation, Period inForce) => new()
    {
        Item = PriceRecord.AnyItem,
        Line = derivation.Location.Line,
        Origin = origin with { Derivation = derivation, File = derivation.Location.File, Pointer = derivation.Location.JsonPointer },
        Price = 0,
        Terms = PriceTerms.OneUnit,
        From = inForce.From,
        Written = inForce.From,
        To = inForce.To,
        Condition = -1,
    };

    private Period InForce(JsonValue? settings) =>
        settings?["valid"] is { } valid && Days.ReadPeriod(valid.Text, valid.Location, findings) is { } period ? period : Period.Always;

    private static bool IsBlocked(JsonValue? settings) => settings?["status"]?.Text == "blocked";

    /// <summary>Lists that are made from each other would never come to a price.</summary>
    private void ReportCircles()
    {
        var reported = new HashSet<PriceList>();
        foreach (var list in catalog.PriceLists.Values.OrderBy(list => list.Name, StringComparer.Ordinal))
        {
            var way = new List<PriceList>();
            for (var next = list; next is not null && !way.Contains(next); next = next.Derived?.Origin.Derivation?.List)
            {
                way.Add(next);
            }

            if (way[^1].Derived?.Origin.Derivation?.List is { } back && back == list && reported.Add(list))
            {
                reported.UnionWith(way);
                findings.Add(Messages.ListsInACircle, list.Derived!.Value.Origin.Derivation!.Location, string.Join(" -> ", [.. way.Select(member => member.Name), list.Name]));
            }
        }
    }
}
