namespace KeyAccount.Ledger.Storage;

/// <summary>What a settlement pays for one period.</summary>
internal sealed class SettlementLineRow
{
    public long Settlement { get; init; }

    /// <summary>Gets the number in the settlement, from 1.</summary>
    public required int Number { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    /// <summary>Gets the last day whose postings count: that of the period, or an earlier one in a partial settlement.</summary>
    public required DateOnly UpTo { get; init; }

    public required decimal Earned { get; init; }

    public required decimal SettledBefore { get; init; }

    public required decimal Amount { get; init; }

    /// <summary>Gets whether the period is closed by it.</summary>
    public required bool Final { get; init; }
}
