using System.Globalization;
using KeyAccount.Ledger.Tests.Support;

namespace KeyAccount.Ledger.Tests;

/// <summary>Processes that are really killed, many times.</summary>
public sealed class KilledTests
{
    private const int Documents = 1500;

    private static int Kills { get; } = int.Parse(Environment.GetEnvironmentVariable("KEYACCOUNT_KILLS") ?? "8", CultureInfo.InvariantCulture);

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
            await (kill < 2 ? Task.Delay(chance.Next(50, 700), Stop) : kill % 3 == 0 ? victim.ReadyAsync(Stop) : victim.WorkingAsync(Stop));
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

    private static int Last(Victim victim) => victim.Said.Where(line => line.StartsWith("posted ", StringComparison.Ordinal)).Select(line => int.Parse(line["posted ".Length..], CultureInfo.InvariantCulture)).LastOrDefault(-1);
}
