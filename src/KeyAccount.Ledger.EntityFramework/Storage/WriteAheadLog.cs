using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KeyAccount.Ledger.Storage;

/// <summary>Sets each connection of SQLite so that readers do not wait for the writer, and what is committed outlives a power cut.</summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 60000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
