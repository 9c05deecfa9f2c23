using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Postings;

/// <summary>Checks that what comes back was sold: returns and credit notes are not larger than the invoice that they go back to.</summary>
internal sealed class OriginalCheck(LedgerContext context, List<LedgerProblem> problems)
{
    public async Task CheckAsync(IReadOnlyList<PostingRow> rows, string[] documents, CancellationToken cancellation)
    {
        var sold = (await context.Postings.AsNoTracking().Where(row => documents.Contains(row.Document)).ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(row => row.Document, StringComparer.Ordinal);
        var back = (await context.Postings.AsNoTracking().Where(row => documents.Contains(row.OriginalDocument!)).ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(row => row.OriginalDocument!, StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.OriginalDocument is not null))
        {
            var originals = sold[row.OriginalDocument!].Where(original => row.OriginalLine is null || original.Line == row.OriginalLine).ToArray();
            if (originals.Length == 0)
            {
                problems.Add(new LedgerProblem(LedgerMessages.NoOriginal, row.Document, row.Line, Name(row)));
            }
            else if (originals.FirstOrDefault(original => original.Account != row.Account || original.Currency != row.Currency) is { } other)
            {
                problems.Add(new LedgerProblem(LedgerMessages.OtherOriginal, row.Document, row.Line, Name(row), $"{other.Account} ({other.Currency})", $"{row.Account} ({row.Currency})"));
            }
            else
            {
                // A line is no more than itself, and a document no more than all of its lines.
                if (Compare(row, originals, [.. back[row.OriginalDocument!].Where(one => row.OriginalLine is null || one.OriginalLine == row.OriginalLine)]) && row.OriginalLine is not null)
                {
                    Compare(row, [.. sold[row.OriginalDocument!]], [.. back[row.OriginalDocument!]]);
                }
            }
        }
    }

    /// <returns>Whether no more comes back than was sold.</returns>
    private bool Compare(PostingRow row, PostingRow[] originals, PostingRow[] returns)
    {
        var (soldUnits, backUnits) = (originals.Sum(original => original.Quantity), -returns.Sum(one => one.Quantity));
        var (soldNet, backNet) = (originals.Sum(original => original.Net), -returns.Sum(one => one.Net));
        if (backUnits > soldUnits)
        {
            problems.Add(new LedgerProblem(LedgerMessages.MoreThanOriginal, row.Document, row.Line, Name(row), backUnits, soldUnits));
            return false;
        }

        if (backNet > soldNet)
        {
            problems.Add(new LedgerProblem(LedgerMessages.MoreThanOriginal, row.Document, row.Line, Name(row), $"{DecimalAsText.Write(backNet)} {row.Currency}", $"{DecimalAsText.Write(soldNet)} {row.Currency}"));
            return false;
        }

        return true;
    }

    private static Phrase Name(PostingRow row) => row.OriginalLine is null
        ? new Phrase($"\"{row.OriginalDocument}\"", $"\"{row.OriginalDocument}\"")
        : new Phrase($"line {row.OriginalLine} of \"{row.OriginalDocument}\"", $"riga {row.OriginalLine} di \"{row.OriginalDocument}\"");
}
