using System.Globalization;
using KeyAccount.Ledger.Tests.Support;

namespace KeyAccount.Ledger.Tests;

/// <summary>Processes that are really killed, many times.</summary>
public sealed class KilledTests
{
    private const int Documents = 1500;

    private static int Kills { get; } = int.Parse(Environment.GetEnvironmentVariable("KEYACCOUNT_KILLS") ?? "5", CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Databases.Sqlite, "one-by-one")]
    [InlineData(Databases.Sqlite, "in-batches")]
    [InlineData(Databases.Postgres, "one-by-one")]
    [InlineData(Databases.Postgres, "in-batches")]
    public async Task A_posting_run_that_is_killed_loses_nothing_and_doubles_nothing(string kind, string mode)
    {
        await using var test = await TestLedger.EmptyAsync(kind);
        var chance = new Random(20261125);
        var promised = -1;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var victim = new Victim(kind, test.Connection, mode, $"{Documents}");

            // While they make the tables or open them, before they post the first document, and in the middle of posting.
            await (kill == Kills - 1 ? victim.WorkingAsync(Stop) : kill < 2 ? Task.Delay(chance.Next(50, 700), Stop) : kill % 3 == 0 ? victim.ReadyAsync(Stop) : victim.WorkingAsync(Stop));
            await Task.Delay(chance.Next(0, 400), Stop);
            await victim.KillAsync(Stop);
            promised = Math.Max(promised, Last(victim));

            var ledger = await BonusLedger.OpenAsync(test.Database, Stop);
            var there = await ledger.PostingsAsync("shop", DateOnly.MinValue, DateOnly.MaxValue, Stop);
            Assert.All(there.CountBy(posting => posting.Document), document => Assert.Equal(Books.LinesOfADocument, document.Value));
            Assert.Superset(Enumerable.Range(0, promised + 1).Where(i => i % 2 == 0).Select(i => $"INV-{i}").ToHashSet(), there.Select(posting => posting.Document).ToHashSet());
        }

        using (var last = new Victim(kind, test.Connection, mode, $"{Documents}"))
        {
            await last.EndAsync(Stop);
            Assert.Equal("done", last.Said[^1]);
        }

        var all = await (await BonusLedger.OpenAsync(test.Database, Stop)).PostingsAsync("shop", DateOnly.MinValue, DateOnly.MaxValue, Stop);
        Assert.True(promised >= 0, "No victim lived long enough to post.");
        Assert.Equal(
            Enumerable.Range(0, Documents).SelectMany(Books.Document).Where(posting => posting.Account == "shop").Select(posting => (posting.Document, posting.Line, posting.Net)).Order(),
            all.Select(posting => (posting.Document, posting.Line, posting.Net)).Order());
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task A_settlement_run_that_is_killed_loses_nothing_and_pays_nothing_twice(string kind)
    {
        const int Sold = 400;
        await using var test = await TestLedger.MakeAsync(kind);
        var rules = Books.Monthly();
        await test.Ledger.PostManyAsync(rules, Enumerable.Range(0, Sold).SelectMany(Books.Document), null, Stop);
        var chance = new Random(20261125);
        var promised = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var victim = new Victim(kind, test.Connection, "settle", "0");
            await (kill % 3 == 0 && kill < Kills - 1 ? victim.ReadyAsync(Stop) : victim.WorkingAsync(Stop));
            await Task.Delay(chance.Next(0, 120), Stop);
            await victim.KillAsync(Stop);
            promised.UnionWith(victim.Said.Where(line => line.StartsWith("settled ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));

            var settlements = await test.Ledger.SettlementsAsync(null, Stop);
            Assert.Superset(promised, settlements.Select(settlement => settlement.Proposal).ToHashSet());
            Assert.Empty((await test.Ledger.ReplayAsync(rules, null, Stop)).Problems);
        }

        using (var last = new Victim(kind, test.Connection, "settle", "0"))
        {
            await last.EndAsync(Stop);
            Assert.Equal("done", last.Said[^1]);
        }

        Assert.NotEmpty(promised);
        Assert.Empty((await test.Ledger.ReplayAsync(rules, null, Stop)).Problems);
        Assert.All(await test.Ledger.BalancesAsync(rules, new DateOnly(2026, 12, 31), null, Stop), bonus => Assert.Equal((0m, 0m, true), (bonus.Open, bonus.Accrued, bonus.Closed)));
    }

    private static int Last(Victim victim) => victim.Said.Where(line => line.StartsWith("posted ", StringComparison.Ordinal)).Select(line => int.Parse(line["posted ".Length..], CultureInfo.InvariantCulture)).LastOrDefault(-1);
}
