using KeyAccount.Ledger.Earnings;
using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Settling;

/// <summary>What has been set aside and settled, bonus by bonus, and how far the books have come.</summary>
internal sealed class Balances
{
    private readonly Dictionary<BonusKey, decimal> accrued = [];
    private readonly Dictionary<BonusKey, decimal> settled = [];
    private readonly HashSet<BonusKey> closed = [];
    private readonly Dictionary<(string Scheme, string Account), SettlementRow> last = [];

    /// <summary>Gets the number of the last journal entry and settlement: where they are still the last, nobody has written meanwhile.</summary>
    public (long Journal, long Settlement) Stamp { get; private init; }

    /// <summary>Gets the bonuses for which something is set aside.</summary>
    public IEnumerable<BonusKey> WithAccrual => accrued.Where(one => one.Value != 0).Select(one => one.Key);

    public static async Task<(long Journal, long Settlement)> StampAsync(LedgerContext context, CancellationToken cancellation) => (
        await context.Journal.MaxAsync(row => (long?)row.Id, cancellation).ConfigureAwait(false) ?? 0,
        await context.Settlements.MaxAsync(row => (long?)row.Id, cancellation).ConfigureAwait(false) ?? 0);

    public static async Task<Balances> ReadAsync(LedgerContext context, BonusScope scope, CancellationToken cancellation)
    {
        var balances = new Balances { Stamp = await StampAsync(context, cancellation).ConfigureAwait(false) };
        var journal = context.Journal.AsNoTracking();
        var settlements = context.Settlements.AsNoTracking().Include(row => row.Lines).AsQueryable();
        if (scope.Scheme is { } scheme)
        {
            (journal, settlements) = (journal.Where(row => row.Scheme == scheme), settlements.Where(row => row.Scheme == scheme));
        }

        if (scope.Account is { } account)
        {
            (journal, settlements) = (journal.Where(row => row.Account == account), settlements.Where(row => row.Account == account));
        }

        await foreach (var row in journal.AsAsyncEnumerable().WithCancellation(cancellation).ConfigureAwait(false))
        {
            var key = new BonusKey(row.Scheme, row.Account, row.PeriodFrom);
            balances.accrued[key] = balances.accrued.GetValueOrDefault(key) + row.Amount;
        }

        await foreach (var row in settlements.OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellation).ConfigureAwait(false))
        {
            balances.last[(row.Scheme, row.Account)] = row;
            foreach (var line in row.Lines)
            {
                var key = new BonusKey(row.Scheme, row.Account, line.PeriodFrom);
                balances.settled[key] = balances.settled.GetValueOrDefault(key) + line.Amount;
                if (line.Final)
                {
                    balances.closed.Add(key);
                }
            }
        }

        return balances;
    }

    /// <summary>Gives what is set aside at present.</summary>
    public decimal Accrued(BonusKey key) => accrued.GetValueOrDefault(key);

    /// <summary>Gives what has been paid.</summary>
    public decimal Settled(BonusKey key) => settled.GetValueOrDefault(key);

    /// <summary>Says whether its final settlement has been made.</summary>
    public bool IsClosed(BonusKey key) => closed.Contains(key);

    /// <summary>Adds what is in the books of accounts that have no share of a bonus any more: they have earned nothing.</summary>
    public IReadOnlyList<Earning> WithLostShares(IReadOnlyList<Earning> earnings)
    {
        var known = earnings.Select(earning => earning.Key).ToHashSet();
        var byPeriod = earnings.DistinctBy(earning => (earning.Key.Scheme, earning.Key.PeriodFrom)).ToDictionary(earning => (earning.Key.Scheme, earning.Key.PeriodFrom));
        Earning[] lost =
        [
            .. accrued.Keys.Union(settled.Keys).Where(key => !known.Contains(key) && byPeriod.ContainsKey((key.Scheme, key.PeriodFrom)))
                .Select(key => byPeriod[(key.Scheme, key.PeriodFrom)] with { Key = key, Earned = 0, Accrued = 0 }),
        ];
        return lost.Length == 0 ? earnings : [.. earnings, .. lost];
    }

    /// <summary>Gives the last settlement of a scheme and an account; null for none.</summary>
    public SettlementRow? Last(string scheme, string account) => last.GetValueOrDefault((scheme, account));
}
