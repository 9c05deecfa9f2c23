namespace KeyAccount.Cli.Orders;

/// <summary>A row of an orders file: one line of an order.</summary>
internal sealed class OrderRow
{
    /// <summary>Gets the row's line in the file.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the row as it is written.</summary>
    public required string Written { get; init; }

    public required string Order { get; init; }

    /// <summary>Gets the row's line; null where it cannot be read.</summary>
    public required RequestLine? Line { get; init; }

    /// <summary>Gets the cells that say something of the whole order, by the order of <see cref="OrderFile.Shared"/>; null where nothing is given.</summary>
    public required IReadOnlyList<string?> Shared { get; init; }

    public required DateOnly? OrderDate { get; init; }

    public required DateOnly? RequestedDelivery { get; init; }

    /// <summary>Gets the values of the company's own <c>order.</c> fields.</summary>
    public required IReadOnlyDictionary<string, FieldValue> OrderFields { get; init; }

    /// <summary>Gets the amount to compare with; null where none is given or it cannot be read.</summary>
    public decimal? Recorded { get; init; }

    /// <summary>Gets what is wrong in the row.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
