namespace KeyAccount.Ledger;

/// <summary>An entry of the accrual account, for the host's accounting.</summary>
/// <param name="Kind">What it books.</param>
/// <param name="Scheme">The full name of the bonus scheme.</param>
/// <param name="PeriodFrom">The first day of the period of the bonus.</param>
/// <param name="PeriodTo">Its last day.</param>
/// <param name="Account">The account that earns it.</param>
/// <param name="Date">The day as of which it is booked.</param>
/// <param name="Amount">What is added to the accrual; below zero for what is taken from it.</param>
/// <param name="Currency">The currency, ISO 4217.</param>
/// <param name="RuleSetVersion">The version of the rules that it was computed from.</param>
public sealed record JournalEntry(
    JournalKind Kind, string Scheme, DateOnly PeriodFrom, DateOnly PeriodTo, string Account, DateOnly Date, decimal Amount, string Currency, string RuleSetVersion);
