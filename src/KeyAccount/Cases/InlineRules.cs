using System.Text;
using KeyAccount.Checking;
using KeyAccount.Checking.Authorities;
using KeyAccount.Checking.Bonuses;
using KeyAccount.RuleFiles;
using JsonObject = System.Text.Json.Nodes.JsonObject;

namespace KeyAccount.Cases;

/// <summary>Lays the parts of a rule folder that stand in a case file under the paths that they have on disk.</summary>
internal static class InlineRules
{
    public static IEnumerable<(string Path, JsonValue Value)> Documents(JsonValue rules, JsonValue? request)
    {
        var lists = Lists(rules);
        yield return (CompanyReader.File, rules["company"] ?? Company(rules, request, lists));
        yield return ($"{ProcedureReader.Folder}{rules["company"]?["procedure"]?.Text ?? ProcedureReader.Standard}.json", rules["procedure"]!);
        foreach (var (path, part) in new[]
        {
            (CompanyReader.VocabularyFile, "vocabulary"), (AuthorityReader.File, "authority"), (AccountReader.File, "accounts"), (AccountReader.MembersFile, "members"),
            (ItemReader.File, "items"), (ItemReader.UnitsFile, "units"), (MeasuresReader.File, "measures"),
        })
        {
            if (rules[part] is { } value)
            {
                yield return (path, value);
            }
        }

        foreach (var (name, rows) in lists)
        {
            yield return ($"{PriceListReader.Folder}{name}.csv", rows);
        }

        foreach (var rates in rules["rates"]?.Members ?? [])
        {
            yield return ($"rates/{rates.Name}.csv", rates.Value);
        }

        foreach (var policy in rules["policies"]?.Items ?? [])
        {
            yield return ($"policies/{policy["policy"]!.Text}.json", policy);
        }

        foreach (var agreement in rules["agreements"]?.Items ?? [])
        {
            yield return ($"agreements/{agreement["account"]!.Text}/{agreement["agreement"]!.Text}.json", agreement);
        }
    }

    private static IReadOnlyList<(string Name, JsonValue Rows)> Lists(JsonValue rules) => rules["prices"] switch
    {
        null => [],
        { Kind: JsonKind.List } one => [(rules["company"]?["priceList"]?.Text ?? First(rules, "priceList") ?? "list", one)],
        var byName => [.. byName.Members.Select(member => (member.Name, member.Value))],
    };

    private static string? First(JsonValue rules, string column) =>
        rules["accounts"]!.Items.Select(account => account[column]?.Text).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static JsonValue Company(JsonValue rules, JsonValue? request, IReadOnlyList<(string Name, JsonValue Rows)> lists)
    {
        var currency = new[] { request?["currency"]?.Text, First(rules, "currency") }.FirstOrDefault(code => code is not null && Currencies.Knows(code)) ?? "EUR";
        var company = new JsonObject { ["name"] = "Company", ["currency"] = currency };
        if (lists.Count > 0)
        {
            company["priceList"] = lists[0].Name;
        }

        var none = new FindingList();
        var source = SourceText.From(CompanyReader.File, Encoding.UTF8.GetBytes(company.ToJsonString()), none)!;
        return JsonText.Read(source, RuleFileLimits.Default, none)!;
    }
}
