using KeyAccount.Tests.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace KeyAccount.Ledger.Tests.Support;

/// <summary>A ledger in a database of its own, gone at the end.</summary>
internal sealed class TestLedger : IAsyncDisposable
{
    private static int made;
    private readonly TemporaryFolder? folder;
    private readonly string? name;

    private TestLedger(LedgerDatabase database, string connection, TemporaryFolder? folder, string? name)
    {
        (Database, Connection) = (database, connection);
        (this.folder, this.name) = (folder, name);
    }

    public LedgerDatabase Database { get; }

    /// <summary>Gets the file, or the connection string.</summary>
    public string Connection { get; }

    public BonusLedger Ledger { get; private set; } = null!;

    /// <summary>Makes an empty database; skips the test where there is no PostgreSQL.</summary>
    public static async Task<TestLedger> EmptyAsync(string kind)
    {
        if (kind == Databases.Sqlite)
        {
            var folder = new TemporaryFolder();
            var file = Path.Combine(folder.Path, "ledger.db");
            return new TestLedger(LedgerDatabase.Sqlite(file), file, folder, null);
        }

        Assert.SkipWhen(Databases.PostgresConnection is null, $"No PostgreSQL here: {Databases.Variable} names none, and its tests are left out.");
        var name = $"ledger_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        await RunAsync($"CREATE DATABASE {name}");
        var connection = new NpgsqlConnectionStringBuilder(Databases.PostgresConnection) { Database = name }.ToString();
        return new TestLedger(LedgerDatabase.Postgres(connection), connection, null, name);
    }

    /// <summary>Makes a ledger.</summary>
    public static async Task<TestLedger> MakeAsync(string kind)
    {
        var ledger = await EmptyAsync(kind);
        ledger.Ledger = await BonusLedger.OpenAsync(ledger.Database, TestContext.Current.CancellationToken);
        return ledger;
    }

    /// <summary>Runs SQL on the database, past the ledger.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = name is null ? new SqliteConnection($"Data Source={Connection}") : new NpgsqlConnection(Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        folder?.Dispose();
        if (name is not null)
        {
            NpgsqlConnection.ClearPool(new NpgsqlConnection(Connection));
            await RunAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Databases.PostgresConnection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
