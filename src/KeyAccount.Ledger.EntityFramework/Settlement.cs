using System.Collections.Immutable;

namespace KeyAccount.Ledger;

/// <summary>What an account has been paid from a scheme, for the host's credit note.</summary>
public sealed record Settlement
{
    internal Settlement()
    {
    }

    /// <summary>Gets the id of the proposal that it carried out.</summary>
    public required string Proposal { get; init; }

    /// <summary>Gets the full name of the scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>Gets the account that is paid.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the number among the settlements of scheme and account, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the day as of which it was made.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets what it comes to; below zero for what the account pays back.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets the currency, ISO 4217; for points and goods what they are counted in.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets who approved it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Gets the version of the rules that it was computed from.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>Gets what it is made of, period by period.</summary>
    public required ImmutableArray<SettlementLine> Lines { get; init; }
}
