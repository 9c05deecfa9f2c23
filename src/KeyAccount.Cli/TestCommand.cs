using System.CommandLine;
using System.Globalization;

namespace KeyAccount.Cli;

/// <summary>The verb <c>test</c>: case files.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = terminal.Say(new("Case files, and folders that hold *.case.json.", "File di casi, e cartelle che contengono *.case.json.")),
            Arity = ArgumentArity.OneOrMore,
        };
        var json = JsonOption.Create(terminal);
        var command = new Command("test", terminal.Say(new("Prices the orders of case files and compares.", "Prezza gli ordini dei casi e confronta."))) { paths, json };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetRequiredValue(paths), parsed.GetValue(json), terminal, cancellation), cancellation));
        return command;
    }

    private static int Run(string[] paths, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (Array.Find(paths, path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            return terminal.NoFile(missing);
        }

        var outcomes = RuleCases.Run(paths, cancellation).ToArray();
        if (outcomes.Length == 0)
        {
            return terminal.Misuse(terminal.Say(new("there are no *.case.json files.", "non ci sono file *.case.json.")));
        }

        if (json)
        {
            terminal.Out.Write(Documents.Write(new CasesDocument(outcomes, terminal.Language)));
        }
        else
        {
            Write(outcomes, terminal);
        }

        return outcomes.All(outcome => outcome.Passed) ? ExitCodes.Fine : ExitCodes.Findings;
    }

    private static void Write(CaseOutcome[] outcomes, Terminal terminal)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var outcome in outcomes.Where(outcome => !outcome.Passed))
        {
            foreach (var text in Texts(outcome, terminal.Language).Where(said.Add))
            {
                terminal.Error.Write($"{text}\n");
            }

            terminal.Out.Write($"{terminal.Say(new("failed", "fallito"))}: {outcome.Name} ({outcome.File})\n");
        }

        var passed = outcomes.Count(outcome => outcome.Passed);
        terminal.Out.Write(terminal.Say(new(
            string.Create(CultureInfo.InvariantCulture, $"{outcomes.Length} case{(outcomes.Length == 1 ? "" : "s")}: {passed} passed, {outcomes.Length - passed} failed.\n"),
            string.Create(CultureInfo.InvariantCulture, $"{outcomes.Length} cas{(outcomes.Length == 1 ? "o" : "i")}: {passed} superati, {outcomes.Length - passed} falliti.\n"))));
    }

    /// <summary>What is wrong, each once: broken rules concern every case that names them.</summary>
    private static IEnumerable<string> Texts(CaseOutcome outcome, Language language) =>
    [
        .. outcome.Findings.Select(finding => finding.ToString(language)),
        .. outcome.Problems.Select(problem => problem.ToString(language)),
        .. outcome.Differences.Select(difference => difference.ToString(language)),
    ];
}
