using KeyAccount.Checking.SpecialConditions;
using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads company.json and vocabulary.json.</summary>
internal static class CompanyReader
{
    public const string File = "company.json";
    public const string VocabularyFile = "vocabulary.json";

    /// <summary>Reads the company; where the file is missing or broken as far as it goes, so that the rest can still be checked.</summary>
    public static void Read(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        if (!folder.Has(File))
        {
            findings.Add(Messages.NoFile, new SourceLocation(File, 1, 1), File, new Phrase("", ""), Messages.NeededFile);
        }

        catalog.PriceListNames.UnionWith(PriceListReader.Paths(folder).Select(PriceListReader.NameOf));
        var root = folder.Json(File);
        catalog.KnowsCompany = root is not null && FileShapes.Company.Check(root, findings) && IsCurrency(root["currency"]!, findings);
        var lists = new Dictionary<string, PriceListSettings>(StringComparer.Ordinal);
        foreach (var member in root?["priceLists"]?.Members ?? [])
        {
            var currency = member.Value["currency"];
            var listCurrency = currency is not null && IsCurrency(currency, currency.Kind == JsonKind.Text ? findings : new FindingList()) ? currency.Text : null;
            lists.Add(member.Name, new PriceListSettings(Titles.Read(member.Value["title"]), listCurrency, FileShapes.PriceListSettings.Check(member.Value, new FindingList()) ? member.Value : null));
            catalog.KnowsCompany &= currency is null || Currencies.Knows(currency.Text);
            if (member.Value["priceFrom"] is not null)
            {
                catalog.PriceListNames.Add(member.Name);
            }
            else if (!folder.Has($"prices/{member.Name}.csv"))
            {
                findings.Add(Messages.NoFile, root!["priceLists"]!.NameLocation(member), $"prices/{member.Name}.csv", Messages.NearestTo($"prices/{member.Name}.csv", PriceListReader.Paths(folder)), Messages.ListInPrices);
            }
        }

        var named = root?["priceList"] is { } written && (catalog.KnowsCompany || written.Kind == JsonKind.Text) ? OneOrListShape.Names(written) : [];
        foreach (var list in catalog.KnowsCompany ? named : [])
        {
            if (!catalog.PriceListNames.Contains(list.Text) && !folder.Has(PriceListReader.PathOf(list.Text)))
            {
                findings.Add(Messages.UnknownName, list.Location, new Phrase("price list", "il listino"), list.Text, Messages.NearestTo(list.Text, catalog.PriceListNames));
            }
        }

        // Where there is one price list only, it needs no mention.
        catalog.Company = new Company(
            TextOf(root, "name") ?? "",
            TextOf(root, "currency") is { } code && Currencies.Knows(code) ? code : "EUR",
            TextOf(root, "procedure") ?? ProcedureReader.Standard,
            named.Count > 0 ? [.. named.Select(list => list.Text)] : catalog.PriceListNames.Count == 1 ? [catalog.PriceListNames.Single()] : [],
            lists)
        {
            Tax = TextOf(root, "tax"),
        };
        foreach (var member in root?["charges"]?.Members ?? [])
        {
            catalog.Charges.TryAdd(member.Name, new ChargeKind(member.Name, Titles.Read(member.Value["title"]), TextOf(member.Value, "tax") ?? catalog.Company.Tax));
        }

        catalog.ProcedurePlace = root?["procedure"]?.Location ?? new SourceLocation(File, 1, 1);
    }

    /// <summary>Declares the company's own fields. A broken one counts as well, as a text, so that what reads it brings no findings of its own.</summary>
    public static void ReadVocabulary(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        var root = folder.Json(VocabularyFile);
        catalog.KnowsFields = !folder.Has(VocabularyFile) || (root is not null && FileShapes.Vocabulary.Check(root, findings));
        foreach (var member in root?["fields"]?.Members ?? [])
        {
            var type = TextOf(member.Value, "type") switch
            {
                "number" => FieldType.Number,
                "money" => FieldType.Money,
                "date" => FieldType.Date,
                "yes-no" => FieldType.YesNo,
                "path" => FieldType.Path,
                _ => FieldType.Text,
            };
            var values = member.Value["values"]?.Items.Select(item => item.Text).ToArray() ?? [];
            if (!catalog.Fields.Declare(member.Name, type, values, Titles.Read(member.Value["label"]), TextOf(member.Value, "scope") == "line" ? FieldScope.Line : FieldScope.Order))
            {
                findings.Add(Messages.ReservedField, root!["fields"]!.NameLocation(member), member.Name);
                catalog.KnowsFields = false;
            }

            var isFact = member.Name.StartsWith("fact.", StringComparison.Ordinal);
            if (isFact && type == FieldType.Money)
            {
                findings.Add(Messages.ContradictorySettings, member.Value["type"]!.Location, member.Name, "money", new Phrase("A derived amount would have no currency; declare a number.", "Un importo derivato non avrebbe valuta; dichiarare un numero."));
            }
            else if (!isFact && member.Value["scope"] is { } scope)
            {
                findings.Add(Messages.PointlessSetting, scope.Location, "scope", new Phrase("only a fact needs it", "serve solo ai fatti"));
            }
        }

        foreach (var member in root?["categories"]?.Members ?? [])
        {
            if (Titles.Read(member.Value) is { } title)
            {
                catalog.CategoryTitles.TryAdd(member.Name, title);
            }
        }

        OwnConditionReader.ReadKinds(root?["conditions"] is { Kind: JsonKind.Object } declared ? declared : null, catalog, findings);
    }

    private static string? TextOf(JsonValue? holder, string setting) =>
        holder?[setting] is { Kind: JsonKind.Text, Text.Length: > 0 } value ? value.Text : null;

    private static bool IsCurrency(JsonValue value, FindingList findings)
    {
        if (Currencies.Knows(value.Text))
        {
            return true;
        }

        findings.Add(Messages.UnknownCurrency, value.Location, value.Text, Messages.NearestTo(value.Text, Currencies.All));
        return false;
    }
}
