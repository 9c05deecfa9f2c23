namespace KeyAccount.Cli.Tests;

/// <summary>What the tool says to a command line, as a whole. With KEYACCOUNT_ACCEPT=1 the files of Golden/ are written anew; read their difference then.</summary>
public sealed class TranscriptTests
{
    public static TheoryData<string, string> CommandLines { get; } = new()
    {
        { "help", "--help" },
        { "help-it", "price-orders --help --language it" },
        { "init", "init OUT/rules" },
        { "init-it", "init OUT/rules --language it" },
        { "check", "check ~/rules" },
        { "check-it", "check ~/rules --language it" },
        { "check-json", "check ~/rules --json" },
        { "check-broken", "check IN/broken-rules" },
        { "check-broken-it", "check IN/broken-rules --language it" },
        { "check-broken-json", "check IN/broken-rules --json" },
        { "check-nowhere", "check IN/nowhere" },
        { "price", "price ~/rules IN/request.json" },
        { "price-it", "price ~/rules IN/request.json --language it" },
        { "price-json", "price ~/rules IN/request.json --json" },
        { "price-customer", "price ~/rules IN/request.json --customer" },
        { "price-customer-it", "price ~/rules IN/request.json --customer --language it" },
        { "price-customer-json", "price ~/rules IN/request.json --customer --json" },
        { "price-guarded", "price ~/rules IN/guarded.json" },
        { "price-guarded-it", "price ~/rules IN/guarded.json --language it" },
        { "price-guarded-customer", "price ~/rules IN/guarded.json --customer" },
        { "check-guards", "check IN/guarded-rules" },
        { "check-guards-it", "check IN/guarded-rules --language it" },
        { "price-unpriceable", "price ~/rules IN/unpriceable.json" },
        { "price-unpriceable-it", "price ~/rules IN/unpriceable.json --language=it" },
        { "price-unpriceable-json", "price ~/rules IN/unpriceable.json --json" },
        { "price-misspelt", "price ~/rules IN/misspelt.json" },
        { "price-decimal-comma", "price ~/rules IN/decimal-comma.json" },
        { "price-approvals", "price ~/rules IN/discount.json" },
        { "price-approvals-it", "price ~/rules IN/discount.json --language it" },
        { "approve", "approve ~/rules IN/discount.json --by marta.colli --at 2026-03-10T09:30:00+01:00" },
        { "approve-own", "approve ~/rules IN/discount.json --by luca.ferri --at 2026-03-10T09:30:00+01:00" },
        { "approve-no-right-it", "approve ~/rules IN/discount.json --by sara.neri --at 2026-03-10T09:30:00+01:00 --language it" },
        { "approve-unknown-json", "approve ~/rules IN/discount.json --by nobody --at 2026-03-10T09:30:00+01:00 --json" },
        { "approve-no-time", "approve ~/rules IN/discount.json --by marta.colli --at today" },
        { "approve-no-person", "approve ~/rules IN/discount.json" },
        { "price-broken-rules", "price IN/broken-rules IN/request.json" },
        { "price-broken-rules-json", "price IN/broken-rules IN/request.json --json" },
        { "price-no-request", "price ~/rules IN/nowhere.json" },
        { "test", "test ~/rules" },
        { "test-failing", "test IN/failing-cases" },
        { "test-failing-it", "test IN/failing-cases --language it" },
        { "test-failing-json", "test IN/failing-cases --json" },
        { "test-two-paths", "test IN/failing-cases/passes.case.json ~/rules/cases/unifer IN/failing-cases/passes.case.json" },
        { "test-no-cases", "test IN/broken-rules" },
        { "test-nowhere", "test IN/nowhere ~/rules --language it" },
        { "orders", "price-orders ~/rules IN/orders.csv --out OUT/priced.csv" },
        { "orders-comma", "price-orders ~/rules IN/orders-comma.csv --out OUT/priced.csv" },
        { "orders-export", "price-orders ~/rules IN/orders-export.csv --out OUT/priced.csv" },
        { "orders-compare", "price-orders ~/rules IN/orders-compare.csv --out OUT/priced.csv --compare amount" },
        { "orders-compare-it", "price-orders ~/rules IN/orders-compare.csv --out OUT/priced.csv --compare amount --language it" },
        { "orders-compare-json", "price-orders ~/rules IN/orders-compare.csv --out OUT/priced.csv --compare amount --json" },
        { "orders-errors", "price-orders ~/rules IN/orders-errors.csv --out OUT/priced.csv --compare amount" },
        { "orders-errors-it", "price-orders ~/rules IN/orders-errors.csv --out OUT/priced.csv --compare amount --language it" },
        { "orders-header", "price-orders ~/rules IN/orders-header.csv --out OUT/priced.csv --compare netAmount" },
        { "orders-header-json", "price-orders ~/rules IN/orders-header.csv --out OUT/priced.csv --json" },
        { "orders-same-file", "price-orders ~/rules IN/orders.csv --out IN/orders.csv" },
        { "orders-no-out", "price-orders ~/rules IN/orders.csv" },
        { "orders-no-folder", "price-orders ~/rules IN/orders.csv --out OUT/nowhere/priced.csv" },
        { "schema-nowhere", "schema IN/nowhere" },
        { "ledger-post", "ledger post ~/rules OUT/ledger.db IN/postings.csv" },
        { "ledger-post-it", "ledger post ~/rules OUT/ledger.db IN/postings.csv --language it" },
        { "ledger-post-json", "ledger post ~/rules OUT/ledger.db IN/postings.csv --json" },
        { "ledger-post-errors", "ledger post ~/rules OUT/ledger.db IN/postings-errors.csv" },
        { "ledger-post-errors-it", "ledger post ~/rules OUT/ledger.db IN/postings-errors.csv --language it" },
        { "ledger-post-errors-json", "ledger post ~/rules OUT/ledger.db IN/postings-errors.csv --json" },
        { "ledger-no-ledger", "ledger post ~/rules IN/postings.csv IN/postings.csv" },
        { "ledger-no-connection", "ledger post ~/rules Hots=db IN/postings.csv" },
        { "ledger-help", "ledger --help" },
        { "nothing", "" },
        { "unknown-verb", "chekc ~/rules" },
        { "unknown-verb-it", "chekc ~/rules --language it" },
        { "unknown-option", "check ~/rules --jsn" },
        { "unknown-language", "check ~/rules --language de" },
        { "missing-argument", "price ~/rules" },
    };

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task The_tool_says_what_is_expected(string name, string commandLine)
    {
        using var tool = new Tool();
        var transcript = await tool.Transcript(commandLine);
        var golden = Path.Combine(Repository.Golden, $"{name}.txt");
        if (Environment.GetEnvironmentVariable("KEYACCOUNT_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(golden, transcript, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), transcript);
    }

    [Fact]
    public void Every_golden_file_belongs_to_a_command_line() =>
        Assert.Equal(
            CommandLines.Select(row => $"{row.Data.Item1}.txt").Concat(LedgerYearTests.Golden).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Repository.Golden).Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
