using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace KeyAccount.Ledger.Storage;

/// <summary>PostgreSQL: many writers at a time, a schema of its own.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <summary>Any number, as long as it is always the same.</summary>
    private const string SchemaLock = "707070001";

    private const string Table = $"{PostgresLedgerContext.Schema}.postings";

    private const string Insert =
        $"""
        INSERT INTO {Table} (document, line, kind, account, date, item, quantity, net, currency, tax, discounts, original_document, original_line, original_date, reason, fields, hash)
        SELECT * FROM unnest(@document, @line, @kind, @account, @date, @item, @quantity, @net, @currency, @tax, @discounts, @original_document, @original_line, @original_date, @reason, @fields, @hash)
        ON CONFLICT (document, line) DO NOTHING
        """;

    private readonly DbContextOptions<PostgresLedgerContext> options;

    public PostgresDialect(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        Name = $"{parts.Host}/{parts.Database}";
        options = new DbContextOptionsBuilder<PostgresLedgerContext>()
            .UseNpgsql(connection, postgres => postgres.MigrationsHistoryTable(LedgerContext.History, PostgresLedgerContext.Schema))
            .Options;
    }

    public override string Name { get; }

    public override LedgerContext Context() => new PostgresLedgerContext(options);

    public override Task<IDbContextTransaction> BeginReadAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override async Task HoldSchemaAsync(LedgerContext context, CancellationToken cancellation) =>
        await context.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_xact_lock({SchemaLock})", cancellation).ConfigureAwait(false);

    public override async Task LockAsync(LedgerContext context, CancellationToken cancellation) =>
        await context.Database.ExecuteSqlRawAsync($"LOCK TABLE {PostgresLedgerContext.Schema}.journal IN EXCLUSIVE MODE", cancellation).ConfigureAwait(false);

    public override async Task WaitForPostersAsync(LedgerContext context, CancellationToken cancellation) =>
        await context.Database.ExecuteSqlRawAsync($"LOCK TABLE {Table}, {PostgresLedgerContext.Schema}.payments IN SHARE MODE", cancellation).ConfigureAwait(false);

    public override async Task HoldAsync(LedgerContext context, string[] documents, CancellationToken cancellation)
    {
        // In the order of the keys, so that two writers do not hold each other up.
        await context.Database.ExecuteSqlRawAsync($"SELECT 1 FROM {Table} WHERE document = ANY (@documents) ORDER BY document, line FOR UPDATE", [new NpgsqlParameter("documents", documents)], cancellation).ConfigureAwait(false);
    }

    public override async Task<int> InsertAsync(LedgerContext context, IReadOnlyList<PostingRow> rows, CancellationToken cancellation)
    {
        await using var command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = Insert;
        Add("document", NpgsqlDbType.Text, row => row.Document);
        Add("line", NpgsqlDbType.Text, row => row.Line);
        Add("kind", NpgsqlDbType.Text, row => row.Kind.ToString());
        Add("account", NpgsqlDbType.Text, row => row.Account);
        Add("date", NpgsqlDbType.Date, row => row.Date);
        Add("item", NpgsqlDbType.Text, row => row.Item);
        Add("quantity", NpgsqlDbType.Numeric, row => row.Quantity);
        Add("net", NpgsqlDbType.Numeric, row => row.Net);
        Add("currency", NpgsqlDbType.Text, row => row.Currency);
        Add("tax", NpgsqlDbType.Numeric, row => row.Tax);
        Add("discounts", NpgsqlDbType.Numeric, row => row.Discounts);
        Add("original_document", NpgsqlDbType.Text, row => row.OriginalDocument);
        Add("original_line", NpgsqlDbType.Text, row => row.OriginalLine);
        Add("original_date", NpgsqlDbType.Date, row => row.OriginalDate);
        Add("reason", NpgsqlDbType.Text, row => row.Reason);
        Add("fields", NpgsqlDbType.Text, row => row.Fields);
        Add("hash", NpgsqlDbType.Bytea, row => row.Hash);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);

        void Add<T>(string name, NpgsqlDbType type, Func<PostingRow, T> value) =>
            command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = rows.Select(value).ToArray() });
    }

    public override bool IsWorthAnotherTry(DbException failure) =>
        failure is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation };

    public override Task<List<string>> TablesAsync(LedgerContext context, CancellationToken cancellation) =>
        context.Database.SqlQuery<string>($"SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = {PostgresLedgerContext.Schema}").ToListAsync(cancellation);
}
