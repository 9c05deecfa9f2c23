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

    /// <summary>Gets what goods and charges come to; without tax, unless prices include it.</summary>
    public decimal Total => Net + Charges;
}
