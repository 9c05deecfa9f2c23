using KeyAccount.Ledger.Earnings;
using KeyAccount.Ledger.Storage;

namespace KeyAccount.Ledger.Settling;

/// <summary>Books what must be set aside more, or less, than is.</summary>
internal sealed class Accruer(LedgerStore store)
{
    public async Task<IReadOnlyList<JournalEntry>> AccrueAsync(RuleSet rules, DateOnly asOf, BonusScope scope, CancellationToken cancellation)
    {
        // Postings are read without keeping anybody from writing; where the books have moved meanwhile, once more.
        while (true)
        {
            var (entries, stamp) = await ComputeAsync(rules, asOf, scope, cancellation).ConfigureAwait(false);
            if (entries.Count == 0 || await store.WriteAsync(context => WriteAsync(context, entries, stamp, cancellation), cancellation).ConfigureAwait(false))
            {
                return [.. entries.Select(entry => entry.ToEntry())];
            }
        }
    }

    private async Task<(List<JournalRow> Entries, (long Journal, long Settlement) Stamp)> ComputeAsync(RuleSet rules, DateOnly asOf, BonusScope scope, CancellationToken cancellation)
    {
        var horizon = await store.HorizonAsync(cancellation).ConfigureAwait(false);
        return await store.ReadAsync(
            async context =>
            {
                var balances = await Balances.ReadAsync(context, scope, cancellation).ConfigureAwait(false);
                var earnings = balances.WithLostShares(await EarningReader.ReadAsync(context, rules, asOf, horizon, scope, cancellation).ConfigureAwait(false));
                SchemeCheck.Check(earnings, balances);
                SchemeCheck.CheckNoneIsGone(rules, balances);
                return (Entries(rules, asOf, earnings, balances), balances.Stamp);
            },
            cancellation).ConfigureAwait(false);
    }

    private static List<JournalRow> Entries(RuleSet rules, DateOnly asOf, IReadOnlyList<Earning> earnings, Balances balances)
    {
        var entries = new List<JournalRow>();
        foreach (var earning in earnings)
        {
            // A closed period owes what it earned and did not pay, whatever is expected; an open one what is expected.
            var key = earning.Key;
            var wanted = (balances.IsClosed(key) ? earning.Earned : earning.Accrued) - balances.Settled(key);
            if (wanted - balances.Accrued(key) is var delta && delta != 0)
            {
                entries.Add(new JournalRow
                {
                    Kind = JournalKind.Accrual,
                    Scheme = key.Scheme,
                    PeriodFrom = key.PeriodFrom,
                    PeriodTo = earning.PeriodTo,
                    Account = key.Account,
                    Date = asOf,
                    Amount = delta,
                    Currency = earning.Currency,
                    Rules = rules.Version,
                });
            }
        }

        return entries;
    }

    /// <returns>False where the books have moved since the entries were computed; nothing is written then.</returns>
    private async Task<bool> WriteAsync(LedgerContext context, List<JournalRow> entries, (long Journal, long Settlement) stamp, CancellationToken cancellation)
    {
        await store.Dialect.LockAsync(context, cancellation).ConfigureAwait(false);
        if (await Balances.StampAsync(context, cancellation).ConfigureAwait(false) != stamp)
        {
            return false;
        }

        context.Journal.AddRange(entries);
        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
        return true;
    }
}
