using KeyAccount.Ledger.Tests.Support;
using static KeyAccount.Ledger.Tests.Support.Books;

namespace KeyAccount.Ledger.Tests;

public sealed class WritersTests
{
    private static readonly RuleSet Rules = Books.Rules();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Writers_that_post_the_same_documents_at_once_post_each_line_once(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        var postings = Enumerable.Range(0, 600).Select(i => Invoice($"INV-{i / 3}", i, line: $"{i % 3}")).ToArray();
        var backwards = postings.OrderByDescending(posting => posting.Document, StringComparer.Ordinal).ToArray();

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () => await (await BonusLedger.OpenAsync(test.Database, Stop)).PostManyAsync(Rules, writer % 2 == 0 ? postings : backwards, null, Stop), Stop)));

        Assert.Equal(600, reports.Sum(report => report.Posted));
        Assert.Equal(1800, reports.Sum(report => report.Known));
        Assert.Equal(postings.Sum(posting => posting.Net), (await test.Ledger.PostingsAsync("shop", Day, Day, Stop)).Sum(posting => posting.Net));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Of_returns_that_come_at_once_no_more_are_posted_than_the_invoice_has(string kind)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        await test.Ledger.PostAsync(Rules, [Invoice("A", 100m, quantity: 10)], Stop);

        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                try
                {
                    return await test.Ledger.PostAsync(Rules, [Return($"R{writer}", "A", -30m, quantity: -3)], Stop);
                }
                catch (LedgerException)
                {
                    return 0;
                }
            },
            Stop)));

        Assert.Equal(3, posted.Sum());
        Assert.Equal(10m, (await test.Ledger.PostingsAsync("shop", Day, Day, Stop)).Sum(posting => posting.Net));
    }
}
