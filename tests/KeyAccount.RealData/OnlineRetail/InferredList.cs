using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.OnlineRetail;

/// <summary>The price list that came with the data, inferred from invoices that are not in it.</summary>
internal sealed class InferredList
{
    private readonly ILookup<string, (decimal FromQuantity, DateOnly From, decimal Price)> articles;

    /// <summary>Reads the list.</summary>
    public InferredList(string data) => articles = DataFile.Read(data, "inferred_price_list.csv", static row => (
            Item: row["stock_code"].ToString(),
            FromQuantity: row["from_qty"].Parse<decimal>(),
            From: row["valid_from"].Parse<DateOnly>(),
            Price: row["unit_price"].Parse<decimal>()))
        .ToLookup(row => row.Item, row => (row.FromQuantity, row.From, row.Price));

    /// <summary>Gets the articles.</summary>
    public IEnumerable<string> Articles => articles.Select(article => article.Key);

    /// <summary>Gets whether a line's article has a price on its day.</summary>
    public bool HasPrice(InvoiceLine line) => articles[line.Item].Any(row => row.From <= line.Date);

    /// <summary>Gets the rows of the price list: each change states the prices of all quantities, for the younger start goes first.</summary>
    public IEnumerable<object?[]> Rows() =>
        from article in articles
        from change in article.Select(row => row.From).Distinct().Order()
        from quantity in article.Where(row => row.From <= change).GroupBy(row => row.FromQuantity).OrderBy(quantity => quantity.Key)
        select new object?[] { article.Key, quantity.MaxBy(row => row.From).Price, change, quantity.Key == 1 ? null : quantity.Key };
}
