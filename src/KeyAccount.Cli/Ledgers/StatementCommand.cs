using System.CommandLine;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The verb <c>ledger statement</c>: what an account reads of its bonuses.</summary>
internal static class StatementCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = RulesArgument.Create(terminal);
        var ledger = LedgerArgument.Create(terminal);
        var account = new Argument<string>("ACCOUNT") { Description = terminal.Say(new("The account.", "Il cliente.")) };
        var asOf = ScopeOptions.CreateAsOf(terminal);
        var json = JsonOption.Create(terminal);
        var command = new Command("statement", terminal.Say(new("Writes what an account reads of its bonuses.", "Scrive ciò che un cliente legge dei suoi premi."))) { rules, ledger, account, asOf, json };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(rules), parsed.GetRequiredValue(ledger), parsed.GetRequiredValue(account), parsed.GetRequiredValue(asOf), parsed.GetValue(json), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(string folder, string ledger, string account, DateOnly asOf, bool json, Terminal terminal, CancellationToken cancellation)
    {
        if (RulesArgument.Load(folder, json, terminal, cancellation, out var exit) is not { } rules)
        {
            return exit;
        }

        return await Ledgered.RunAsync(ledger, json, terminal, async open =>
        {
            var statement = await open.StatementAsync(rules, account, asOf, terminal.Language, cancellation).ConfigureAwait(false);
            terminal.Out.Write(json ? Documents.Write(StatementDocument.From(statement)) : statement.ToString());
            return ExitCodes.Fine;
        }, cancellation).ConfigureAwait(false);
    }
}
