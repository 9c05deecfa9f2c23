using System.CommandLine;
using System.Globalization;
using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The verb <c>ledger accrue</c>: what must be set aside more, or less, than is.</summary>
internal static class AccrueCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var ledger = LedgerArgument.Create(terminal);
        var scope = new ScopeOptions(terminal);
        var json = JsonOption.Create(terminal);
        var command = new Command("accrue", terminal.Say(new("Books what must be set aside more, or less, than is.", "Registra quanto accantonare in più, o in meno, rispetto a ora."))) { rules, ledger };
        scope.AddTo(command);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(rules), parsed.GetRequiredValue(ledger), scope.AsOf(parsed), scope.Scope(parsed), parsed.GetValue(json), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, string ledger, DateOnly asOf, BonusScope scope, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        return await Ledgered.RunAsync(ledger, json, terminal, async open =>
        {
            var entries = await open.AccrueAsync(rules, asOf, scope, cancellation).ConfigureAwait(false);
            if (json)
            {
                terminal.Out.Write(Documents.Write(new JournalDocument(asOf, [.. entries.Select(JournalEntryDocument.From)])));
            }
            else
            {
                Say(entries, terminal);
            }

            return ExitCodes.Fine;
        }, cancellation).ConfigureAwait(false);
    }

    private static void Say(IReadOnlyList<JournalEntry> entries, Terminal terminal)
    {
        if (entries.Count == 0)
        {
            terminal.Out.Write($"{terminal.Say(new("Nothing to book: the accruals are as they must be.", "Niente da registrare: gli accantonamenti sono come devono essere."))}\n");
            return;
        }

        foreach (var entry in entries)
        {
            terminal.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{entry.Scheme,-36} {entry.Account,-20} {entry.PeriodFrom:yyyy-MM-dd}..{entry.PeriodTo:yyyy-MM-dd} {Money.Of(entry.Amount, entry.Currency),16} {entry.Currency}\n"));
        }

        foreach (var total in entries.GroupBy(entry => entry.Currency).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            terminal.Out.Write($"{terminal.Say(new("In all", "In tutto")),-80} {Money.Of(total.Sum(entry => entry.Amount), total.Key),15} {total.Key}\n");
        }
    }
}
