using System.Collections.Immutable;
using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.EInvoices;

/// <summary>An electronic invoice as it was sent: a price on each line, allowances and charges with their tax, and the totals that it states.</summary>
internal sealed record EInvoice(string Document, string Currency, ImmutableArray<EInvoiceLine> Lines, ImmutableArray<StatedAdjustment> Adjustments, Totals Stated, decimal Prepaid, decimal Rounding)
{
    /// <summary>Reads every invoice.</summary>
    public static List<EInvoice> Read(string data)
    {
        var lines = DataFile.Read(data, "lines.csv", static row => (
            Document: row["document"].ToString(),
            Line: new EInvoiceLine(row["line_id"].ToString(), Figure(row["quantity"].ToString()), Figure(row["net_price"].ToString()), Figure(row["price_base_quantity"].ToString(), 1), Figure(row["vat_percent"].ToString()), Figure(row["line_net_amount"].ToString())))).ToLookup(row => row.Document, row => row.Line);
        var adjustments = DataFile.Read(data, "allowances_charges.csv", static row => (Document: row["document"].ToString(), Adjustment: Adjustment(
            row["level"].ToString() == "line" ? row["line_id"].ToString() : null, row["kind"].ToString() == "charge" ? 1 : -1, row["reason"].ToString(),
            row["percent"].ToString(), row["base_amount"].ToString(), Figure(row["amount"].ToString()), Figure(row["vat_percent"].ToString())))).ToLookup(row => row.Document, row => row.Adjustment);
        return DataFile.Read(data, "totals.csv", row => new EInvoice(
            row["document"].ToString(),
            row["currency"].ToString(),
            [.. lines[row["document"].ToString()]],
            [.. adjustments[row["document"].ToString()]],
            new Totals(Figure(row["sum_of_line_nets"].ToString()), Figure(row["tax_exclusive"].ToString()), Figure(row["tax_total"].ToString()), Figure(row["tax_inclusive"].ToString()), Figure(row["payable"].ToString())),
            Figure(row["prepaid"].ToString()),
            Figure(row["rounding"].ToString())));
    }

    /// <summary>An allowance lowers, a charge raises; where a percentage stands with its base, the amount is left for the engine to find.</summary>
    private static StatedAdjustment Adjustment(string? line, int sign, string reason, string percent, string of, decimal amount, decimal tax)
    {
        var isPercentage = percent.Length > 0 && of.Length > 0;
        return new StatedAdjustment
        {
            Line = line,
            Reason = reason.Length == 0 ? "not stated" : reason,
            Amount = isPercentage ? null : sign * amount,
            Percent = isPercentage ? sign * Figure(percent) : null,
            Of = isPercentage ? Figure(of) : null,
            Tax = line is null ? EInvoiceLine.TaxOf(tax) : null,
        };
    }

    private static decimal Figure(string text, decimal missing = 0) =>
        text.Length == 0 ? missing : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A line of an invoice.</summary>
internal sealed record EInvoiceLine(string Id, decimal Quantity, decimal NetPrice, decimal Per, decimal TaxRate, decimal Net)
{
    public TaxRates Tax => TaxOf(TaxRate);

    public static TaxRates TaxOf(decimal rate) => new("tax", rate);
}

/// <summary>The totals of an invoice.</summary>
internal sealed record Totals(decimal Lines, decimal WithoutTax, decimal Tax, decimal WithTax, decimal Payable);
