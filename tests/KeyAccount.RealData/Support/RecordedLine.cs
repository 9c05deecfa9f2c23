namespace KeyAccount.RealData.Support;

/// <summary>A line of an order of the past, with what was recorded for it: its net amount, or where the data has none, its net price per unit.</summary>
internal sealed record RecordedLine(string Order, string Account, DateOnly Date, string Line, string Item, decimal Quantity)
{
    /// <summary>Gets what the whole line cost.</summary>
    public decimal? NetAmount { get; init; }

    /// <summary>Gets what a unit cost.</summary>
    public decimal? NetPrice { get; init; }
}
