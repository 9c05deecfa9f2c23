using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KeyAccount.Ledger.Storage;

/// <summary>SQLite: one file, one writer at a time, readers beside it.</summary>
internal sealed class SqliteDialect : Dialect
{
    private const int Busy = 5;
    private const int Locked = 6;

    private static readonly string[] Columns =
        ["document", "line", "kind", "account", "date", "item", "quantity", "net", "currency", "tax", "discounts", "original_document", "original_line", "original_date", "reason", "fields", "hash"];

    private static readonly string Insert =
        $"INSERT INTO postings ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => $"@{column}"))}) ON CONFLICT (document, line) DO NOTHING";

    private readonly DbContextOptions<SqliteLedgerContext> options;

    public SqliteDialect(string file)
    {
        Name = file;
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 60, Pooling = true }.ToString();
        options = new DbContextOptionsBuilder<SqliteLedgerContext>().UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable(LedgerContext.History)).AddInterceptors(new WriteAheadLog()).Options;
    }

    public override string Name { get; }

    public override LedgerContext Context() => new SqliteLedgerContext(options);

    public override async Task<IDbContextTransaction> BeginReadAsync(LedgerContext context, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var reading = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await context.Database.UseTransactionAsync(reading, cancellation).ConfigureAwait(false))!;
    }

    public override Task HoldSchemaAsync(LedgerContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A transaction that begins to write holds the file until its end.</summary>
    public override Task LockAsync(LedgerContext context, CancellationToken cancellation) => Task.CompletedTask;

    public override Task WaitForPostersAsync(LedgerContext context, CancellationToken cancellation) => Task.CompletedTask;

    public override Task HoldAsync(LedgerContext context, string[] documents, CancellationToken cancellation) => Task.CompletedTask;

    public override Task<int> InsertAsync(LedgerContext context, IReadOnlyList<PostingRow> rows, CancellationToken cancellation)
    {
        // The driver does not wait on anything: one prepared command, row by row, is the quickest there is.
        using var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Insert;
        var values = Columns.Select(column => command.Parameters.Add($"@{column}", column == "hash" ? SqliteType.Blob : SqliteType.Text)).ToArray();
        command.Prepare();
        var added = 0;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            values[0].Value = row.Document;
            values[1].Value = row.Line;
            values[2].Value = row.Kind.ToString();
            values[3].Value = row.Account;
            values[4].Value = row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            values[5].Value = row.Item ?? (object)DBNull.Value;
            values[6].Value = DecimalAsText.Write(row.Quantity);
            values[7].Value = DecimalAsText.Write(row.Net);
            values[8].Value = row.Currency;
            values[9].Value = DecimalAsText.Write(row.Tax);
            values[10].Value = DecimalAsText.Write(row.Discounts);
            values[11].Value = row.OriginalDocument ?? (object)DBNull.Value;
            values[12].Value = row.OriginalLine ?? (object)DBNull.Value;
            values[13].Value = row.OriginalDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (object)DBNull.Value;
            values[14].Value = row.Reason ?? (object)DBNull.Value;
            values[15].Value = row.Fields ?? (object)DBNull.Value;
            values[16].Value = row.Hash;
            added += command.ExecuteNonQuery();
        }

        return Task.FromResult(added);
    }

    public override bool IsWorthAnotherTry(DbException failure) => failure is SqliteException { SqliteErrorCode: Busy or Locked };

    public override Task<List<string>> TablesAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'").ToListAsync(cancellation);
}
