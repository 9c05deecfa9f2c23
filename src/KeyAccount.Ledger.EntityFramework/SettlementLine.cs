namespace KeyAccount.Ledger;

/// <summary>What a settlement pays for one period.</summary>
/// <param name="PeriodFrom">The first day of the period.</param>
/// <param name="PeriodTo">Its last day.</param>
/// <param name="UpTo">The last day whose postings count.</param>
/// <param name="Earned">What is earned in the period, up to that day.</param>
/// <param name="SettledBefore">What earlier settlements have paid of it.</param>
/// <param name="Final">Whether it closes the period; what is set aside and not paid is released then.</param>
public sealed record SettlementLine(DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly UpTo, decimal Earned, decimal SettledBefore, bool Final)
{
    /// <summary>Gets what is paid; below zero for what was paid too much.</summary>
    public decimal Amount => Earned - SettledBefore;
}
