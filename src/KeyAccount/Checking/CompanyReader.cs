using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads company.json and vocabulary.json.</summary>
internal static class CompanyReader
{
    public const string File = "company.json";
    public const string VocabularyFile = "vocabulary.json";

    /// <summary>Reads the company; a currency of none where the file is missing or broken, so that the rest can still be checked.</summary>
    public static Company Read(RuleFolder folder, FindingList findings)
    {
        if (!folder.Has(File))
        {
            findings.Add(Messages.NoFile, new SourceLocation(File, 1, 1), File, new Phrase("", ""));
        }

        var root = folder.Json(File);
        var lists = new Dictionary<string, PriceListSettings>(StringComparer.Ordinal);
        if (root is null || !FileShapes.Company.Check(root, findings))
        {
            return new Company("", root?["currency"]?.Text is { } code && Currencies.Knows(code) ? code : "EUR", ProcedureReader.Standard, null, lists);
        }

        CheckCurrency(root["currency"]!, findings);
        foreach (var member in root["priceLists"]?.Members ?? [])
        {
            if (member.Value["currency"] is { } currency)
            {
                CheckCurrency(currency, findings);
            }

            lists.Add(member.Name, new PriceListSettings(Titles.Read(member.Value["title"]), member.Value["currency"]?.Text));
            if (!folder.Has($"prices/{member.Name}.csv"))
            {
                findings.Add(Messages.NoFile, root["priceLists"]!.NameLocation(member), $"prices/{member.Name}.csv", Messages.NearestTo($"prices/{member.Name}.csv", folder.Paths));
            }
        }

        return new Company(root["name"]!.Text, root["currency"]!.Text, root["procedure"]?.Text ?? ProcedureReader.Standard, root["priceList"]?.Text ?? TheOnlyList(folder), lists);
    }

    /// <summary>Declares the company's own fields. Where one is broken the others count, so that conditions on them bring no findings of their own.</summary>
    public static void ReadVocabulary(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        if (folder.Json(VocabularyFile) is not { } root)
        {
            return;
        }

        var isSound = FileShapes.Vocabulary.Check(root, findings);
        foreach (var member in root["fields"]?.Members ?? [])
        {
            if (!isSound && !FileShapes.Field.Check(member.Value, new FindingList()))
            {
                continue;
            }

            var type = member.Value["type"]!.Text switch
            {
                "number" => FieldType.Number,
                "money" => FieldType.Money,
                "date" => FieldType.Date,
                "yes-no" => FieldType.YesNo,
                "path" => FieldType.Path,
                _ => FieldType.Text,
            };
            var values = member.Value["values"]?.Items.Select(item => item.Text).ToArray() ?? [];
            if (!catalog.Fields.Declare(member.Name, type, values, Titles.Read(member.Value["label"])))
            {
                findings.Add(Messages.ReservedField, root["fields"]!.NameLocation(member), member.Name);
            }
        }
    }

    /// <summary>Where there is one price list only, it needs no mention.</summary>
    private static string? TheOnlyList(RuleFolder folder) =>
        folder.Paths.Where(path => path.StartsWith(PriceListReader.Folder, StringComparison.Ordinal)).Take(2).ToArray() is [var only] ? PriceListReader.NameOf(only) : null;

    private static void CheckCurrency(JsonValue value, FindingList findings)
    {
        if (!Currencies.Knows(value.Text))
        {
            findings.Add(Messages.UnknownCurrency, value.Location, value.Text, Messages.NearestTo(value.Text, Currencies.All));
        }
    }
}
