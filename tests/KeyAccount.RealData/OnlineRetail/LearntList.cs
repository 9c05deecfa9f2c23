namespace KeyAccount.RealData.OnlineRetail;

/// <summary>A price list learnt from invoices.</summary>
internal sealed class LearntList
{
    private readonly SortedDictionary<string, ArticlePrices> articles = new(StringComparer.Ordinal);

    /// <summary>Learns from what was sold.</summary>
    public LearntList(IEnumerable<InvoiceLine> sold)
    {
        foreach (var lines in sold.GroupBy(line => line.Item))
        {
            articles.Add(lines.Key, ArticlePrices.Learn([.. lines]));
        }
    }

    /// <summary>Gets the articles, by their numbers.</summary>
    public IEnumerable<string> Articles => articles.Keys;

    /// <summary>Gets whether an article has a price.</summary>
    public bool Has(string article) => articles.ContainsKey(article);

    /// <summary>Gets whether a line was invoiced at the list price.</summary>
    public bool Explains(InvoiceLine line) => articles.TryGetValue(line.Item, out var prices) && prices.Of(line.Quantity, line.Date) == line.UnitPrice;

    /// <summary>Gets the rows of the price list: item, price, start, minimum quantity.</summary>
    public IEnumerable<object?[]> Rows() =>
        from article in articles
        from row in article.Value.Rows()
        select new object?[] { article.Key, row.Price, row.From, row.MinimumQuantity };
}
