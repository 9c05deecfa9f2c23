namespace KeyAccount.Ledger.Earnings;

/// <summary>What an account has earned from a scheme in a period, as far as the ledger needs to know.</summary>
/// <param name="Key">Which bonus.</param>
/// <param name="SchemeHash">The hash of the scheme's settings.</param>
/// <param name="PeriodTo">The last day of the period.</param>
/// <param name="Currency">The currency, or what points and goods are counted in.</param>
/// <param name="Earned">What is earned, rounded.</param>
/// <param name="Accrued">What should have been set aside in all, rounded.</param>
/// <param name="Moments">The days on which it is settled, up to the day that is asked about; those inside the period are partial.</param>
/// <param name="NextMoment">The first such day after it.</param>
internal sealed record Earning(
    BonusKey Key, string SchemeHash, DateOnly PeriodTo, string Currency, decimal Earned, decimal Accrued, IReadOnlyList<DateOnly> Moments, DateOnly NextMoment);

/// <summary>A bonus: who earns it, from which scheme, in which period.</summary>
internal readonly record struct BonusKey(string Scheme, string Account, DateOnly PeriodFrom);
