using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Opens policies/**/*.json and agreements/&lt;account&gt;/&lt;agreement&gt;.json.</summary>
internal static class RuleFileReader
{
    private const string Policies = "policies/";
    private const string Agreements = "agreements/";

    public static IReadOnlyList<RuleFile> Open(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        var files = new List<RuleFile>();
        foreach (var path in folder.Paths.Where(path => path.EndsWith(".json", StringComparison.Ordinal)).ToArray())
        {
            var file = path.StartsWith(Policies, StringComparison.Ordinal) ? Policy(folder, path, catalog, findings)
                : path.StartsWith(Agreements, StringComparison.Ordinal) && path.Split('/').Length == 3 ? Agreement(folder, path, catalog, findings)
                : null;
            if (file is not null)
            {
                ReportSameIds(file, findings);
                catalog.WrittenRules.UnionWith(file.Discounts.Concat(file.FreeGoods).Select(entry => $"{file.Name}/{entry["id"]!.Text}"));
                files.Add(file);
            }
        }

        return files;
    }

    private static RuleFile? Policy(RuleFolder folder, string path, Catalog catalog, FindingList findings)
    {
        var name = path[..^".json".Length];
        if (Open(folder, path, name, FileShapes.Policy, catalog, findings, out var isInForm) is not { } root)
        {
            return null;
        }

        AgreesWithPath(root["policy"], name[Policies.Length..], findings);
        var single = catalog.Currencies.Count == 1;
        return new RuleFile(name, root, null, ValidOf(root, findings), DateOnly.MinValue, single ? 0 : null, NamedCurrency: false, isInForm);
    }

    private static RuleFile? Agreement(RuleFolder folder, string path, Catalog catalog, FindingList findings)
    {
        var steps = path.Split('/');
        var (accountId, name) = (steps[1], steps[2][..^".json".Length]);
        var fullName = $"{accountId}/{name}";
        if (Open(folder, path, fullName, FileShapes.Agreement, catalog, findings, out var isInForm) is not { } root)
        {
            return null;
        }

        AgreesWithPath(root["account"], accountId, findings);
        AgreesWithPath(root["agreement"], name, findings);
        if (!catalog.Accounts.TryGetValue(accountId, out var account))
        {
            catalog.BrokenFiles.Add(fullName);
            if (catalog.KnowsAccounts)
            {
                findings.Add(Messages.UnknownAccountFolder, (root["account"] ?? root).Location, accountId, Messages.NearestTo(accountId, catalog.Accounts.Keys));
            }

            return null;
        }

        if (root["signed"] is { Kind: JsonKind.Text } signed)
        {
            ReadDay(signed, findings);
        }

        var currency = root["currency"] is { Kind: JsonKind.Text } written && catalog.CheckCurrency(written.Text, written.Location, findings) ? written.Text : account.Currency;
        var valid = ValidOf(root, findings);
        AgreementExtension? extension = null;
        if (root["renewal"] is { } renewal && renewal["until"] is { Kind: JsonKind.Text } last && ReadDay(last, findings) is { } until)
        {
            if (until < valid.To && valid.To != DateOnly.MaxValue)
            {
                findings.Add(Messages.RenewalTooEarly, renewal["until"]!.Location, until, valid.To);
            }
            else
            {
                extension = valid.To == DateOnly.MaxValue || until == valid.To || root["status"]?.Text == "blocked" ? null : new AgreementExtension(fullName, account, valid.To, until, root["status"]?.Text == "draft", renewal.Location);
                valid = valid with { To = until };
            }
        }

        return new RuleFile(fullName, root, account, valid, valid.From, catalog.Currencies.IndexOf(currency), NamedCurrency: catalog.Currencies.Count > 1, isInForm) { Extension = extension };
    }

    /// <summary>Reads a file and checks its form; null where there is nothing to go on with.</summary>
    private static JsonValue? Open(RuleFolder folder, string path, string name, Shape shape, Catalog catalog, FindingList findings, out bool isInForm)
    {
        var root = folder.Json(path);
        isInForm = root is not null && shape.Check(root, findings);
        if (!isInForm)
        {
            catalog.BrokenFiles.Add(name);
        }

        return root?.Kind == JsonKind.Object ? root : null;
    }

    private static Period ValidOf(JsonValue root, FindingList findings) =>
        root["valid"] is { Kind: JsonKind.Text } written && Days.ReadPeriod(written.Text, written, findings) is { } valid ? valid : Period.Always;

    private static DateOnly? ReadDay(JsonValue value, FindingList findings)
    {
        if (Days.TryRead(value.Text, out var day))
        {
            return day;
        }

        findings.Add(Messages.NotADay, value.Location, value.Text);
        return null;
    }

    private static void AgreesWithPath(JsonValue? written, string path, FindingList findings)
    {
        if (written is { Kind: JsonKind.Text, Text.Length: > 0 } && written.Text != path)
        {
            var setting = written.Pointer[1..];
            findings.Add(Messages.NotAsThePath, written.Location, setting, written.Text, path);
        }
    }

    private static void ReportSameIds(RuleFile file, FindingList findings)
    {
        var first = new Dictionary<string, JsonValue>(file.Prices.Count + file.Discounts.Count + file.FreeGoods.Count + file.Charges.Count + file.Guards.Count, StringComparer.Ordinal);
        foreach (var id in file.Prices.Concat(file.Discounts).Concat(file.FreeGoods).Concat(file.Charges).Concat(file.Guards).Concat(file.Manual).Concat(file.Facts).Concat(file.Bonuses).Select(entry => entry["id"]!).Select(id => (id.Text, Place: id)).Concat(file.Conditions.Select(written => (Text: written.Id, Place: written.Entry["id"] ?? written.Entry))).Concat(file.Overrides.Select(over => (Text: over["id"]?.Text ?? NameIn(over["of"]!.Text), Place: over["id"] ?? over))).OrderBy(id => id.Place.Offset))
        {
            if (!first.TryAdd(id.Text, id.Place))
            {
                findings.Add(Messages.SameId, id.Place.Location, id.Text, (decimal)first[id.Text].Location.Line);
            }
        }
    }

    /// <summary>Gives the name that a rule has in its file; the keys of a table's row may have slashes.</summary>
    private static string NameIn(string fullName)
    {
        var keys = fullName.IndexOf('[');
        return fullName[(fullName.LastIndexOf('/', keys < 0 ? fullName.Length - 1 : keys) + 1)..];
    }
}
