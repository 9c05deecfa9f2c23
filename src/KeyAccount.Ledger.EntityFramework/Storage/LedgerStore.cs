using System.Data.Common;
using KeyAccount.Ledger.Earnings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KeyAccount.Ledger.Storage;

/// <summary>Runs what reads and what writes, each in one transaction.</summary>
internal sealed class LedgerStore(Dialect dialect)
{
    private const int Tries = 12;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);

    public Dialect Dialect { get; } = dialect;

    /// <summary>Makes the tables where there are none, and checks that they are those of this version.</summary>
    /// <param name="upgrade">Whether tables of an older version are brought up to this one.</param>
    /// <param name="cancellation">Ends the work; nothing is changed then.</param>
    /// <exception cref="LedgerException">There is no such database, or it is of another version.</exception>
    public async Task OpenAsync(bool upgrade, CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(context => PrepareAsync(context, upgrade, cancellation), cancellation).ConfigureAwait(false);
        }
        catch (DbException failure)
        {
            throw new LedgerException(LedgerMessages.NoDatabase, Dialect.Name, failure.Message);
        }
    }

    /// <summary>Says how far the postings go. Whoever is posting is waited for, so that nothing before it can still come.</summary>
    public Task<Horizon> HorizonAsync(CancellationToken cancellation) => WriteAsync(
        async context =>
        {
            await Dialect.WaitForPostersAsync(context, cancellation).ConfigureAwait(false);
            return await Horizon.ReadAsync(context, cancellation).ConfigureAwait(false);
        },
        cancellation);

    public async Task<T> ReadAsync<T>(Func<LedgerContext, Task<T>> read, CancellationToken cancellation)
    {
        await using var context = Dialect.Context();
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        // One picture of the ledger for the whole of it, whatever is written meanwhile.
        await using var transaction = await Dialect.BeginReadAsync(context, cancellation).ConfigureAwait(false);
        return await read(context).ConfigureAwait(false);
    }

    /// <summary>Writes all or nothing; again where another writer was in the way.</summary>
    public async Task<T> WriteAsync<T>(Func<LedgerContext, Task<T>> write, CancellationToken cancellation)
    {
        for (var tried = 1; ; tried++)
        {
            await using var context = Dialect.Context();
            try
            {
                await using var transaction = await context.Database.BeginTransactionAsync(cancellation).ConfigureAwait(false);
                var result = await write(context).ConfigureAwait(false);
                await transaction.CommitAsync(cancellation).ConfigureAwait(false);
                return result;
            }
            catch (Exception failure) when (tried < Tries && InWay(failure) is { } database && Dialect.IsWorthAnotherTry(database))
            {
                await Task.Delay(FirstPause * tried, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static DbException? InWay(Exception failure) => failure as DbException ?? (failure as DbUpdateException)?.InnerException as DbException;

    private async Task<bool> PrepareAsync(LedgerContext context, bool upgrade, CancellationToken cancellation)
    {
        await Dialect.HoldSchemaAsync(context, cancellation).ConfigureAwait(false);
        var tables = await Dialect.TablesAsync(context, cancellation).ConfigureAwait(false);
        var known = context.Database.GetMigrations().ToArray();
        var applied = tables.Contains(LedgerContext.History)
            ? (await context.GetService<IHistoryRepository>().GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false)).Select(row => row.MigrationId).ToArray()
            : [];
        if (applied.Except(known).ToArray() is [_, ..] newer)
        {
            throw new LedgerException(LedgerMessages.NewerSchema, Dialect.Name, Messages.And(newer));
        }

        if (applied.Length == known.Length)
        {
            return true;
        }

        if (applied.Length == 0 && tables.Count > 0)
        {
            throw new LedgerException(LedgerMessages.NotALedger, Dialect.Name);
        }

        if (applied.Length > 0 && !upgrade)
        {
            throw new LedgerException(LedgerMessages.OlderSchema, Dialect.Name, Messages.And([.. known.Except(applied)]));
        }

        // As a script inside this transaction: whoever is killed in the middle leaves no half-made tables and no lock behind.
        var script = context.GetService<IMigrator>().GenerateScript(applied.LastOrDefault(), null, MigrationsSqlGenerationOptions.NoTransactions);
        await context.Database.ExecuteSqlRawAsync(script.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellation).ConfigureAwait(false);
        return true;
    }
}
