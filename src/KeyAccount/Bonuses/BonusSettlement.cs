namespace KeyAccount;

/// <summary>Says what is to be settled. What is earned less what was settled before is due: settling twice pays nothing the second time, and what was paid too much is had back.</summary>
public static class BonusSettlement
{
    /// <summary>Proposes a settlement.</summary>
    /// <param name="results">What bonuses have come to, as of the day of the settlement.</param>
    /// <param name="settled">All that was settled before.</param>
    /// <returns>A line for each bonus, period and account that something is due for, or whose period is closed. A period whose day has not come is left out.</returns>
    public static IReadOnlyList<BonusProposalLine> Propose(IEnumerable<BonusResult> results, IEnumerable<BonusSettled> settled)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(settled);
        var before = settled.ToLookup(paid => (paid.Scheme, paid.Account, paid.PeriodFrom));
        var lines = new List<BonusProposalLine>();
        foreach (var result in results.Where(IsDue))
        {
            var paid = before[(result.Scheme, result.Account, result.PeriodFrom)].ToArray();
            foreach (var share in result.Shares.Select(share => share.Account).Union(paid.Select(one => one.Share)).Order(StringComparer.Ordinal))
            {
                var ofShare = Array.FindAll(paid, one => one.Share == share);
                var line = new BonusProposalLine
                {
                    Result = result,
                    Share = share,
                    Earned = result.Shares.Where(one => one.Account == share).Sum(one => one.Earned),
                    SettledBefore = ofShare.Sum(one => one.Amount),
                    IsFinal = result.IsFinalDue,
                    StatementDue = Due(result, result.Rule.Settle.StatementDays),
                    PaymentDue = Due(result, result.Rule.Settle.PaymentDays),
                };
                if (line.Amount != 0 || (line.IsFinal && !Array.Exists(ofShare, one => one.IsFinal)))
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    /// <summary>A period that is not over is settled on the days of the calendar only: on any other day its figures would be of no statement.</summary>
    private static bool IsDue(BonusResult result) => result.IsFinalDue || (!result.SettlementDays.IsEmpty && result.SettlementDays[^1] == result.AsOf);

    private static DateOnly? Due(BonusResult result, int? days) => days is { } count ? result.SettlementDays[^1].AddDays(count) : null;
}
