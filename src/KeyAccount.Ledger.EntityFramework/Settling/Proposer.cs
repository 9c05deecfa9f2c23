using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KeyAccount.Ledger.Earnings;
using KeyAccount.Ledger.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Ledger.Settling;

/// <summary>Works out what is due.</summary>
internal sealed class Proposer(LedgerStore store)
{
    private const int IdLength = 16;

    public async Task<IReadOnlyList<ProposedSettlement>> ProposeAsync(RuleSet rules, DateOnly asOf, BonusScope scope, CancellationToken cancellation)
    {
        var horizon = await store.HorizonAsync(cancellation).ConfigureAwait(false);
        return await store.ReadAsync(context => ProposeAsync(context, rules, asOf, horizon, scope, cancellation), cancellation).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<ProposedSettlement>> ProposeAsync(LedgerContext context, RuleSet rules, DateOnly asOf, Horizon horizon, BonusScope scope, CancellationToken cancellation)
    {
        var balances = await Balances.ReadAsync(context, scope, cancellation).ConfigureAwait(false);
        var earnings = balances.WithLostShares(await EarningReader.ReadAsync(context, rules, asOf, horizon, scope, cancellation).ConfigureAwait(false));
        SchemeCheck.Check(earnings, balances);

        var due = earnings.Where(earning => earning.Moments.Count > 0).ToArray();
        CheckSomeIsDue(earnings, due, scope);
        var approved = await context.Approvals.AsNoTracking().ToDictionaryAsync(row => row.Proposal, row => row.ApprovedBy, cancellation).ConfigureAwait(false);
        var partial = await PartialAsync(context, rules, due, horizon, scope, cancellation).ConfigureAwait(false);
        return
        [
            .. due
                .Select(earning => (Earning: earning, Line: Line(earning, partial, asOf, balances)))
                .Where(one => one.Line.Amount != 0 || (one.Line.Final && !balances.IsClosed(one.Earning.Key) && (one.Line.Earned != 0 || balances.Accrued(one.Earning.Key) != 0)))
                .GroupBy(one => (one.Earning.Key.Scheme, one.Earning.Key.Account, one.Earning.Currency))
                .OrderBy(group => group.Key.Scheme, StringComparer.Ordinal).ThenBy(group => group.Key.Account, StringComparer.Ordinal).ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
                .Select(group => Proposal([.. group.OrderBy(one => one.Line.PeriodFrom)], rules, asOf, horizon, balances))
                .Select(proposal => proposal with { ApprovedBy = approved.GetValueOrDefault(proposal.Id) }),
        ];
    }

    /// <summary>Where one scheme was asked for and nothing of it can be settled, says from when on.</summary>
    private static void CheckSomeIsDue(IReadOnlyList<Earning> earnings, Earning[] due, BonusScope scope)
    {
        if (scope.Scheme is not null && due.Length == 0 && earnings.Count > 0)
        {
            var first = earnings.MinBy(earning => earning.NextMoment)!;
            throw new LedgerException(LedgerMessages.OpenPeriod, first.Key.Scheme, first.Key.PeriodFrom, first.PeriodTo, first.NextMoment);
        }
    }

    /// <summary>Gives what partial settlements pay: it was earned up to the last day of settlement, not up to today.</summary>
    private static async Task<Dictionary<(BonusKey Key, DateOnly UpTo), Earning>> PartialAsync(LedgerContext context, RuleSet rules, Earning[] due, Horizon horizon, BonusScope scope, CancellationToken cancellation)
    {
        var partial = new Dictionary<(BonusKey, DateOnly), Earning>();
        foreach (var moment in due.Where(earning => !IsFinal(earning)).Select(earning => earning.Moments[^1]).Distinct().Order())
        {
            foreach (var earning in await EarningReader.ReadAsync(context, rules, moment, horizon, scope, cancellation).ConfigureAwait(false))
            {
                partial[(earning.Key, moment)] = earning;
            }
        }

        return partial;
    }

    private static bool IsFinal(Earning earning) => earning.Moments[^1] >= earning.PeriodTo;

    private static SettlementLine Line(Earning earning, Dictionary<(BonusKey, DateOnly), Earning> partial, DateOnly asOf, Balances balances)
    {
        var final = IsFinal(earning);
        var upTo = final ? asOf : earning.Moments[^1];
        var earned = final ? earning.Earned : partial.GetValueOrDefault((earning.Key, upTo))?.Earned ?? 0;
        return new SettlementLine(earning.Key.PeriodFrom, earning.PeriodTo, upTo, earned, balances.Settled(earning.Key), final);
    }

    private static ProposedSettlement Proposal((Earning Earning, SettlementLine Line)[] lines, RuleSet rules, DateOnly asOf, Horizon horizon, Balances balances)
    {
        var (scheme, account) = (lines[0].Earning.Key.Scheme, lines[0].Earning.Key.Account);
        var proposal = new ProposedSettlement
        {
            Id = "",
            Scheme = scheme,
            Account = account,
            Number = (balances.Last(scheme, account)?.Number ?? 0) + 1,
            AsOf = asOf,
            Currency = lines[0].Earning.Currency,
            Lines = [.. lines.Select(one => one.Line)],
            SchemeHash = lines[0].Earning.SchemeHash,
            RuleSetVersion = rules.Version,
            Horizon = horizon,
        };
        return proposal with { Id = Id(proposal) };
    }

    /// <summary>The same content has the same id, on whatever day it is looked at.</summary>
    private static string Id(ProposedSettlement proposal)
    {
        var lines = proposal.Lines.Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.PeriodFrom:yyyy-MM-dd} {DecimalAsText.Write(line.Earned)} {DecimalAsText.Write(line.SettledBefore)} {line.Final}"));
        var text = string.Join('\n', [proposal.Scheme, proposal.Account, proposal.Number.ToString(CultureInfo.InvariantCulture), proposal.Currency, proposal.SchemeHash, .. lines]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..IdLength];
    }
}
