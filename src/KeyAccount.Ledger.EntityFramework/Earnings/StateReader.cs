using KeyAccount.Ledger.Postings;
using KeyAccount.Ledger.Storage;

namespace KeyAccount.Ledger.Earnings;

/// <summary>Reads what an order must know of the ledger: what bonuses have come to, and what was bought.</summary>
internal static class StateReader
{
    /// <exception cref="LedgerException">There is no such account, or a posting names what is no longer in the rules.</exception>
    public static async Task<LedgerState> ReadAsync(LedgerContext context, RuleSet rules, string account, DateOnly day, CancellationToken cancellation)
    {
        var results = await EarningReader.ResultsAsync(context, rules, day, Horizon.All, new BonusScope { Account = account }, cancellation).ConfigureAwait(false);
        var currency = rules.Compiled.Model.Catalog.Accounts[account].Currency;
        var newYear = new DateOnly(day.Year, 1, 1);
        var (thisYear, lastYear, last12Months) = (0m, 0m, 0m);
        var postings = PostingReader.ReadAsync(context, [account], newYear.AddYears(-1), day, Horizon.All, cancellation);
        await foreach (var posting in postings.ConfigureAwait(false))
        {
            if (posting.Currency == currency)
            {
                thisYear += posting.Date >= newYear ? posting.Net : 0;
                lastYear += posting.Date < newYear ? posting.Net : 0;
                last12Months += posting.Date > day.AddYears(-1) ? posting.Net : 0;
            }
        }

        return LedgerState.Of(results, account, day) with
        {
            Revenue = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["thisYear"] = thisYear, ["lastYear"] = lastYear, ["last12Months"] = last12Months },
        };
    }
}
