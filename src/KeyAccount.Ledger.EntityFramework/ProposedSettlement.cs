using System.Collections.Immutable;

namespace KeyAccount.Ledger;

/// <summary>What an account is to be paid from a scheme, or is to pay back where the amount is below zero.</summary>
public sealed record ProposedSettlement
{
    internal ProposedSettlement()
    {
    }

    /// <summary>Gets its id, the same for the same content. It is approved and settled under it, once.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the full name of the scheme.</summary>
    public required string Scheme { get; init; }

    /// <summary>Gets the account that is paid.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the number that it will have among the settlements of scheme and account, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the day as of which it is made.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the currency, ISO 4217; for points and goods what they are counted in.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets what it comes to.</summary>
    public decimal Amount => Lines.Sum(line => line.Amount);

    /// <summary>Gets what it is made of, period by period.</summary>
    public required ImmutableArray<SettlementLine> Lines { get; init; }

    /// <summary>Gets who has approved it; null where nobody has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Gets the version of the rules that it is computed from.</summary>
    public string RuleSetVersion { get; init; } = "";

    internal string SchemeHash { get; init; } = "";

    internal Earnings.Horizon Horizon { get; init; }
}
