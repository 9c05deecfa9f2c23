using System.Collections.Immutable;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>An account as its invoices show it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="BuysAtCounter">Whether it buys at the prices of the counter.</param>
/// <param name="Lines">How many of its lines it was learnt from.</param>
/// <param name="OffList">How many of those were not at its list price.</param>
/// <param name="OwnPrices">The articles that it has a price of its own for.</param>
internal sealed record LearntAccount(string Id, bool BuysAtCounter, int Lines, int OffList, ImmutableSortedDictionary<string, decimal> OwnPrices)
{
    private const int EnoughLines = 20;
    private const int OffListInHundred = 10;

    /// <summary>Learns an account from its lines.</summary>
    public static LearntAccount Learn(string id, IReadOnlyCollection<InvoiceLine> lines, LearntList trade, LearntList counter)
    {
        var atCounter = lines.Count >= EnoughLines && lines.Count(counter.Explains) > lines.Count(trade.Explains);
        var list = atCounter ? counter : trade;
        var offList = lines.Count - lines.Count(list.Explains);
        var special = lines.Count >= EnoughLines && offList * 100 >= lines.Count * OffListInHundred;

        return new LearntAccount(id, atCounter, lines.Count, offList, special ? Own(lines, list) : ImmutableSortedDictionary<string, decimal>.Empty);
    }

    /// <summary>A price is the account's own where more of its lines were invoiced at it than at the list.</summary>
    private static ImmutableSortedDictionary<string, decimal> Own(IEnumerable<InvoiceLine> lines, LearntList list) =>
        lines.GroupBy(line => line.Item)
            .Select(article => (
                Item: article.Key,
                AtList: article.Count(list.Explains),
                Usual: article.CountBy(line => line.UnitPrice).OrderByDescending(price => price.Value).ThenBy(price => price.Key).First()))
            .Where(article => article.Usual.Value > article.AtList)
            .ToImmutableSortedDictionary(article => article.Item, article => article.Usual.Key, StringComparer.Ordinal);
}
