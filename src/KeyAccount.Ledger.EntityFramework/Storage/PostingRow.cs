namespace KeyAccount.Ledger.Storage;

/// <summary>A posting as it is stored. It is never changed.</summary>
internal sealed class PostingRow
{
    public long Id { get; init; }

    public required string Document { get; init; }

    public required string Line { get; init; }

    public required PostingKind Kind { get; init; }

    public required string Account { get; init; }

    public required DateOnly Date { get; init; }

    public string? Item { get; init; }

    public required decimal Quantity { get; init; }

    public required decimal Net { get; init; }

    public required string Currency { get; init; }

    public required decimal Tax { get; init; }

    public required decimal Discounts { get; init; }

    public string? OriginalDocument { get; init; }

    public string? OriginalLine { get; init; }

    /// <summary>Gets or sets the day of the original document: as it is posted, where that is.</summary>
    public DateOnly? OriginalDate { get; set; }

    public string? Reason { get; init; }

    /// <summary>Gets the company's own fields as JSON; null for none.</summary>
    public string? Fields { get; init; }

    /// <summary>Gets the hash of the content, payment excluded: it comes later.</summary>
    public required byte[] Hash { get; init; }
}
