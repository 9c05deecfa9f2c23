using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Ledger.Tests.Support;

namespace KeyAccount.Ledger.Tests;

/// <summary>What holds for every history of postings, returns, accruals and settlements, through a real ledger in SQLite.</summary>
public sealed class HistoryLaws
{
    private static readonly DateOnly End = new(2030, 1, 15);

    private static int Histories { get; } = int.Parse(Environment.GetEnvironmentVariable("KEYACCOUNT_HISTORIES") ?? "25", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public void What_is_settled_and_what_is_open_are_what_is_earned_by_replay() => Check(async history =>
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        foreach (var act in history.Acts)
        {
            await act.DoAsync(test.Ledger, history.Rules);
            await OpenAndSettledAreEarned(test.Ledger, history, act.Day);
        }

        Assert.Empty((await test.Ledger.ReplayAsync(history.Rules)).Problems);
    });

    [Fact]
    public void In_the_end_all_is_paid_nothing_stays_set_aside_and_settling_again_pays_nothing() => Check(async history =>
    {
        await using var test = await TestLedger.MakeAsync(Databases.Sqlite);
        foreach (var act in history.Acts)
        {
            await act.DoAsync(test.Ledger, history.Rules);
        }

        await new SettlingAct(End).DoAsync(test.Ledger, history.Rules);

        var earned = history.Earned(End);
        var settled = (await test.Ledger.SettlementsAsync()).SelectMany(settlement => settlement.Lines.Select(line => (Key: (settlement.Scheme, settlement.Account, line.PeriodFrom), line.Amount)))
            .GroupBy(line => line.Key).ToDictionary(group => group.Key, group => group.Sum(line => line.Amount));
        Assert.Equal(earned.Where(one => one.Value != 0).OrderBy(one => one.Key), settled.Where(one => one.Value != 0).OrderBy(one => one.Key));
        Assert.All((await test.Ledger.JournalAsync()).GroupBy(entry => (entry.Scheme, entry.Account, entry.PeriodFrom)), entries => Assert.Equal(0, entries.Sum(entry => entry.Amount)));
        Assert.Empty(await test.Ledger.ProposeAsync(history.Rules, End));
        Assert.Empty(await test.Ledger.AccrueAsync(history.Rules, End));
        Assert.Empty((await test.Ledger.ReplayAsync(history.Rules)).Problems);
    });

    [Fact]
    public void No_order_of_postings_changes_a_settlement() => Check(async history =>
    {
        await using var one = await TestLedger.MakeAsync(Databases.Sqlite);
        await using var other = await TestLedger.MakeAsync(Databases.Sqlite);
        var postings = history.Acts.OfType<PostingAct>().Select(act => act.Posting).ToArray();
        await one.Ledger.PostManyAsync(history.Rules, postings);

        // Invoices before what comes back of them; else the other way round.
        await other.Ledger.PostManyAsync(history.Rules, postings.Reverse().OrderBy(posting => posting.OriginalDocument is not null));

        Assert.Equal(Said(await one.Ledger.ProposeAsync(history.Rules, End)), Said(await other.Ledger.ProposeAsync(history.Rules, End)));
    });

    private static IEnumerable<string> Said(IEnumerable<ProposedSettlement> proposals) => proposals.Select(proposal => $"{proposal.Id} {proposal.Scheme} {proposal.Account} {proposal.Amount}");

    private static async Task OpenAndSettledAreEarned(BonusLedger ledger, History history, DateOnly day)
    {
        var posted = await ledger.PostingsAsync("shop", DateOnly.MinValue, End);
        var alsoPosted = await ledger.PostingsAsync("branch", DateOnly.MinValue, End);
        var earned = new BonusRun(history.Rules, new BonusQuestion { AsOf = day }).AddAll([.. posted, .. alsoPosted]).Results()
            .SelectMany(result => result.Shares.Select(share => (Key: (result.Scheme, share.Account, result.PeriodFrom), share.Earned))).ToDictionary(one => one.Key, one => one.Earned);
        foreach (var bonus in await ledger.BalancesAsync(history.Rules, day))
        {
            Assert.Equal(earned[(bonus.Scheme, bonus.Account, bonus.PeriodFrom)], bonus.Settled + bonus.Open);
        }
    }

    private static void Check(Func<History, Task> law) =>
        Prop.ForAll(Arb.From(History.Generator), history => law(history).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Histories));
}
