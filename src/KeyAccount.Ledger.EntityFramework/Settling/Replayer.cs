using KeyAccount.Ledger.Earnings;
using KeyAccount.Ledger.Postings;
using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Settling;

/// <summary>Computes what is stored anew from the postings, and says what differs.</summary>
internal sealed class Replayer(LedgerStore store)
{
    public Task<ReplayReport> ReplayAsync(RuleSet rules, IProgress<long>? progress, CancellationToken cancellation) => store.ReadAsync(
        async context =>
        {
            var problems = new List<LedgerProblem>();
            var postings = await CheckPostingsAsync(context, problems, progress, cancellation).ConfigureAwait(false);
            var settlements = await context.Settlements.AsNoTracking().Include(row => row.Lines).OrderBy(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false);
            CheckChain(settlements, problems);
            await CheckEarnedAsync(context, rules, settlements, problems, cancellation).ConfigureAwait(false);
            var journal = await context.Journal.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false);
            CheckClosings(settlements, journal, problems);
            return new ReplayReport(postings, settlements.Count, journal.Count, [.. problems]);
        },
        cancellation);

    /// <summary>Checks that postings are as they were posted.</summary>
    private static async Task<long> CheckPostingsAsync(LedgerContext context, List<LedgerProblem> problems, IProgress<long>? progress, CancellationToken cancellation)
    {
        const long Step = 10_000;
        var read = 0L;
        await foreach (var row in context.Postings.AsNoTracking().OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (!row.Hash.AsSpan().SequenceEqual(PostingHash.Of(row)))
            {
                problems.Add(new LedgerProblem(LedgerMessages.PostingTouched, row.Document, row.Line));
            }

            if (++read % Step == 0)
            {
                progress?.Report(read);
            }
        }

        return read;
    }

    /// <summary>Checks that each settlement takes up where the one before ended.</summary>
    private static void CheckChain(List<SettlementRow> settlements, List<LedgerProblem> problems)
    {
        foreach (var chain in settlements.GroupBy(row => (row.Scheme, row.Account)))
        {
            var paid = new Dictionary<DateOnly, decimal>();
            foreach (var (i, settlement) in chain.Index())
            {
                var fits = settlement.Number == i + 1 && settlement.Amount == settlement.Lines.Sum(line => line.Amount);
                foreach (var line in settlement.Lines)
                {
                    fits &= line.SettledBefore == paid.GetValueOrDefault(line.PeriodFrom) && line.Amount == line.Earned - line.SettledBefore;
                    paid[line.PeriodFrom] = paid.GetValueOrDefault(line.PeriodFrom) + line.Amount;
                }

                if (!fits)
                {
                    problems.Add(new LedgerProblem(LedgerMessages.ChainBroken, null, null, (decimal)settlement.Number, settlement.Scheme, settlement.Account));
                }
            }
        }
    }

    /// <summary>Checks that what was earned comes out of the postings that were known then.</summary>
    private static async Task CheckEarnedAsync(LedgerContext context, RuleSet rules, List<SettlementRow> settlements, List<LedgerProblem> problems, CancellationToken cancellation)
    {
        var lines = settlements.SelectMany(settlement => settlement.Lines.Select(line => (Settlement: settlement, Line: line)));
        foreach (var run in lines.GroupBy(one => (one.Line.UpTo, new Horizon(one.Settlement.LastPosting, one.Settlement.LastPayment))))
        {
            var (upTo, horizon) = run.Key;
            var earned = (await EarningReader.ReadAsync(context, rules, upTo, horizon, BonusScope.All, cancellation).ConfigureAwait(false)).ToDictionary(earning => earning.Key, earning => earning.Earned);
            foreach (var (settlement, line) in run)
            {
                var now = earned.GetValueOrDefault(new BonusKey(settlement.Scheme, settlement.Account, line.PeriodFrom));
                if (now != line.Earned)
                {
                    problems.Add(new LedgerProblem(LedgerMessages.EarnedDiffers, null, null, (decimal)settlement.Number, settlement.Scheme, settlement.Account, line.PeriodFrom, line.Earned, now));
                }
            }
        }
    }

    /// <summary>Checks that the journal follows the settlements: what was paid was taken from it, and nothing stayed set aside when a period was closed.</summary>
    private static void CheckClosings(List<SettlementRow> settlements, List<JournalRow> journal, List<LedgerProblem> problems)
    {
        var entries = journal.ToLookup(row => new BonusKey(row.Scheme, row.Account, row.PeriodFrom));
        foreach (var settlement in settlements)
        {
            if (settlement.Lines.Exists(line => !Follows(settlement, line, [.. entries[new BonusKey(settlement.Scheme, settlement.Account, line.PeriodFrom)]])))
            {
                problems.Add(new LedgerProblem(LedgerMessages.JournalDiffers, null, null, (decimal)settlement.Number, settlement.Scheme, settlement.Account));
            }
        }
    }

    private static bool Follows(SettlementRow settlement, SettlementLineRow line, JournalRow[] entries)
    {
        var last = Array.FindLastIndex(entries, row => row.Settlement == settlement.Id);
        return entries.Where(row => row.Settlement == settlement.Id && row.Kind == JournalKind.Use).Sum(row => row.Amount) == -line.Amount
            && (!line.Final || entries.Take(last + 1).Sum(row => row.Amount) == 0);
    }
}
