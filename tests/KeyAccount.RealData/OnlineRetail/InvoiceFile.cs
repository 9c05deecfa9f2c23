using System.Globalization;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>The invoices: what was sold, and how many lines are no orders.</summary>
/// <param name="Sold">The lines of goods sold.</param>
/// <param name="CreditNotes">How many lines credit notes and the one write-off have.</param>
/// <param name="NothingSold">How many lines have no quantity or no price above zero.</param>
/// <param name="NoGoods">How many lines are postage, fees and manual entries.</param>
internal sealed record InvoiceFile(List<InvoiceLine> Sold, int CreditNotes, int NothingSold, int NoGoods)
{
    private static readonly HashSet<string> Fees = ["POST", "DOT", "M", "m", "C2", "BANK CHARGES", "AMAZONFEE", "S", "D", "CRUK", "PADS"];

    /// <summary>Reads every line; its id is its place in the file.</summary>
    public static InvoiceFile Read(string data)
    {
        var place = 0;
        var lines = DataFile.Read(data, "lines.csv.gz", row => new InvoiceLine(
            row["invoice_no"].ToString(),
            DateOnly.FromDateTime(row["invoice_date"].Parse<DateTime>()),
            (++place).ToString(CultureInfo.InvariantCulture),
            row["stock_code"].ToString(),
            row["quantity"].Parse<decimal>(),
            row["unit_price"].Parse<decimal>(),
            row["customer_id"].ToString() is { Length: > 0 } account ? account : null)).ToLookup(Kind);
        return new InvoiceFile([.. lines["sold"]], lines["credit"].Count(), lines["nothing"].Count(), lines["fee"].Count());
    }

    private static string Kind(InvoiceLine line) => line switch
    {
        _ when !char.IsAsciiDigit(line.Invoice[0]) => "credit",
        { Quantity: <= 0 } or { UnitPrice: <= 0 } => "nothing",
        _ when Fees.Contains(line.Item) => "fee",
        _ => "sold",
    };
}
