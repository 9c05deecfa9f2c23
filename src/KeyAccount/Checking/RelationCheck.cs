using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Looks at how the rules of a procedure bear on one another: a child's on its parents', and those that never count.</summary>
internal sealed class RelationCheck(Catalog catalog, FindingList findings)
{
    private readonly Meeting meeting = new(catalog);

    public void Check(Procedure procedure, IReadOnlyList<(DiscountRule Rule, JsonValue Entry)> rules)
    {
        var byAccount = rules.Where(pair => pair.Rule.Account is not null).ToLookup(pair => pair.Rule.Account!);
        foreach (var (rule, entry) in rules)
        {
            if (rule.Account is not null)
            {
                var above = rule.Account.Above().SelectMany(parent => byAccount[parent]).Select(pair => pair.Rule).ToArray();
                CheckAgainstParents(procedure, rule, entry, above);
            }
            else if (rule.Replaces is not null)
            {
                findings.Add(Messages.PointlessSetting, entry["replaces"]!.Location, "replaces", new Phrase("a policy has no parent", "una politica non ha capogruppo"));
            }
        }

        foreach (var same in rules.GroupBy(pair => (pair.Rule.Step, pair.Rule.Location.File)))
        {
            FindThoseThatNeverCount(procedure.Steps[same.Key.Step], [.. same]);
        }
    }

    private void CheckAgainstParents(Procedure procedure, DiscountRule rule, JsonValue entry, DiscountRule[] above)
    {
        if (rule.Replaces is { } name
            && (Array.Find(above, parent => parent.FullName == name) is { } replaced ? replaced.Step != rule.Step : catalog.KnowsHierarchy && !IsWritten(name, rule.Account!)))
        {
            findings.Add(Messages.NothingToReplace, entry["replaces"]!.Location, name, procedure.Steps[rule.Step].Name,
                Messages.NearestTo(name, above.Where(parent => parent.Step == rule.Step).Select(parent => parent.FullName)));
        }

        if (rule.Adds || rule.Replaces is not null)
        {
            return;
        }

        foreach (var met in Array.FindAll(above, parent => parent.Step == rule.Step && meeting.CanMeet(rule, parent)))
        {
            var step = procedure.Steps[rule.Step];
            var (together, alone) = Percentages(step, rule, met);
            findings.Add(Messages.MeetsParent, entry["id"]!.Location, entry["id"]!.Text, Written(rule), met.FullName, Written(met), step.Name, together, alone);
        }
    }

    /// <summary>Says whether a file of an account above has such a rule, be it a draft or one that cannot be read.</summary>
    private bool IsWritten(string fullName, Account account)
    {
        var file = fullName.LastIndexOf('/') is var slash and > 0 ? fullName[..slash] : "";
        return catalog.BrokenFiles.Contains(file)
            || (catalog.WrittenRules.Contains(fullName) && account.Above().Any(parent => fullName.StartsWith($"{parent.Id}/", StringComparison.Ordinal)));
    }

    private static string Bare(IEnumerable<decimal> percents) => string.Join('+', percents.Select(Figures.Write));

    /// <summary>Says what both come to, where both are plain percentages.</summary>
    private static (Phrase Together, Phrase Alone) Percentages(Step step, DiscountRule rule, DiscountRule parent)
    {
        if (rule.Goods is not null || rule.Value is not { Kind: ValueKind.Percent } own || parent.Value is not { Kind: ValueKind.Percent } theirs || step.IsSurcharge)
        {
            return (new Phrase("", ""), new Phrase("", ""));
        }

        var isSum = !step.TakesOne && step.Of.Kind == AmountBaseKind.Start;
        var both = isSum ? Percents.Cascade(theirs.Percents) + Percents.Cascade(own.Percents) : Percents.Cascade(theirs.Percents.Concat(own.Percents));
        return (
            new Phrase($" ({Figures.Write(both)} % in all)", $" ({Figures.Write(both)} % in tutto)"),
            new Phrase($" ({Figures.Write(Percents.Cascade(own.Percents))} % in all)", $" ({Figures.Write(Percents.Cascade(own.Percents))} % in tutto)"));
    }

    private string Written(DiscountRule rule) =>
        rule.Goods is GiveTerms give ? $"{Figures.Write(give.IsAdded ? give.Every : give.Every - give.Free)}+{Figures.Write(give.Free)}" :
        rule.Value is { } value ? RuleValues.Write(value, catalog.Currencies) : $"{RuleValues.Write(rule.Effects[0].SampleValue!, catalog.Currencies)} ...";

    /// <summary>Where the best rule wins, a plain percentage that another always beats under the same conditions never counts.</summary>
    private void FindThoseThatNeverCount(Step step, IReadOnlyList<(DiscountRule Rule, JsonValue Entry)> rules)
    {
        if (step.IsSurcharge || !step.TakesOne || step.Order is not [{ Kind: RankKeyKind.Worth, Reversed: false }])
        {
            return;
        }

        var percentages = rules.Where(pair => pair.Rule is { Adds: false, Limits: [], Effects: [{ IsByLine: true, Value.Kind: ValueKind.Percent, Cap: null, Of: null, Units: null }] });
        foreach (var same in percentages.GroupBy(pair => $"{pair.Rule.OnCharges} " + string.Join(" & ", pair.Rule.When.Select(TestText.Write).Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            var best = same.MaxBy(pair => Percents.Cascade(pair.Rule.Value!.Percents));
            foreach (var (rule, entry) in same.Where(pair => pair.Rule.FullName != best.Rule.FullName))
            {
                decimal[] both = [.. best.Rule.Value!.Percents, .. rule.Value!.Percents];
                findings.Add(Messages.NeverCounts, entry["id"]!.Location, step.Name, entry["id"]!.Text, Percents.Write(rule.Value.Percents), best.Entry["id"]!.Text, Percents.Write(best.Rule.Value.Percents),
                    Bare(both), Bare(best.Rule.Value.Percents), Bare(rule.Value.Percents), Percents.Cascade(both));
            }
        }
    }
}
