using KeyAccount.Ledger.Earnings;

namespace KeyAccount.Ledger.Settling;

/// <summary>Checks that schemes are those that were settled.</summary>
internal static class SchemeCheck
{
    /// <exception cref="LedgerException">A scheme has changed since it was settled.</exception>
    public static void Check(IReadOnlyList<Earning> earnings, Balances balances)
    {
        LedgerProblem[] changed =
        [
            .. earnings
                .Select(earning => (earning.Key.Scheme, earning.SchemeHash, Last: balances.Last(earning.Key.Scheme, earning.Key.Account)))
                .Where(earning => earning.Last is not null && earning.Last.SchemeHash != earning.SchemeHash)
                .DistinctBy(earning => earning.Scheme)
                .Select(earning => new LedgerProblem(LedgerMessages.SchemeChanged, null, null, earning.Scheme, earning.Last!.AsOf)),
        ];
        if (changed.Length > 0)
        {
            throw new LedgerException(changed);
        }
    }

    /// <exception cref="LedgerException">Something is set aside for a scheme that is no longer in the rules.</exception>
    public static void CheckNoneIsGone(RuleSet rules, Balances balances)
    {
        LedgerProblem[] gone =
        [
            .. balances.WithAccrual.Where(key => !EarningReader.Knows(rules, key.Scheme))
                .GroupBy(key => key.Scheme, StringComparer.Ordinal)
                .Select(scheme => new LedgerProblem(LedgerMessages.SchemeGone, null, null, scheme.Key, Messages.And([.. scheme.Select(key => key.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))),
        ];
        if (gone.Length > 0)
        {
            throw new LedgerException(gone);
        }
    }
}
