using System.CommandLine;
using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>The argument <c>LEDGER</c>, and how the verbs open what it names.</summary>
internal static class LedgerArgument
{
    public static Argument<string> Create(Terminal terminal) => new("LEDGER")
    {
        Description = terminal.Say(new(
            "The ledger: a SQLite file, made where it does not exist, or the connection string of a PostgreSQL such as \"Host=db;Database=sales\".",
            "Il registro: un file SQLite, creato se non esiste, o la stringa di connessione di un PostgreSQL come \"Host=db;Database=sales\".")),
    };

    public static LedgerDatabase Database(string ledger) => ledger.Contains('=', StringComparison.Ordinal) ? LedgerDatabase.Postgres(ledger) : LedgerDatabase.Sqlite(ledger);
}
