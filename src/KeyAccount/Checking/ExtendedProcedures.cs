using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Puts procedures together that build on one another: steps are replaced by their names or added, everything else is taken over where the file says nothing.</summary>
internal sealed class ExtendedProcedures(IReadOnlyDictionary<string, JsonValue> roots, Catalog catalog, FindingList findings)
{
    private readonly Dictionary<string, WrittenProcedure> whole = new(StringComparer.Ordinal);
    private readonly List<string> open = [];

    /// <summary>Gives every procedure, whole.</summary>
    public IReadOnlyDictionary<string, WrittenProcedure> Resolve()
    {
        foreach (var name in roots.Keys)
        {
            Resolve(name);
        }

        // In the order of their files, whoever builds on whom.
        return roots.Keys.ToDictionary(name => name, name => whole[name], StringComparer.Ordinal);
    }

    private WrittenProcedure Resolve(string name)
    {
        if (whole.TryGetValue(name, out var known))
        {
            return known;
        }

        open.Add(name);
        var root = roots[name];
        var under = root["extends"] is { } extends ? Below(extends) : null;
        open.Remove(name);
        if (root["steps"] is null && root["extends"] is null)
        {
            findings.Add(Messages.Incomplete, root.Location, "steps", new Phrase("A procedure has steps of its own, or extends another.", "Una procedura ha passi propri, o ne estende un'altra."));
        }

        var procedure = new WrittenProcedure(
            name,
            Steps(root, under?.Steps ?? []),
            [.. (under?.Groups ?? []).Where(group => root["groups"]?[group.Name] is null), .. root["groups"]?.Members ?? []],
            root["price"]?["accesses"]?.Items ?? under?.Accesses ?? [],
            root["rounding"] ?? under?.Rounding,
            root["allocation"] ?? under?.Allocation,
            root["tax"] ?? under?.Tax);
        whole[name] = procedure;
        return procedure;
    }

    /// <summary>Gives the procedure that another extends; null with a finding where there is none, or where they build on each other in a circle.</summary>
    private WrittenProcedure? Below(JsonValue extends)
    {
        if (open.IndexOf(extends.Text) is var at and >= 0)
        {
            findings.Add(Messages.ProceduresInACircle, extends.Location, string.Join(" > ", open[at..].Append(extends.Text)));
        }
        else if (roots.ContainsKey(extends.Text))
        {
            return Resolve(extends.Text);
        }
        else if (catalog.KnowsProcedures)
        {
            findings.Add(Messages.UnknownName, extends.Location, new Phrase("procedure", "la procedura"), extends.Text, Messages.NearestTo(extends.Text, roots.Keys));
        }

        // What it would have taken over is not known: no rule need be reported for a step that is not there.
        catalog.KnowsProcedures = false;
        return null;
    }

    private List<JsonValue> Steps(JsonValue root, IReadOnlyList<JsonValue> under)
    {
        var steps = under.ToList();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var step in root["steps"]?.Items ?? [])
        {
            var name = step["step"]!;
            if (!lines.TryAdd(name.Text, name.Location.Line))
            {
                findings.Add(Messages.SameId, name.Location, name.Text, (decimal)lines[name.Text]);
                continue;
            }

            var place = steps.FindIndex(other => NameOf(other) == name.Text);
            if (place >= 0)
            {
                steps.RemoveAt(place);
            }

            steps.Insert(PlaceOf(root, step, steps) ?? (place < 0 ? steps.Count : place), step);
        }

        return steps;
    }

    /// <summary>Gives where a step says that it stands; null where it says nothing.</summary>
    private int? PlaceOf(JsonValue root, JsonValue step, List<JsonValue> steps)
    {
        var (before, after) = (step["before"], step["after"]);
        if ((before ?? after) is not { } written)
        {
            return null;
        }

        if (root["extends"] is null)
        {
            findings.Add(Messages.PointlessSetting, written.Location, written.Name!, new Phrase("the procedure extends none, and its steps stand in the order in which they are taken", "la procedura non ne estende altre, e i suoi passi sono nell'ordine in cui si compiono"));
            return null;
        }

        if (before is not null && after is not null)
        {
            findings.Add(Messages.ContradictorySettings, after.Location, "before", "after", new Phrase("Name one step that it stands beside.", "Indicare un solo passo accanto a cui sta."));
        }

        var place = steps.FindIndex(other => NameOf(other) == written.Text);
        if (place < 0 && catalog.KnowsProcedures)
        {
            string[] names = [.. steps.Select(NameOf)];
            findings.Add(Messages.UnknownNameOfFew, written.Location, new Phrase("step", "il passo"), written.Text, Messages.NearestTo(written.Text, names), Messages.And(names));
        }

        return place < 0 ? null : before is null ? place + 1 : place;
    }

    private static string NameOf(JsonValue step) => step["step"]!.Text;
}
