namespace KeyAccount.RealData.Northwind;

/// <summary>
/// The list before the new one, learnt from the orders before it: what most lines of a month paid was the list price of that month.
/// </summary>
internal static class OldPrices
{
    /// <summary>Learns the price rows of one product: the first day of each month in which its price changed.</summary>
    public static IEnumerable<(DateOnly From, decimal Price)> Learn(IEnumerable<OrderLine> linesOfProduct)
    {
        decimal? last = null;
        foreach (var month in linesOfProduct.GroupBy(line => new DateOnly(line.Date.Year, line.Date.Month, 1)).OrderBy(month => month.Key))
        {
            var price = month.CountBy(line => line.UnitPrice).OrderByDescending(paid => paid.Value).ThenBy(paid => paid.Key).First().Key;
            if (price != last)
            {
                yield return (month.Key, price);
            }

            last = price;
        }
    }
}
