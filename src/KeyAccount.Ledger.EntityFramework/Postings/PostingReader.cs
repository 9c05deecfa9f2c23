using System.Runtime.CompilerServices;
using KeyAccount.Ledger.Earnings;
using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Postings;

/// <summary>Reads postings back, one by one, however many there are.</summary>
internal static class PostingReader
{
    /// <summary>Gives the postings of accounts in a range of days, by date and then key.</summary>
    /// <param name="context">The open ledger.</param>
    /// <param name="accounts">The accounts; null for all.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="horizon">How far the postings are read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async IAsyncEnumerable<Posting> ReadAsync(LedgerContext context, IReadOnlyCollection<string>? accounts, DateOnly from, DateOnly to, Horizon horizon, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (lastPosting, lastPayment) = horizon;
        var chosen = context.Postings.AsNoTracking().Where(row => row.Id <= lastPosting && row.Date >= from && row.Date <= to);
        if (accounts is not null)
        {
            chosen = chosen.Where(row => accounts.Contains(row.Account));
        }

        var rows =
            from row in chosen
            join payment in context.Payments.Where(payment => payment.Id <= lastPayment) on new { row.Document, row.Line } equals new { payment.Document, payment.Line } into paid
            from payment in paid.DefaultIfEmpty()
            orderby row.Date, row.Document, row.Line
            select new { Row = row, Paid = payment == null ? (DateOnly?)null : payment.Paid };
        await foreach (var one in rows.AsAsyncEnumerable().WithCancellation(cancellation).ConfigureAwait(false))
        {
            yield return Posting(one.Row, one.Paid);
        }
    }

    private static Posting Posting(PostingRow row, DateOnly? paid) => new()
    {
        Document = row.Document,
        Line = row.Line,
        Kind = row.Kind,
        Account = row.Account,
        Date = row.Date,
        Item = row.Item,
        Quantity = row.Quantity,
        Net = row.Net,
        Currency = row.Currency,
        Tax = row.Tax,
        Discounts = row.Discounts,
        Paid = paid,
        OriginalDocument = row.OriginalDocument,
        OriginalLine = row.OriginalLine,
        OriginalDate = row.OriginalDate,
        Reason = row.Reason,
        Fields = OwnFieldsText.Read(row.Fields),
    };
}
