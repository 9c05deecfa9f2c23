namespace KeyAccount.Rules;

/// <summary>A table of index values, such as a metal's price: one a month, or one a day.</summary>
internal sealed class IndexTable(string name, string path, IEnumerable<(DateOnly Day, decimal Value)> values)
{
    private readonly (DateOnly Day, decimal Value)[] values = [.. values.OrderBy(value => value.Day)];

    public string Name { get; } = name;

    public string Path { get; } = path;

    /// <summary>Reads the index for an order; null where there is no value in the time that is read.</summary>
    public decimal? Read(IndexReading reading, DateOnly order)
    {
        var month = new DateOnly(order.Year, order.Month, 1);
        return reading switch
        {
            IndexReading.MonthOfOrder => Average(month, month.AddMonths(1)),
            IndexReading.MonthBefore => Average(month.AddMonths(-1), month),
            IndexReading.QuarterBefore when month.AddMonths(-((month.Month - 1) % 3)) is var quarter => Average(quarter.AddMonths(-3), quarter),
            _ => Array.FindLast(values, value => value.Day < order) is { Value: > 0 and var last } ? last : null,
        };
    }

    private decimal? Average(DateOnly from, DateOnly before)
    {
        decimal[] read = [.. values.Where(value => value.Day >= from && value.Day < before).Select(value => value.Value)];
        return read.Length == 0 ? null : read.Sum() / read.Length;
    }
}

/// <summary>Which values of an index count for an order.</summary>
internal enum IndexReading
{
    /// <summary>The average of the month before that of the order.</summary>
    MonthBefore,

    /// <summary>The average of the month of the order.</summary>
    MonthOfOrder,

    /// <summary>The average of the quarter before that of the order.</summary>
    QuarterBefore,

    /// <summary>The last value before the day of the order.</summary>
    LastBefore,
}
