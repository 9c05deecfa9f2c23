namespace KeyAccount.Ledger.Storage;

/// <summary>The day on which a line was paid, known at once or later.</summary>
internal sealed class PaymentRow
{
    public long Id { get; init; }

    public required string Document { get; init; }

    public required string Line { get; init; }

    public required DateOnly Paid { get; init; }
}
