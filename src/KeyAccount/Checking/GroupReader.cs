using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads exclusion groups, and which group competes in which.</summary>
internal static class GroupReader
{
    public static ExclusionGroup[] Read(IReadOnlyList<JsonMember> groups, FindingList findings)
    {
        string[] names = [.. groups.Select(member => member.Name)];
        var read = groups.Select((member, i) => new ExclusionGroup(i, member.Name, Mode(member.Value), member.Value["level"]?.Text == "order", Outer(member.Value, names, findings))).ToArray();
        for (var i = 0; i < read.Length; i++)
        {
            if (Circle(read, i) is { } circle)
            {
                findings.Add(Messages.GroupCircle, groups[i].Value["in"]!.Location, circle);
                return [.. read.Select(group => group with { In = -1 })];
            }

            if (read[i].In >= 0 && groups[i].Value["level"] is { } level)
            {
                findings.Add(Messages.PointlessSetting, level.Location, "level", new Phrase("the outermost group decides where rules compete", "dove si compete lo decide il gruppo più esterno"));
            }
        }

        return read;
    }

    private static GroupMode Mode(JsonValue group) => group["mode"]!.Text switch
    {
        "worst" => GroupMode.Worst,
        "first" => GroupMode.First,
        "sum" => GroupMode.Sum,
        "cascade" => GroupMode.Cascade,
        _ => GroupMode.Best,
    };

    private static int Outer(JsonValue group, string[] names, FindingList findings)
    {
        if (group["in"] is not { } outer)
        {
            return -1;
        }

        var index = Array.IndexOf(names, outer.Text);
        if (index < 0)
        {
            findings.Add(Messages.UnknownNameOfFew, outer.Location, new Phrase("group", "il gruppo"), outer.Text, Messages.NearestTo(outer.Text, names), Messages.And(names));
        }

        return index;
    }

    /// <summary>Gives the names of groups that lie in one another in a circle; null where none do.</summary>
    private static string? Circle(ExclusionGroup[] groups, int start)
    {
        var path = new List<int>();
        for (var at = start; at >= 0; at = groups[at].In)
        {
            if (path.Contains(at))
            {
                return string.Join(" > ", path[path.IndexOf(at)..].Append(at).Select(index => groups[index].Name));
            }

            path.Add(at);
        }

        return null;
    }
}
