using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace KeyAccount.Ledger.Storage;

/// <summary>What the databases do differently.</summary>
internal abstract class Dialect
{
    /// <summary>Gets what people call the database: its file, or server and name.</summary>
    public abstract string Name { get; }

    /// <summary>Gives a context of its own, closed.</summary>
    public abstract LedgerContext Context();

    /// <summary>Begins a transaction that sees one picture of the database and keeps nobody from writing.</summary>
    public abstract Task<IDbContextTransaction> BeginReadAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>Keeps others from making or changing tables until the end of the transaction.</summary>
    public abstract Task HoldSchemaAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>Keeps others from writing journal entries and settlements until the end of the transaction.</summary>
    public abstract Task LockAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>Waits until nobody is in the middle of posting.</summary>
    public abstract Task WaitForPostersAsync(LedgerContext context, CancellationToken cancellation);

    /// <summary>Adds rows whose key is not there yet.</summary>
    /// <returns>How many were added.</returns>
    public abstract Task<int> InsertAsync(LedgerContext context, IReadOnlyList<PostingRow> rows, CancellationToken cancellation);

    /// <summary>Keeps the originals of returns from being returned by others until the end of the transaction.</summary>
    public abstract Task HoldAsync(LedgerContext context, string[] documents, CancellationToken cancellation);

    /// <summary>Says whether what failed may succeed when it is tried again, since it only met another writer.</summary>
    public abstract bool IsWorthAnotherTry(DbException failure);

    /// <summary>Gives the names of the tables that are there; those of the ledger's schema where the database has schemas.</summary>
    public abstract Task<List<string>> TablesAsync(LedgerContext context, CancellationToken cancellation);
}
