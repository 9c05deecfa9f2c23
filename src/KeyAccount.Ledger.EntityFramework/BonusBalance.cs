namespace KeyAccount.Ledger;

/// <summary>Where a bonus stands for an account and a period: what is settled and what is open are what is earned.</summary>
/// <param name="Scheme">The full name of the scheme.</param>
/// <param name="Account">The account that earns it.</param>
/// <param name="PeriodFrom">The first day of the period.</param>
/// <param name="PeriodTo">Its last day.</param>
/// <param name="Currency">The currency; for points and goods what they are counted in.</param>
/// <param name="Earned">What is earned.</param>
/// <param name="Settled">What has been paid of it.</param>
/// <param name="Accrued">What is set aside at present.</param>
/// <param name="Closed">Whether the period has been settled for good.</param>
public sealed record BonusBalance(string Scheme, string Account, DateOnly PeriodFrom, DateOnly PeriodTo, string Currency, decimal Earned, decimal Settled, decimal Accrued, bool Closed)
{
    /// <summary>Gets what is still to be paid; below zero for what was paid too much.</summary>
    public decimal Open => Earned - Settled;
}
