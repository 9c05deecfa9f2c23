namespace KeyAccount.Ledger.Storage;

/// <summary>A settlement as it is stored. It is never changed; what turns out wrong is set right by the next one.</summary>
internal sealed class SettlementRow
{
    public long Id { get; init; }

    /// <summary>Gets the proposal that it carries out; a proposal is settled once.</summary>
    public required string Proposal { get; init; }

    public required string Scheme { get; init; }

    public required string Account { get; init; }

    /// <summary>Gets the number among those of scheme and account, from 1.</summary>
    public required int Number { get; init; }

    public required DateOnly AsOf { get; init; }

    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    public required string ApprovedBy { get; init; }

    public required string Rules { get; init; }

    /// <summary>Gets the hash of the scheme's settings: they must not change between the settlements of a period.</summary>
    public required string SchemeHash { get; init; }

    /// <summary>Gets the last posting that it knows of; what comes later is for the next one.</summary>
    public required long LastPosting { get; init; }

    /// <summary>Gets the last payment that it knows of.</summary>
    public required long LastPayment { get; init; }

    public List<SettlementLineRow> Lines { get; init; } = [];

    public Settlement ToSettlement() => new()
    {
        Proposal = Proposal,
        Scheme = Scheme,
        Account = Account,
        Number = Number,
        AsOf = AsOf,
        Amount = Amount,
        Currency = Currency,
        ApprovedBy = ApprovedBy,
        RuleSetVersion = Rules,
        Lines = [.. Lines.OrderBy(line => line.Number).Select(line => new SettlementLine(line.PeriodFrom, line.PeriodTo, line.UpTo, line.Earned, line.SettledBefore, line.Final))],
    };
}
