namespace KeyAccount;

/// <summary>What has been settled of a bonus for an account.</summary>
/// <param name="Scheme">The full name of the bonus.</param>
/// <param name="Account">The id of the account that earns it.</param>
/// <param name="PeriodFrom">The first day of the period.</param>
/// <param name="Share">The id of the account that was paid; of accounts that earn together it may be another one.</param>
/// <param name="Date">The day as of which it was settled.</param>
/// <param name="Amount">How much; below zero for what was had back.</param>
public sealed record BonusSettled(string Scheme, string Account, DateOnly PeriodFrom, string Share, DateOnly Date, decimal Amount)
{
    /// <summary>Gets whether the period was closed by it.</summary>
    public bool IsFinal { get; init; }
}
