using System.Collections.Immutable;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>The list prices of an article, with one quantity break at the most.</summary>
/// <param name="Single">The prices below the break.</param>
/// <param name="BreakAt">The quantity of the break; null where there is none.</param>
/// <param name="Many">The prices from the break on; null where there is none.</param>
internal sealed record ArticlePrices(PriceHistory Single, decimal? BreakAt, PriceHistory? Many)
{
    /// <summary>A quantity break must explain more lines than this.</summary>
    private const int CostOfBreak = 1;

    /// <summary>Gets the price of a quantity on a day.</summary>
    public decimal Of(decimal quantity, DateOnly day) => quantity >= BreakAt ? Many!.On(day) : Single.On(day);

    /// <summary>Gets the rows of a price list: each change states the prices of both quantities, for the younger start goes first.</summary>
    public IEnumerable<(decimal Price, DateOnly? From, decimal? MinimumQuantity)> Rows()
    {
        ImmutableArray<(DateOnly From, decimal Price)> many = Many?.Rows ?? [];
        var changes = Single.Rows.Skip(1).Concat(many.Skip(1)).Select(row => row.From).Distinct().Order();
        foreach (var from in (DateOnly?[])[null, .. changes])
        {
            var day = from ?? DateOnly.MinValue;
            yield return (Single.On(day), from, null);
            if (Many is not null)
            {
                yield return (Many.On(day), from, BreakAt);
            }
        }
    }

    /// <summary>Learns from the lines of one article; at least one.</summary>
    public static ArticlePrices Learn(IReadOnlyCollection<InvoiceLine> lines)
    {
        var best = new ArticlePrices(PriceHistory.Learn(lines), null, null);
        var cost = best.Single.Cost;
        if (cost <= CostOfBreak)
        {
            return best;
        }

        foreach (var quantity in lines.Select(line => line.Quantity).Distinct().Order().Skip(1))
        {
            var single = PriceHistory.Learn(lines.Where(line => line.Quantity < quantity));
            var many = PriceHistory.Learn(lines.Where(line => line.Quantity >= quantity));
            if (single.Cost + many.Cost + CostOfBreak < cost)
            {
                best = new ArticlePrices(single, quantity, many);
                cost = single.Cost + many.Cost + CostOfBreak;
            }
        }

        return best;
    }
}
