using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.AdventureWorks;

/// <summary>A list price and the days on which it was in force, both included; <paramref name="To"/> is null where it still is.</summary>
internal sealed record ListPrice(int Product, DateOnly From, DateOnly? To, decimal Price)
{
    /// <summary>Reads the price history.</summary>
    public static List<ListPrice> Read(string data) => DataFile.Read(data, "list_price_history.csv", static row => new ListPrice(
        row["product_id"].Parse<int>(), row["valid_from"].Parse<DateOnly>(), row["valid_to"].TryParse<DateOnly>(), row["list_price"].Parse<decimal>()));

    /// <summary>
    /// Leaves what a price list needs: a row where the price changes, with a start alone.
    /// A product that was given up keeps the end of every row, because an older price would come back after the last one.
    /// </summary>
    public static IEnumerable<ListPrice> Rows(IEnumerable<ListPrice> historyOfProduct)
    {
        var history = historyOfProduct.OrderBy(price => price.From).ToArray();
        return history[^1].To is not null
            ? history
            : history.Where((price, i) => i == 0 || price.Price != history[i - 1].Price).Select(price => price with { To = null });
    }
}
