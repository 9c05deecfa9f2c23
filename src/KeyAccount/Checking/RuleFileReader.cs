using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

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
                files.Add(file);
            }
        }

        return files;
    }

    private static RuleFile? Policy(RuleFolder folder, string path, Catalog catalog, FindingList findings)
    {
        if (folder.Json(path) is not { } root || !FileShapes.Policy.Check(root, findings))
        {
            return null;
        }

        var name = path[..^".json".Length];
        AgreesWithPath(root["policy"], name[Policies.Length..], findings);
        var single = catalog.Currencies.Count == 1;
        return new RuleFile(name, root, null, ValidOf(root, findings), DateOnly.MinValue, single ? 0 : null, NamedCurrency: false);
    }

    private static RuleFile? Agreement(RuleFolder folder, string path, Catalog catalog, FindingList findings)
    {
        if (folder.Json(path) is not { } root || !FileShapes.Agreement.Check(root, findings))
        {
            return null;
        }

        var steps = path.Split('/');
        var (accountId, name) = (steps[1], steps[2][..^".json".Length]);
        AgreesWithPath(root["account"], accountId, findings);
        AgreesWithPath(root["agreement"], name, findings);
        if (catalog.CheckAccount(accountId, (root["account"] ?? root).Location, findings) is not { } account)
        {
            return null;
        }

        if (root["signed"] is { } signed)
        {
            ReadDay(signed, findings);
        }

        var currency = root["currency"] is { } written && catalog.CheckCurrency(written.Text, written.Location, findings) ? written.Text : account.Currency;
        var valid = ValidOf(root, findings);
        if (root["renewal"] is { } renewal && ReadDay(renewal["until"]!, findings) is { } until)
        {
            if (until < valid.To && valid.To != DateOnly.MaxValue)
            {
                findings.Add(Messages.Reversed, renewal["until"]!.Location, valid.To, until);
            }
            else
            {
                valid = valid with { To = until };
            }
        }

        return new RuleFile($"{accountId}/{name}", root, account, valid, valid.From, catalog.Currencies.IndexOf(currency), NamedCurrency: catalog.Currencies.Count > 1);
    }

    private static Period ValidOf(JsonValue root, FindingList findings) =>
        root["valid"] is { } written && Days.ReadPeriod(written.Text, written.Location, findings) is { } valid ? valid : Period.Always;

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
        if (written is not null && written.Text != path)
        {
            var setting = written.Pointer[1..];
            findings.Add(Messages.NotAsThePath, written.Location, setting, written.Text, path);
        }
    }

    private static void ReportSameIds(RuleFile file, FindingList findings)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in new[] { "prices", "discounts" }.SelectMany(list => file.Root[list]?.Items ?? []).Select(entry => entry["id"]!))
        {
            if (!lines.TryAdd(id.Text, id.Location.Line))
            {
                findings.Add(Messages.SameId, id.Location, id.Text, (decimal)lines[id.Text]);
            }
        }
    }
}
