namespace KeyAccount.Ledger.Storage;

/// <summary>That somebody approved a proposal.</summary>
internal sealed class ApprovalRow
{
    public required string Proposal { get; init; }

    public required string Scheme { get; init; }

    public required string Account { get; init; }

    public required DateOnly AsOf { get; init; }

    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    public required string ApprovedBy { get; init; }
}
