using System.CommandLine;
using System.Globalization;
using KeyAccount.Contracts;
using KeyAccount.Grammar;

namespace KeyAccount.Cli;

/// <summary>The verb <c>check</c>: every finding of every file, and what percentages in cascade come to.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var json = JsonOption.Create(terminal);
        var command = new Command("check", terminal.Say(new("Lists what is wrong in a rule folder.", "Elenca che cosa non va in una cartella di regole."))) { rules, json };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetRequiredValue(rules), parsed.GetValue(json), terminal, cancellation), cancellation));
        return command;
    }

    private static int Run(string folder, bool json, Terminal terminal, CancellationToken cancellation)
    {
        IReadOnlyCollection<Finding> findings;
        IReadOnlyList<Equivalent> equivalents = [];
        try
        {
            var loaded = RuleSet.Load(folder, null, cancellation);
            findings = [.. loaded.Warnings, .. ContractDrafter.Check(loaded, folder)];
            equivalents = Equivalent.Of(loaded);
        }
        catch (RuleFileException broken)
        {
            findings = RulesArgument.WorthSaying(broken.Findings);
        }

        if (json)
        {
            terminal.Out.Write(Documents.Write(new FindingsDocument(folder, findings, terminal.Language) { Equivalents = equivalents.Count == 0 ? null : equivalents }));
        }
        else
        {
            terminal.Write(findings, folder);
            terminal.Out.Write($"{folder}: {Count(findings, terminal)}\n");
            foreach (var equivalent in equivalents)
            {
                var percent = Percents.Write([equivalent.Percent]);
                terminal.Out.Write($"{folder}/{equivalent.Source}  {equivalent.Rule}  {terminal.Say(new($"{equivalent.Written} is {percent}", $"{equivalent.Written} fa {percent}"))}\n");
            }
        }

        return RulesArgument.ExitFor(findings);
    }

    private static string Count(IReadOnlyCollection<Finding> findings, Terminal terminal)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = findings.Count - errors;
        return findings.Count == 0
            ? terminal.Say(new("no findings.", "nessuna segnalazione."))
            : terminal.Say(new(
                $"{Number(errors)} error{(errors == 1 ? "" : "s")}, {Number(warnings)} warning{(warnings == 1 ? "" : "s")}.",
                $"{Number(errors)} error{(errors == 1 ? "e" : "i")}, {Number(warnings)} avvis{(warnings == 1 ? "o" : "i")}."));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
