using KeyAccount.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KeyAccount.Ledger.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task A_host_gets_its_ledger_opened_once()
    {
        using var folder = new TemporaryFolder();
        await using var services = new ServiceCollection().AddKeyAccountLedger(options => options.SqliteFile = Path.Combine(folder.Path, "ledger.db")).BuildServiceProvider();
        var provider = services.GetRequiredService<LedgerProvider>();

        var ledger = await provider.LedgerAsync();

        Assert.Same(ledger, await services.GetRequiredService<LedgerProvider>().LedgerAsync());
        Assert.Equal(1, await ledger.PostAsync(Support.Books.Rules(), [Support.Books.Invoice("A", 1m)], TestContext.Current.CancellationToken));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_database_that_could_not_be_opened_is_tried_again()
    {
        using var folder = new TemporaryFolder();
        var inside = Path.Combine(folder.Path, "later");
        await using var services = new ServiceCollection().AddKeyAccountLedger(options => options.SqliteFile = Path.Combine(inside, "ledger.db")).BuildServiceProvider();
        var provider = services.GetRequiredService<LedgerProvider>();

        await Assert.ThrowsAsync<LedgerException>(provider.LedgerAsync);
        Directory.CreateDirectory(inside);

        Assert.NotNull(await provider.LedgerAsync());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("ledger.db", "Host=db")]
    public void A_host_that_names_no_database_or_two_does_not_start(string? file, string? connection)
    {
        using var services = new ServiceCollection()
            .AddKeyAccountLedger(options => (options.SqliteFile, options.PostgresConnection) = (file, connection))
            .BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<LedgerProvider>());

        Assert.Contains("either LedgerOptions.SqliteFile or LedgerOptions.PostgresConnection", refused.Message, StringComparison.Ordinal);
    }
}
