using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>The totals of a quote as a customer reads them, in the order's currency.</summary>
/// <param name="Rounding">What rounding the order's total changed.</param>
/// <param name="Net">The sum of the lines' net amounts, and <paramref name="Rounding"/>.</param>
public sealed record CustomerTotals([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] decimal Rounding, decimal Net)
{
    /// <summary>Gets the sum of the charges' net amounts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Charges { get; init; }

    /// <summary>Gets the sum of the stated adjustments of the document, below zero for allowances.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Adjustments { get; init; }

    /// <summary>Gets what goods, charges and adjustments come to; without tax, unless prices include it.</summary>
    public required decimal Total { get; init; }

    /// <summary>Gets the sum of all tax; null where the request hands in no rates.</summary>
    public decimal? Tax { get; init; }

    /// <summary>Gets what everything comes to with tax; null where the request hands in no rates.</summary>
    public decimal? Gross { get; init; }

    /// <summary>Gets what has been paid already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Prepaid { get; init; }

    /// <summary>Gets what rounding the amount to pay changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal PayableRounding { get; init; }

    /// <summary>Gets what is to be paid.</summary>
    public required decimal Payable { get; init; }
}
