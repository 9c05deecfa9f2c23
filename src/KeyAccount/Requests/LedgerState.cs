using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>What the bonus ledger knows of an account before an order, in the order's currency: rules can test it, and the quote expects bonuses by it.</summary>
public sealed record LedgerState
{
    /// <summary>Gets what each bonus has come to, by its full name.</summary>
    public IReadOnlyDictionary<string, BonusState> Bonuses { get; init; } = ImmutableDictionary<string, BonusState>.Empty;

    /// <summary>Gets what was bought, net, by the name of the field without <c>account.revenue.</c>: <c>thisYear</c>, <c>lastYear</c>, <c>last12Months</c>.</summary>
    public IReadOnlyDictionary<string, decimal> Revenue { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Makes a state of what a <see cref="BonusRun"/> gives for an account.</summary>
    /// <param name="results">The results as of the day of the order or before.</param>
    /// <param name="account">The id of the account that orders.</param>
    /// <param name="day">The day of the order.</param>
    public static LedgerState Of(IEnumerable<BonusResult> results, string account, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(account);
        var own = results.Where(result => (result.Account == account || result.Rule.RollUp is not null) && result.PeriodFrom <= day && day <= result.PeriodTo);
        return new LedgerState { Bonuses = own.ToDictionary(result => result.Scheme, result => new BonusState { Base = result.Base, Figure = result.Figure, Earned = result.Earned }, StringComparer.Ordinal) };
    }
}
