using System.Collections.Immutable;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>The prices of an article over time.</summary>
/// <param name="Rows">Each price with its first day; the first also holds for the days before.</param>
/// <param name="Cost">How many lines it leaves unexplained, and 2 for every change.</param>
internal sealed record PriceHistory(ImmutableArray<(DateOnly From, decimal Price)> Rows, int Cost)
{
    /// <summary>A price change must explain more lines than this.</summary>
    private const int CostOfChange = 2;

    /// <summary>Gets the price of a day.</summary>
    public decimal On(DateOnly day) => Rows.LastOrDefault(row => row.From <= day, Rows[0]).Price;

    /// <summary>Finds the history of least cost, by dynamic programming over the days on which the article was sold.</summary>
    /// <param name="lines">The article's lines; at least one.</param>
    public static PriceHistory Learn(IEnumerable<InvoiceLine> lines)
    {
        var days = lines.GroupBy(line => line.Date).OrderBy(day => day.Key).ToArray();
        decimal[] prices = [.. days.SelectMany(day => day).Select(line => line.UnitPrice).Distinct().Order()];

        // cost[p]: the least cost up to this day if the price is p on it; came[d][p]: the price of the day before.
        var cost = new int[prices.Length];
        var came = new int[days.Length][];
        for (var d = 0; d < days.Length; d++)
        {
            var cheapest = Array.IndexOf(cost, cost.Min());
            var change = cost[cheapest] + CostOfChange;
            var free = d == 0;
            came[d] = [.. prices.Select((_, p) => free || cost[p] <= change ? p : cheapest)];
            cost = [.. prices.Select((price, p) => (free ? 0 : Math.Min(cost[p], change)) + days[d].Count(line => line.UnitPrice != price))];
        }

        return new PriceHistory(Trace(days, prices, cost, came), cost.Min());
    }

    private static ImmutableArray<(DateOnly From, decimal Price)> Trace(
        IGrouping<DateOnly, InvoiceLine>[] days, decimal[] prices, int[] cost, int[][] came)
    {
        var rows = new List<(DateOnly From, decimal Price)>();
        var price = Array.IndexOf(cost, cost.Min());
        for (var d = days.Length - 1; d >= 0; d--)
        {
            if (d == 0 || came[d][price] != price)
            {
                rows.Add((days[d].Key, prices[price]));
            }

            price = came[d][price];
        }

        rows.Reverse();
        return [.. rows];
    }
}
