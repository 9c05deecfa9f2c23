using KeyAccount.Ledger.Storage;

namespace KeyAccount.Ledger;

/// <summary>The database that a ledger lies in: a SQLite file or a PostgreSQL server.</summary>
public sealed class LedgerDatabase
{
    private LedgerDatabase(Dialect dialect) => Dialect = dialect;

    /// <summary>Gets what people call it: the file, or server and database.</summary>
    public string Name => Dialect.Name;

    internal Dialect Dialect { get; }

    /// <summary>Names a SQLite file; it is made where it does not exist.</summary>
    /// <param name="file">The path of the file.</param>
    public static LedgerDatabase Sqlite(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new LedgerDatabase(new SqliteDialect(file));
    }

    /// <summary>Names a PostgreSQL database; the ledger takes the schema <c>keyaccount</c> in it.</summary>
    /// <param name="connection">The connection string, such as <c>Host=db;Database=sales;Username=ledger</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="connection"/> is no connection string.</exception>
    public static LedgerDatabase Postgres(string connection)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connection);
        return new LedgerDatabase(new PostgresDialect(connection));
    }
}
