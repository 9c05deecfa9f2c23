using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>The totals of a quote, in the order's currency.</summary>
/// <param name="List">The sum of the lines' list amounts.</param>
/// <param name="Rounding">What rounding the order's total changed.</param>
/// <param name="Net">The sum of the lines' net amounts, and <paramref name="Rounding"/>.</param>
public sealed record QuoteTotals(decimal List, decimal Rounding, decimal Net)
{
    /// <summary>Gets the sum of the charges' net amounts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Charges { get; init; }

    /// <summary>Gets the sum of the stated adjustments of the document, below zero for allowances.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Adjustments { get; init; }

    /// <summary>Gets what goods, charges and adjustments come to; without tax, unless prices include it.</summary>
    public decimal Total => Net + Charges + Adjustments;

    /// <summary>Gets the bonus that the lines are expected to earn off the invoice; null where the request expects none.</summary>
    public decimal? ExpectedBonus { get; init; }

    /// <summary>Gets <see cref="Net"/> less <see cref="ExpectedBonus"/>; null where the request expects none.</summary>
    public decimal? NetNet => Net - ExpectedBonus;

    /// <summary>Gets the sum of all tax; null where the request hands in no rates.</summary>
    public decimal? Tax { get; init; }

    /// <summary>Gets what everything comes to without tax; null where the request hands in no rates.</summary>
    public decimal? Taxable => Gross - Tax;

    /// <summary>Gets what everything comes to with tax; null where the request hands in no rates.</summary>
    public decimal? Gross { get; init; }

    /// <summary>Gets what has been paid already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Prepaid { get; init; }

    /// <summary>Gets what rounding the amount to pay changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal PayableRounding { get; init; }

    /// <summary>Gets what is to be paid.</summary>
    public decimal Payable => (Gross ?? Total) - Prepaid + PayableRounding;
}
