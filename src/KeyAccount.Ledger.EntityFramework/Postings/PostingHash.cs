using System.Security.Cryptography;
using System.Text;
using KeyAccount.Ledger.Storage;

namespace KeyAccount.Ledger.Postings;

/// <summary>The hash of what a posting says. The day of payment is left out: it becomes known later.</summary>
internal static class PostingHash
{
    private const char Next = '\u001F';

    public static byte[] Of(PostingRow row)
    {
        var text = new StringBuilder(256);
        foreach (var (_, value) in Parts(row))
        {
            text.Append(value).Append(Next);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Gives what is hashed, part by part, so that what differs can be named.</summary>
    public static IEnumerable<(Phrase Name, string Value)> Parts(PostingRow row) =>
    [
        (new("document", "documento"), row.Document),
        (new("line", "riga"), row.Line),
        (new("kind", "tipo"), row.Kind.ToString()),
        (new("account", "cliente"), row.Account),
        (new("date", "data"), row.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        (new("item", "articolo"), row.Item ?? ""),
        (new("quantity", "quantità"), DecimalAsText.Write(row.Quantity)),
        (new("net amount", "importo netto"), DecimalAsText.Write(row.Net)),
        (new("currency", "valuta"), row.Currency),
        (new("tax", "imposta"), DecimalAsText.Write(row.Tax)),
        (new("discounts", "sconti"), DecimalAsText.Write(row.Discounts)),
        (new("original document", "documento originale"), row.OriginalDocument ?? ""),
        (new("original line", "riga originale"), row.OriginalLine ?? ""),
        (new("reason", "motivo"), row.Reason ?? ""),
        (new("fields", "campi"), row.Fields ?? ""),
    ];
}
