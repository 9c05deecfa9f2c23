using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking.Overrides;

/// <summary>Makes, of each rule of a policy that an agreement overrides, a second one with the agreement's figures; for the agreement's account and those below it that one counts.</summary>
internal sealed class OverrideReader(Catalog catalog, FindingList findings)
{
    /// <summary>Settings that say what a rule is and whether it prices, not what it comes to.</summary>
    private static readonly string[] Fixed = ["id", "status", "valid"];

    private readonly Dictionary<string, OverrideTarget> targets = new(StringComparer.Ordinal);

    /// <summary>Gives all files, with one more for each override.</summary>
    public IReadOnlyList<RuleFile> Apply(IReadOnlyList<RuleFile> files)
    {
        if (!files.Any(file => file.Overrides.Count > 0))
        {
            return files;
        }

        foreach (var target in files.Where(file => file.Account is null).SelectMany(OverrideTarget.Of))
        {
            targets.TryAdd(target.FullName, target);
        }

        var read = files.SelectMany(file => file.Overrides.Select(written => Read(file, written))).OfType<RuleOverride>().ToLookup(over => over.Target.File.Name, StringComparer.Ordinal);
        var made = new List<RuleFile>();
        foreach (var file in files)
        {
            made.Add(read.Contains(file.Name) ? file with { Unless = [.. read[file.Name].Select(over => (over.Target.Entry, over))] } : file);
        }

        foreach (var same in read.SelectMany(ofFile => ofFile).GroupBy(over => over.Target))
        {
            RuleOverride[] all = [.. same];
            made.AddRange(StandAlone(all).Select(over => Make(over, all)).OfType<RuleFile>());
        }

        return made;
    }

    private RuleOverride? Read(RuleFile file, JsonValue written)
    {
        var of = written["of"]!;
        if (!targets.TryGetValue(of.Text, out var target))
        {
            if (!catalog.BrokenFiles.Any(name => of.Text.StartsWith($"{name}/", StringComparison.Ordinal)))
            {
                findings.Add(Messages.NothingToOverride, of.Location, of.Text, Messages.NearestTo(of.Text, targets.Keys));
            }

            return null;
        }

        foreach (var member in written["set"]!.Members.Where(member => Fixed.Contains(member.Name)))
        {
            findings.Add(Messages.CannotBeSet, written["set"]!.NameLocation(member), member.Name);
        }

        var own = file.PeriodOf(written, findings);
        var inForce = own.And(target.File.InForce);
        if (inForce.IsEmpty && !own.IsEmpty)
        {
            findings.Add(Messages.NeverInForce, written.Location, own.ToString(), target.File.InForce.ToString());
        }

        var status = StatusOf(file, target);
        return inForce.IsEmpty || status == "blocked" ? null : new RuleOverride(target, file, file.Account!, inForce, status == "draft", written);
    }

    /// <summary>What stands in a draft is one; what is blocked on either side counts for neither.</summary>
    private static string StatusOf(RuleFile agreement, OverrideTarget target)
    {
        var status = target.Entry["status"]?.Text ?? target.File.Status;
        return agreement.Status == "blocked" || status == "blocked" ? "blocked" : agreement.Status == "draft" ? "draft" : status;
    }

    /// <summary>Two of one rule that both reach an account must differ in where or when they do.</summary>
    private List<RuleOverride> StandAlone(RuleOverride[] same)
    {
        var alone = new List<RuleOverride>();
        for (var i = 0; i < same.Length; i++)
        {
            var one = same[i];
            var other = Array.Find(same[..i], before => before.IsDraft == one.IsDraft && !one.ComesBefore(before) && !before.ComesBefore(one) && !one.InForce.And(before.InForce).IsEmpty && ReachOneAccount(one, before));
            if (other is not null)
            {
                findings.Add(Messages.OverriddenTwice, one.Written.Location, one.Target.FullName, $"{other.Agreement.Name}/{IdOf(other)}", $"{other.Written.Location.File}:{Figures.Write(other.Written.Location.Line)}");
            }
            else
            {
                alone.Add(one);
            }
        }

        return alone;
    }

    private bool ReachOneAccount(RuleOverride a, RuleOverride b) =>
        a.Account == b.Account || catalog.Accounts.Values.Any(account => account.Above() is var above && above.Contains(a.Account) && above.Contains(b.Account));

    /// <summary>Gives a file that holds nothing but the rule with its new settings.</summary>
    private RuleFile? Make(RuleOverride over, RuleOverride[] all)
    {
        // The name of a table's row is none that an author could write.
        if (over.Target.Form?.Check(Merge(over, "row"), findings) == false)
        {
            return null;
        }

        var entry = Merge(over, IdOf(over));
        var place = over.Written.Location;
        var root = JsonValue.FromCell(JsonKind.Object, "", place);
        var list = JsonValue.FromCell(JsonKind.List, "", place);
        list.Add(entry);
        if (over.Target.Kind is { } kind)
        {
            var conditions = JsonValue.FromCell(JsonKind.Object, "", place);
            conditions.Add(kind, 0, list);
            root.Add(over.Target.Section, 0, conditions);
        }
        else
        {
            root.Add(over.Target.Section, 0, list);
        }

        var target = over.Target;
        var source = target.Entry.Location;
        return new RuleFile(over.Agreement.Name, root, null, over.InForce, DateOnly.MinValue, over.Agreement.Currency, over.Agreement.NamedCurrency, IsInForm: true)
        {
            OnlyFor = over.Account,
            Overridden = new OverriddenRule(target.FullName, $"{source.File}:{Figures.Write(source.Line)}"),
            Unless = [.. all.Where(other => other != over && other.ComesBefore(over)).Select(other => (entry, other))],
        };
    }

    private static JsonValue Merge(RuleOverride over, string id)
    {
        var set = over.Written["set"]!;
        var place = over.Written.Location;
        var entry = JsonValue.FromCell(JsonKind.Object, "", place);
        entry.Add("id", 0, JsonValue.FromCell(JsonKind.Text, id, place));
        entry.Add("status", 0, JsonValue.FromCell(JsonKind.Text, over.IsDraft ? "draft" : "released", place));

        // An example shows the figures of the policy, not these.
        foreach (var member in over.Target.Entry.Members.Where(member => member.Name is not ("id" or "status" or "example") && set[member.Name] is null))
        {
            entry.Share(member);
        }

        foreach (var member in set.Members.Where(member => member.Value.Kind != JsonKind.Null && !Fixed.Contains(member.Name)))
        {
            entry.Share(member);
        }

        return entry;
    }

    private static string IdOf(RuleOverride over) => over.Written["id"]?.Text ?? over.Target.Id;
}
