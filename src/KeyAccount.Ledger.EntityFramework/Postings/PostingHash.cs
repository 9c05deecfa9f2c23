using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KeyAccount.Ledger.Storage;

namespace KeyAccount.Ledger.Postings;

/// <summary>The hash of what a posting says. The day of payment is left out: it becomes known later. So is the day of an original that is posted itself.</summary>
internal static class PostingHash
{
    private const char Next = '\u001F';

    /// <summary>What is hashed, part by part, with the name under which a difference is reported.</summary>
    private static readonly (Phrase Name, Func<PostingRow, string?> Value)[] Parts =
    [
        (new("document", "documento"), row => row.Document),
        (new("line", "riga"), row => row.Line),
        (new("kind", "tipo"), row => row.Kind.ToString()),
        (new("account", "cliente"), row => row.Account),
        (new("date", "data"), row => row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (new("item", "articolo"), row => row.Item),
        (new("quantity", "quantità"), row => DecimalAsText.Write(row.Quantity)),
        (new("net amount", "importo netto"), row => DecimalAsText.Write(row.Net)),
        (new("currency", "valuta"), row => row.Currency),
        (new("tax", "imposta"), row => DecimalAsText.Write(row.Tax)),
        (new("discounts", "sconti"), row => DecimalAsText.Write(row.Discounts)),
        (new("original document", "documento originale"), row => row.OriginalDocument),
        (new("original line", "riga originale"), row => row.OriginalLine),
        (new("original date", "data originale"), row => row.OriginalDocument is null ? row.OriginalDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
        (new("reason", "motivo"), row => row.Reason),
        (new("fields", "campi"), row => row.Fields),
    ];

    public static byte[] Of(PostingRow row)
    {
        var text = new StringBuilder(192);
        foreach (var (_, value) in Parts)
        {
            text.Append(value(row)).Append(Next);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Names the first part that differs; null where none does.</summary>
    public static (Phrase Name, string There, string Here)? Difference(PostingRow there, PostingRow here)
    {
        foreach (var (name, value) in Parts)
        {
            var (one, other) = (value(there) ?? "", value(here) ?? "");
            if (one != other)
            {
                return (name, one, other);
            }
        }

        return null;
    }
}
