using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Settling;

/// <summary>What has been settled, as statements want it.</summary>
internal static class SettledAmounts
{
    public static async Task<IReadOnlyList<BonusSettled>> ReadAsync(LedgerContext context, RuleSet rules, string account, DateOnly asOf, CancellationToken cancellation)
    {
        var settlements = await context.Settlements.AsNoTracking().Include(row => row.Lines)
            .Where(row => row.Account == account && row.AsOf <= asOf).OrderBy(row => row.Id).ToListAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. settlements.SelectMany(settlement => settlement.Lines.OrderBy(line => line.Number).Select(line =>
                new BonusSettled(settlement.Scheme, HeadOf(rules, settlement), line.PeriodFrom, settlement.Account, settlement.AsOf, line.Amount) { IsFinal = line.Final })),
        ];
    }

    /// <summary>Of accounts that earn together and share it, the one of the agreement is in the results.</summary>
    private static string HeadOf(RuleSet rules, SettlementRow settlement) =>
        rules.Compiled.Model.Bonuses.FirstOrDefault(scheme => scheme.FullName == settlement.Scheme) is { RollUp.IsSplit: true, Account: { } head } ? head.Id : settlement.Account;
}
