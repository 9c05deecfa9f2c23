using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Postings;

/// <summary>Posts documents, each whole or not at all.</summary>
internal sealed class Poster(LedgerStore store)
{
    private const int BatchLines = 2000;
    private const int ProblemsKept = 100;

    /// <summary>Posts lines together.</summary>
    /// <returns>How many were new.</returns>
    /// <exception cref="LedgerException">A line is refused; none has been posted.</exception>
    public async Task<int> PostAsync(RuleSet rules, IReadOnlyList<Posting> postings, CancellationToken cancellation)
    {
        var problems = new List<LedgerProblem>();
        var rows = new List<PostingRow>(postings.Count);
        var check = new PostingCheck(rules, problems);
        foreach (var posting in postings)
        {
            if (check.Row(posting) is { } row)
            {
                rows.Add(row);
            }
        }

        if (problems.Count > 0)
        {
            throw new LedgerException(problems);
        }

        var (once, payments) = (Distinct(rows), Payments(postings));
        return await store.WriteAsync(context => WriteAsync(context, once, payments, cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Posts documents in batches; a document that is refused is left out and reported.</summary>
    public async Task<PostingReport> PostManyAsync(RuleSet rules, IEnumerable<Posting> postings, IProgress<long>? progress, CancellationToken cancellation)
    {
        var (posted, known, refused, seen) = (0L, 0L, 0L, 0L);
        var problems = new List<LedgerProblem>();
        foreach (var batch in Batches(postings))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                Count(await PostAsync(rules, [.. batch.SelectMany(document => document)], cancellation).ConfigureAwait(false), batch.Sum(document => document.Count));
            }
            catch (LedgerException) when (batch.Count > 1)
            {
                // Something in it is wrong: document by document, so that the others are posted.
                foreach (var document in batch)
                {
                    await PostOneAsync(document).ConfigureAwait(false);
                }
            }
            catch (LedgerException alone)
            {
                Refuse(batch[0], alone);
            }

            seen += batch.Sum(document => document.Count);
            progress?.Report(seen);
        }

        return new PostingReport(posted, known, refused, [.. problems]);

        void Count(int added, int all)
        {
            posted += added;
            known += all - added;
        }

        void Refuse(IReadOnlyList<Posting> document, LedgerException why)
        {
            refused += document.Count;
            problems.AddRange(why.Problems.Take(ProblemsKept - problems.Count));
        }

        async Task PostOneAsync(IReadOnlyList<Posting> document)
        {
            try
            {
                Count(await PostAsync(rules, document, cancellation).ConfigureAwait(false), document.Count);
            }
            catch (LedgerException why)
            {
                Refuse(document, why);
            }
        }
    }

    /// <summary>Puts the lines of documents that follow each other together, and documents to batches.</summary>
    private static IEnumerable<List<List<Posting>>> Batches(IEnumerable<Posting> postings)
    {
        var batch = new List<List<Posting>>();
        var lines = 0;
        foreach (var posting in postings)
        {
            if (batch.Count == 0 || batch[^1][0].Document != posting.Document)
            {
                if (lines >= BatchLines)
                {
                    yield return batch;
                    (batch, lines) = ([], 0);
                }

                batch.Add([]);
            }

            batch[^1].Add(posting);
            lines++;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>Leaves out what stands twice; the same key with other content is refused.</summary>
    private static List<PostingRow> Distinct(List<PostingRow> rows)
    {
        var byKey = new Dictionary<(string, string), PostingRow>(rows.Count);
        var once = new List<PostingRow>(rows.Count);
        var problems = new List<LedgerProblem>();
        foreach (var row in rows)
        {
            if (byKey.TryAdd((row.Document, row.Line), row))
            {
                once.Add(row);
            }
            else if (PostingHash.Difference(byKey[(row.Document, row.Line)], row) is { } difference)
            {
                problems.Add(new LedgerProblem(LedgerMessages.TwiceInDocument, row.Document, row.Line, difference.Name));
            }
        }

        return problems.Count == 0 ? once : throw new LedgerException(problems);
    }

    private static List<PaymentRow> Payments(IReadOnlyList<Posting> postings) =>
    [
        .. postings.Where(posting => posting.Paid is not null).DistinctBy(posting => (posting.Document, posting.Line))
            .Select(posting => new PaymentRow { Document = posting.Document, Line = posting.Line, Paid = posting.Paid!.Value }),
    ];

    private async Task<int> WriteAsync(LedgerContext context, List<PostingRow> rows, List<PaymentRow> payments, CancellationToken cancellation)
    {
        var problems = new List<LedgerProblem>();
        string[] originals = [.. rows.Select(row => row.OriginalDocument).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (originals.Length > 0)
        {
            await store.Dialect.HoldAsync(context, originals, cancellation).ConfigureAwait(false);
            await DateOriginalsAsync(context, rows, originals, cancellation).ConfigureAwait(false);
        }

        var added = await store.Dialect.InsertAsync(context, rows, cancellation).ConfigureAwait(false);
        if (added < rows.Count)
        {
            await CompareAsync(context, rows, problems, cancellation).ConfigureAwait(false);
        }

        if (originals.Length > 0)
        {
            await new OriginalCheck(context, problems).CheckAsync(rows, originals, cancellation).ConfigureAwait(false);
        }

        if (payments.Count > 0)
        {
            await PayAsync(context, payments, problems, cancellation).ConfigureAwait(false);
        }

        return problems.Count == 0 ? added : throw new LedgerException(problems);
    }

    /// <summary>Gives what goes back to a document that document's day.</summary>
    private static async Task DateOriginalsAsync(LedgerContext context, List<PostingRow> rows, string[] originals, CancellationToken cancellation)
    {
        var days = rows.Where(row => originals.Contains(row.Document, StringComparer.Ordinal)).DistinctBy(row => row.Document).ToDictionary(row => row.Document, row => row.Date, StringComparer.Ordinal);
        foreach (var original in await context.Postings.Where(row => originals.Contains(row.Document)).GroupBy(row => row.Document).Select(group => new { group.Key, Day = group.Min(row => row.Date) }).ToListAsync(cancellation).ConfigureAwait(false))
        {
            days[original.Key] = original.Day;
        }

        foreach (var row in rows.Where(row => row.OriginalDocument is not null))
        {
            row.OriginalDate = days.TryGetValue(row.OriginalDocument!, out var day) ? day : null;
        }
    }

    /// <summary>Compares what was posted before with what is posted now.</summary>
    private static async Task CompareAsync(LedgerContext context, List<PostingRow> rows, List<LedgerProblem> problems, CancellationToken cancellation)
    {
        string[] documents = [.. rows.Select(row => row.Document).Distinct(StringComparer.Ordinal)];
        var stored = await context.Postings.AsNoTracking().Where(row => documents.Contains(row.Document)).ToDictionaryAsync(row => (row.Document, row.Line), cancellation).ConfigureAwait(false);
        foreach (var row in rows)
        {
            var there = stored[(row.Document, row.Line)];
            if (!there.Hash.AsSpan().SequenceEqual(row.Hash) && PostingHash.Difference(there, row) is { } difference)
            {
                problems.Add(new LedgerProblem(LedgerMessages.OtherContent, row.Document, row.Line, difference.Name, Said(difference.There), Said(difference.Here)));
            }
        }
    }

    private static async Task PayAsync(LedgerContext context, List<PaymentRow> payments, List<LedgerProblem> problems, CancellationToken cancellation)
    {
        string[] documents = [.. payments.Select(payment => payment.Document).Distinct(StringComparer.Ordinal)];
        var stored = await context.Payments.AsNoTracking().Where(row => documents.Contains(row.Document)).ToDictionaryAsync(row => (row.Document, row.Line), row => row.Paid, cancellation).ConfigureAwait(false);
        foreach (var payment in payments)
        {
            if (!stored.TryGetValue((payment.Document, payment.Line), out var paid))
            {
                context.Payments.Add(payment);
            }
            else if (paid != payment.Paid)
            {
                problems.Add(new LedgerProblem(LedgerMessages.OtherContent, payment.Document, payment.Line, new Phrase("day of payment", "giorno di pagamento"), paid, payment.Paid));
            }
        }

        await context.SaveChangesAsync(cancellation).ConfigureAwait(false);
    }

    private static object Said(string value) => value.Length == 0 ? new Phrase("none", "niente") : value;
}
