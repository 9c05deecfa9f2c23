using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Earnings;

/// <summary>What is known: postings and payments up to these. All that are at or before them are there, and none will come.</summary>
internal readonly record struct Horizon(long Posting, long Payment)
{
    /// <summary>Gets everything.</summary>
    public static Horizon All { get; } = new(long.MaxValue, long.MaxValue);

    public static async Task<Horizon> ReadAsync(LedgerContext context, CancellationToken cancellation) => new(
        await context.Postings.MaxAsync(row => (long?)row.Id, cancellation).ConfigureAwait(false) ?? 0,
        await context.Payments.MaxAsync(row => (long?)row.Id, cancellation).ConfigureAwait(false) ?? 0);
}
