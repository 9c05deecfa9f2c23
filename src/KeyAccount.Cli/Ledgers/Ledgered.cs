using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>Runs what works on a ledger, and says what the ledger refuses.</summary>
internal static class Ledgered
{
    /// <returns>The exit code of the work, or the one for a refusal.</returns>
    public static async Task<int> RunAsync(string ledger, bool json, Terminal terminal, Func<BonusLedger, Task<int>> work, CancellationToken cancellation)
    {
        try
        {
            return await work(await BonusLedger.OpenAsync(LedgerArgument.Database(ledger), cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (LedgerException refused)
        {
            Say(refused.Problems, json, terminal);
            return ExitCodes.NotPriced;
        }
        catch (ArgumentException)
        {
            // What has an equals sign is taken for a connection string, and the driver does not understand it.
            return terminal.Misuse(terminal.Say(new($"\"{ledger}\" is no connection string of PostgreSQL.", $"\"{ledger}\" non è una stringa di connessione PostgreSQL.")));
        }
    }

    public static void Say(IReadOnlyCollection<LedgerProblem> problems, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Out.Write(Documents.Write(new LedgerProblemsDocument([.. problems.Select(problem => LedgerProblemDocument.From(problem, terminal.Language))])));
            return;
        }

        foreach (var problem in problems)
        {
            terminal.Error.Write($"{problem.ToString(terminal.Language)}\n");
        }
    }
}
