namespace KeyAccount.Ledger;

/// <summary>Where the ledger of a host lies. Exactly one of the two is set.</summary>
public sealed class LedgerOptions
{
    /// <summary>Gets or sets the path of a SQLite file; it is made where it does not exist.</summary>
    public string? SqliteFile { get; set; }

    /// <summary>Gets or sets the connection string of a PostgreSQL database; the ledger takes the schema <c>keyaccount</c> in it.</summary>
    public string? PostgresConnection { get; set; }

    internal LedgerDatabase Database => PostgresConnection is { } connection ? LedgerDatabase.Postgres(connection) : LedgerDatabase.Sqlite(SqliteFile!);
}
