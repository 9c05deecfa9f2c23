namespace KeyAccount.Ledger;

/// <summary>Gives a host its ledger, opened once. Safe for many threads.</summary>
public sealed class LedgerProvider
{
    private readonly LedgerDatabase database;
    private readonly Lock opening = new();
    private Task<BonusLedger>? open;

    internal LedgerProvider(LedgerDatabase database) => this.database = database;

    /// <summary>Gives the ledger; opens it where that has not been done, or has failed.</summary>
    /// <exception cref="LedgerException">The database cannot be opened, is no ledger, or is one of another version.</exception>
    public Task<BonusLedger> LedgerAsync()
    {
        lock (opening)
        {
            return open is null or { IsFaulted: true } or { IsCanceled: true } ? open = BonusLedger.OpenAsync(database) : open;
        }
    }
}
