namespace KeyAccount.Ledger.Storage;

/// <summary>A journal entry as it is stored. It is never changed; what is wrong is reversed by another.</summary>
internal sealed class JournalRow
{
    public long Id { get; init; }

    public required JournalKind Kind { get; init; }

    public required string Scheme { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    public required string Account { get; init; }

    public required DateOnly Date { get; init; }

    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    /// <summary>Gets the version of the rules that it was computed from.</summary>
    public required string Rules { get; init; }

    /// <summary>Gets the settlement that it belongs to; null for accruals.</summary>
    public long? Settlement { get; init; }

    public JournalEntry ToEntry() => new(Kind, Scheme, PeriodFrom, PeriodTo, Account, Date, Amount, Currency, Rules);
}
