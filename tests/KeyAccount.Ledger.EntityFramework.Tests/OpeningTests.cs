using KeyAccount.Ledger.Tests.Support;
using KeyAccount.Tests.Support;

namespace KeyAccount.Ledger.Tests;

public sealed class OpeningTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Many_may_open_a_new_database_at_once(string kind)
    {
        await using var test = await TestLedger.EmptyAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => BonusLedger.OpenAsync(test.Database, Stop), Stop)));

        var ledger = await BonusLedger.OpenAsync(test.Database, Stop);
        Assert.Equal(1, await ledger.PostAsync(Books.Rules(), [Books.Invoice("A", 1m)], Stop));
    }

    [Theory]
    [InlineData(Databases.Sqlite, "migrations")]
    [InlineData(Databases.Postgres, "keyaccount.migrations")]
    public async Task A_ledger_of_a_newer_version_is_not_touched(string kind, string history)
    {
        await using var test = await TestLedger.MakeAsync(kind);
        await test.ExecuteAsync($"INSERT INTO {history} VALUES ('20300101000000_Future', '12.0.0')");

        var refused = await Assert.ThrowsAsync<LedgerException>(() => BonusLedger.OpenAsync(test.Database, Stop));

        Assert.Equal($"the ledger in {test.Database.Name} was made by a newer version: it has 20300101000000_Future, which is not known here.", Assert.Single(refused.Problems).Message());
    }

    [Theory]
    [InlineData(Databases.Sqlite, "CREATE TABLE customers (id INTEGER)")]
    [InlineData(Databases.Postgres, "CREATE SCHEMA keyaccount; CREATE TABLE keyaccount.customers (id INTEGER)")]
    public async Task A_database_of_something_else_is_not_touched(string kind, string table)
    {
        await using var test = await TestLedger.EmptyAsync(kind);
        await test.ExecuteAsync(table);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => BonusLedger.OpenAsync(test.Database, Stop));

        Assert.Equal("KA7001", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task A_file_that_is_no_database_and_a_folder_that_is_not_there_are_said_so()
    {
        using var folder = new TemporaryFolder();
        var text = folder.Write("notes.txt", new string('x', 4096));

        var noDatabase = await Assert.ThrowsAsync<LedgerException>(() => BonusLedger.OpenAsync(LedgerDatabase.Sqlite(text), Stop));
        var noFolder = await Assert.ThrowsAsync<LedgerException>(() => BonusLedger.OpenAsync(LedgerDatabase.Sqlite(Path.Combine(folder.Path, "none", "ledger.db")), Stop));

        Assert.Equal("KA7004", Assert.Single(noDatabase.Problems).Code);
        Assert.Equal("KA7004", Assert.Single(noFolder.Problems).Code);
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(text, Stop));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said_so()
    {
        var refused = await Assert.ThrowsAsync<LedgerException>(() => BonusLedger.OpenAsync(LedgerDatabase.Postgres("Host=127.0.0.1;Port=1;Database=none;Timeout=2"), Stop));

        Assert.StartsWith("127.0.0.1/none cannot be opened: ", Assert.Single(refused.Problems).Message(), StringComparison.Ordinal);
    }
}
