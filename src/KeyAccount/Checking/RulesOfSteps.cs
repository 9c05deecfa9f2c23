using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>The rules of steps that hold no discounts: a rounding is a rule of its step; limits of manual prices stand in rule files.</summary>
internal sealed class RulesOfSteps(Catalog catalog, ConditionReader conditions, FindingList findings)
{
    private static readonly string[] OfEveryStep = ["step", "title", "note", "holds", "when", "rounding"];
    private static readonly Effect NoEffect = new() { On = EffectTarget.Lines, Value = new RuleValue(ValueKind.Percent, [0], null), Scale = null, Of = null, Cap = null };

    /// <summary>Reports settings that mean nothing in such a step, and a rounding that is missing.</summary>
    public static void Check(JsonValue step, FindingList findings)
    {
        var holds = step["holds"]?.Text;
        if (holds is not ("round" or "manual"))
        {
            return;
        }

        foreach (var member in step.Members.Where(member => !OfEveryStep.Contains(member.Name) && !(holds == "manual" && member.Name == "of")))
        {
            findings.Add(Messages.PointlessSetting, step.NameLocation(member), member.Name, new Phrase($"a step that holds \"{holds}\" has no discounts", $"un passo con \"{holds}\" non ha sconti"));
        }

        if (holds == "round" && (step["rounding"] is not { Items.Count: > 0 } points || points.Items.Any(point => point["at"]?.Text is not ("unit" or "line"))))
        {
            findings.Add(Messages.RoundToWhat, step.Location);
        }
    }

    /// <summary>Reports settings with which a rule that is only shown would change what others do.</summary>
    public static void CheckStatistical(JsonValue entry, Step step, FindingList findings)
    {
        foreach (var setting in new[] { "group", "exclusive", "excludes", "limit" })
        {
            if (entry[setting] is { } written)
            {
                findings.Add(Messages.StatisticalStep, written.Location, setting, step.Name);
            }
        }
    }

    /// <summary>Gives the roundings of a procedure as rules, each for the lines that the condition of its step chooses.</summary>
    public IEnumerable<DiscountRule> Roundings(Procedure procedure)
    {
        foreach (var step in procedure.Steps.Where(step => step.Holds == StepKind.Round))
        {
            yield return Rule($"{ProcedureReader.Folder}{procedure.Name}/{step.Name}", null, step.Location, step, [.. StepConditions(procedure, step)]);
        }
    }

    /// <summary>Reads the limits of manual prices of a file for a procedure.</summary>
    public IEnumerable<DiscountRule> ManualLimits(RuleFile file, Procedure procedure)
    {
        foreach (var step in procedure.Steps.Where(step => step.Holds == StepKind.Manual))
        {
            foreach (var entry in file.Manual)
            {
                var scope = file.Scope(procedure, step.Index);
                var when = entry["when"] is { } tests ? conditions.Read(tests, scope) : [];
                var valid = file.PeriodOf(entry, findings);
                var limits = new ManualLimits(
                    Number(entry["maxPercent"]),
                    entry["maxAmountPerUnit"] is { } most ? RuleValues.ReadMoney(most, scope, catalog, findings) : null,
                    Number(entry["maxIncreasePercent"]),
                    entry["reasonNeeded"]?.IsTrue ?? false);
                if (limits is { MaxPercent: null, MaxIncreasePercent: null } && entry["maxAmountPerUnit"] is null)
                {
                    findings.Add(Messages.Incomplete, entry.Location, "maxPercent", new Phrase("A limit says how much: maxPercent, maxAmountPerUnit or maxIncreasePercent.", "Un limite dice quanto: maxPercent, maxAmountPerUnit o maxIncreasePercent."));
                }

                if ((file.IsReleased(entry) || file.IsDraft(entry)) && !valid.IsEmpty)
                {
                    var rule = Rule($"{file.Name}/{entry["id"]!.Text}", Titles.Read(entry["title"]), entry.Location, step, [.. file.WhereItStands(entry, valid, catalog.Fields), .. StepConditions(procedure, step), .. when]);
                    yield return rule with { Account = file.Account, Overrides = file.Overridden, Valid = valid, Manual = limits, IsDraft = file.IsDraft(entry) };
                }
            }
        }
    }

    /// <summary>Reports limits that no procedure asks for.</summary>
    public void ReportUnasked(RuleFile file)
    {
        if (file.Manual.Count > 0 && catalog.KnowsProcedures && !catalog.Procedures.Values.Any(procedure => procedure.Steps.Any(step => step.Holds == StepKind.Manual)))
        {
            findings.Add(Messages.NoManualStep, file.Manual[0].Location);
        }
    }

    private Test[] StepConditions(Procedure procedure, Step step) =>
        step.When is { } when ? conditions.Read(when, new RuleScope(procedure, step.Index, catalog.Currencies.Count == 1 ? 0 : null, false)) : [];

    private static DiscountRule Rule(string name, Title? title, SourceLocation location, Step step, Test[] when) => new()
    {
        FullName = name,
        Title = title,
        Location = location,
        Step = step.Index,
        Account = null,
        Valid = Period.Always,
        When = when,
        Effects = [NoEffect],
    };

    private static decimal? Number(JsonValue? value) => value is not null && value.TryNumber(out var number) ? number : null;
}
