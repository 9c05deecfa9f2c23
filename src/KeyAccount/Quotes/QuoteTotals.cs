namespace KeyAccount;

/// <summary>The totals of a quote, in the order's currency.</summary>
/// <param name="List">The sum of the lines' list amounts.</param>
/// <param name="Rounding">What rounding the order's total changed.</param>
/// <param name="Net">The sum of the lines' net amounts, and <paramref name="Rounding"/>.</param>
public sealed record QuoteTotals(decimal List, decimal Rounding, decimal Net);
