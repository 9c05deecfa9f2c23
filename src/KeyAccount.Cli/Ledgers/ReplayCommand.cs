using System.CommandLine;
using System.Globalization;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The verb <c>ledger replay</c>: everything computed anew from the postings.</summary>
internal static class ReplayCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var ledger = LedgerArgument.Create(terminal);
        var json = JsonOption.Create(terminal);
        var command = new Command("replay", terminal.Say(new("Computes the ledger anew from its postings, and says what differs.", "Ricalcola il registro dalle registrazioni, e dice che cosa differisce."))) { rules, ledger, json };
        command.SetAction((parsed, cancellation) => Run(parsed.GetRequiredValue(rules), parsed.GetRequiredValue(ledger), parsed.GetValue(json), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, string ledger, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        return await Ledgered.RunAsync(ledger, json, terminal, async open =>
        {
            var report = await open.ReplayAsync(rules, null, cancellation).ConfigureAwait(false);
            if (json)
            {
                terminal.Out.Write(Documents.Write(new ReplayDocument(report.Postings, report.Settlements, report.JournalEntries, [.. report.Problems.Select(problem => LedgerProblemDocument.From(problem, terminal.Language))])));
            }
            else
            {
                Ledgered.Say(report.Problems, false, terminal);
                Count(new("Postings", "Registrazioni"), report.Postings, terminal);
                Count(new("Settlements", "Liquidazioni"), report.Settlements, terminal);
                Count(new("Journal entries", "Scritture"), report.JournalEntries, terminal);
                Count(new("Differences", "Differenze"), report.Problems.Length, terminal);
            }

            return report.Problems.IsEmpty ? ExitCodes.Fine : ExitCodes.NotPriced;
        }, cancellation).ConfigureAwait(false);
    }

    private static void Count(Phrase what, long count, Terminal terminal) => terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{terminal.Say(what),-32}{count,14}\n"));
}
