using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;
using KeyAccount.Rules.Authorities;

namespace KeyAccount.Checking.Authorities;

/// <summary>Looks at the reporting line: no circles, nobody below who may go further than who is above, and somebody at the top who may agree the rest.</summary>
internal static class ReportingLine
{
    private static readonly AuthorityLimit[] All = Enum.GetValues<AuthorityLimit>();

    public static void Check(IReadOnlyList<JsonValue> entries, IReadOnlyDictionary<string, Role> roles, IReadOnlyDictionary<string, Person> people, Catalog catalog, FindingList findings)
    {
        if (HasCircle(entries, roles, findings))
        {
            return;
        }

        var held = people.Values.Select(person => person.Role).ToHashSet();
        foreach (var entry in entries)
        {
            var role = roles[entry["id"]!.Text];
            if (role.ReportsTo is { } above)
            {
                CompareWith(above, role, entry, catalog.Currencies.Count, findings);
            }
            else if (role is { IsUnlimited: false, Limits.Length: 0 })
            {
                findings.Add(Messages.NobodyAtTheTop, entry.Location, role.Id, new Phrase("it may agree nothing", "non può concordare nulla"));
            }
            else if (!held.Contains(role))
            {
                findings.Add(Messages.NobodyAtTheTop, entry.Location, role.Id, new Phrase("nobody has it", "nessuno lo ricopre"));
            }
        }
    }

    /// <summary>Names every circle once.</summary>
    private static bool HasCircle(IReadOnlyList<JsonValue> entries, IReadOnlyDictionary<string, Role> roles, FindingList findings)
    {
        var done = new HashSet<Role>();
        var found = false;
        foreach (var entry in entries)
        {
            var path = new List<Role>();
            var role = roles[entry["id"]!.Text];
            while (role is not null && done.Add(role))
            {
                path.Add(role);
                role = role.ReportsTo;
            }

            if (role is not null && path.IndexOf(role) is var start and >= 0)
            {
                found = true;
                var place = entries.First(other => other["id"]!.Text == path[^1].Id)["reportsTo"]!.Location;
                findings.Add(Messages.RoleCircle, place, string.Join(" > ", path.Skip(start).Append(role).Select(member => member.Id)));
            }
        }

        return found;
    }

    private static void CompareWith(Role above, Role role, JsonValue entry, int currencies, FindingList findings)
    {
        if (above.IsUnlimited)
        {
            return;
        }

        if (role.IsUnlimited)
        {
            findings.Add(Messages.WiderThanAbove, entry.Location, role.Id, above.Id, "unlimited", new Phrase("true", "true"), new Phrase("false", "false"));
            return;
        }

        foreach (var limits in role.Limits)
        {
            foreach (var limit in All)
            {
                for (var currency = 0; currency < (limit == AuthorityLimit.ContractValue ? currencies : 1); currency++)
                {
                    if (limits.Names(limit, currency) && Beside(above, limits, limit, currency) is var figure && (figure is not { } bound || Role.IsWider(limit, limits.Of(limit, currency), bound)))
                    {
                        findings.Add(Messages.WiderThanAbove, entry.Location, role.Id, above.Id, AuthorityReader.NameOf(limit), limits.Of(limit, currency), figure is { } written ? (object)written : new Phrase("nothing", "nulla"));
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Gives how far the role above may go in the cases of an entry: by an entry with the same conditions, else by the one without.</summary>
    private static decimal? Beside(Role above, RoleLimits limits, AuthorityLimit limit, int currency)
    {
        var when = Text(limits);
        var same = above.Limits.FirstOrDefault(other => other.Names(limit, currency) && Text(other) == when)
            ?? above.Limits.FirstOrDefault(other => other.Number < 0 && other.Names(limit, currency));
        return same?.Of(limit, currency);
    }

    private static string Text(RoleLimits limits) => string.Join("; ", limits.When.Select(TestText.Write).Order(StringComparer.Ordinal));
}
