using KeyAccount.RealData.Support;

namespace KeyAccount.RealData.Northwind;

/// <summary>A line of an order as recorded; the discount typed in by hand is left aside.</summary>
internal sealed record OrderLine(string Order, string Customer, DateOnly Date, string Product, decimal Quantity, decimal UnitPrice)
{
    /// <summary>Reads every line; a product stands at most once in an order.</summary>
    public static List<OrderLine> Read(string data)
    {
        var orders = DataFile.Read(data, "orders.csv", static row =>
            (Id: row["order_id"].ToString(), Customer: row["customer_id"].ToString(), Date: row["order_date"].Parse<DateOnly>())).ToDictionary(order => order.Id);

        return DataFile.Read(data, "order_details.csv", row =>
        {
            var order = orders[row["order_id"].ToString()];
            return new OrderLine(
                order.Id, order.Customer, order.Date, row["product_id"].ToString(), row["quantity"].Parse<decimal>(), row["unit_price"].Parse<decimal>());
        });
    }
}
