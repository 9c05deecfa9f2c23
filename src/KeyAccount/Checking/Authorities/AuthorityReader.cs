using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.Authorities;

namespace KeyAccount.Checking.Authorities;

/// <summary>Reads authority.json: roles with their reporting line and limits, and people.</summary>
internal sealed class AuthorityReader(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    public const string File = "authority.json";

    private static readonly (string Setting, AuthorityLimit Limit)[] Settings =
    [
        ("discountPercent", AuthorityLimit.Discount), ("totalDiscountPercent", AuthorityLimit.TotalDiscount), ("marginPercent", AuthorityLimit.Margin), ("deviationPercent", AuthorityLimit.Deviation),
        ("paymentDays", AuthorityLimit.PaymentDays), ("bonusPercent", AuthorityLimit.Bonus),
    ];

    private readonly List<(string Name, Matching.Test[] When)> tests = [];

    /// <summary>Gives the name that a limit has in the file.</summary>
    public static string NameOf(AuthorityLimit limit) => limit == AuthorityLimit.ContractValue ? "contractValue" : Array.Find(Settings, setting => setting.Limit == limit).Setting;

    /// <summary>Reads the file; null where there is none, or with findings where it is broken.</summary>
    public Authority? Read(RuleFolder folder)
    {
        if (folder.Json(File) is not { } root || !Grammar.FileShapes.Authority.Check(root, findings))
        {
            return null;
        }

        var before = findings.Errors;
        var entries = Distinct(root["roles"]!);
        var roles = entries.ToDictionary(entry => entry["id"]!.Text, entry => new Role(entry["id"]!.Text, Titles.Read(entry["title"]), entry.Location) { IsUnlimited = entry["unlimited"]?.IsTrue ?? false }, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var role = roles[entry["id"]!.Text];
            role.ReportsTo = entry["reportsTo"] is { } above ? Find(above, roles) : null;
            role.Limits = ReadLimits(entry, role);
        }

        var people = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var entry in Distinct(root["people"]!))
        {
            if (Find(entry["role"]!, roles) is { } role)
            {
                people.Add(entry["id"]!.Text, new Person(entry["id"]!.Text, entry["name"]?.Text, role));
            }
        }

        if (findings.Errors == before)
        {
            ReportingLine.Check(entries, roles, people, catalog, findings);
        }

        return findings.Errors == before ? new Authority(roles, people, catalog.Company.Currency) { Conditions = [.. tests] } : null;
    }

    /// <summary>Gives the entries of a list with ids that stand once; a finding for each other.</summary>
    private List<JsonValue> Distinct(JsonValue list)
    {
        var entries = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        foreach (var entry in list.Items)
        {
            if (!entries.TryAdd(entry["id"]!.Text, entry))
            {
                findings.Add(Messages.SameId, entry["id"]!.Location, entry["id"]!.Text, (decimal)entries[entry["id"]!.Text].Location.Line);
            }
        }

        return [.. entries.Values];
    }

    private Role? Find(JsonValue name, Dictionary<string, Role> roles)
    {
        if (roles.TryGetValue(name.Text, out var role))
        {
            return role;
        }

        string[] known = [.. roles.Keys];
        findings.Add(Messages.UnknownNameOfFew, name.Location, new Phrase("role", "il ruolo"), name.Text, Messages.NearestTo(name.Text, known), Messages.And(known));
        return null;
    }

    private RoleLimits[] ReadLimits(JsonValue entry, Role role)
    {
        if (entry["limits"] is not { } written)
        {
            return [];
        }

        if (role.IsUnlimited)
        {
            findings.Add(Messages.ContradictorySettings, written.Location, "unlimited", "limits", new Phrase("Keep one of them.", "Tenerne uno solo."));
            return [];
        }

        var limits = new List<RoleLimits>();
        foreach (var one in written.Kind == JsonKind.List ? written.Items : [written])
        {
            if (Read(one, role) is not { } read)
            {
                continue;
            }

            var twice = read.Number < 0 ? read.Named.FirstOrDefault(limit => limits.Exists(other => other.Number < 0 && other.Named.Contains(limit)), (AuthorityLimit)(-1)) : (AuthorityLimit)(-1);
            if ((int)twice >= 0)
            {
                findings.Add(Messages.WrittenTwice, one[NameOf(twice)]!.Location, NameOf(twice), new Phrase("limits without \"when\"", "limiti senza \"when\""), Messages.RemoveOne);
            }

            limits.Add(read);
        }

        return [.. limits];
    }

    private RoleLimits? Read(JsonValue entry, Role role)
    {
        var scope = new RuleScope(null, RuleScope.BeforeSteps, catalog.Currencies.Count == 1 ? 0 : null, false);
        var when = entry["when"] is { } written ? conditions.Read(written, scope) : [];
        var value = entry["contractValue"] is { } money ? RuleValues.ReadMoney(money, scope, catalog, findings) : null;
        var figures = new Dictionary<AuthorityLimit, decimal>();
        foreach (var (setting, limit) in Settings)
        {
            if (entry[setting] is { } figure && figure.TryNumber(out var number))
            {
                figures.Add(limit, number);
            }
        }

        if (figures.Count == 0 && entry["contractValue"] is null)
        {
            findings.Add(Messages.Incomplete, entry.Location, "discountPercent", new Phrase("Limits name at least one of: discountPercent, totalDiscountPercent, marginPercent, deviationPercent, paymentDays, bonusPercent, contractValue.", "I limiti indicano almeno uno tra: discountPercent, totalDiscountPercent, marginPercent, deviationPercent, paymentDays, bonusPercent, contractValue."));
            return null;
        }

        if (entry["when"] is null)
        {
            return new RoleLimits([], figures, value);
        }

        tests.Add(($"{File} {role.Id} {tests.Count + 1}", when));
        return new RoleLimits(when, figures, value) { Number = tests.Count - 1 };
    }
}
