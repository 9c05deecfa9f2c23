namespace KeyAccount.Cli.Orders;

/// <summary>Puts the rows of an orders file together to orders.</summary>
internal static class OrderGroups
{
    /// <summary>Gives the rows of one order after the other. Only the order at hand and the numbers of earlier ones are kept.</summary>
    public static IEnumerable<IReadOnlyList<OrderRow>> Of(IEnumerable<OrderRow> rows)
    {
        var open = new List<OrderRow>();
        foreach (var row in rows)
        {
            if (open.Count > 0 && (row.Order.Length == 0 || row.Order != open[0].Order))
            {
                yield return open;
                open = [];
            }

            open.Add(row);
        }

        if (open.Count > 0)
        {
            yield return open;
        }
    }
}
