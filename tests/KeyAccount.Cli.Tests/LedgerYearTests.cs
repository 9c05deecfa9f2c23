namespace KeyAccount.Cli.Tests;

/// <summary>A year of bonuses on the command line, one command after the other on the same ledger.</summary>
public sealed class LedgerYearTests
{
    private const string Rules = "~/samples/06-bonus-year/rules";

    /// <summary>Gets the golden files of these tests.</summary>
    public static IReadOnlyList<string> Golden { get; } = ["ledger-year.txt", "ledger-year-it.txt", "ledger-year-json.txt"];

    private static readonly string[] CommandLines =
    [
        $"ledger post {Rules} OUT/ledger.db IN/bonus-year.csv",
        $"ledger accrue {Rules} OUT/ledger.db --as-of 2026-09-30",
        $"ledger accrue {Rules} OUT/ledger.db --as-of 2026-09-30",
        $"ledger settle {Rules} OUT/ledger.db --as-of 2026-09-30 --scheme edilnord/2026/year-end",
        $"ledger settle {Rules} OUT/ledger.db --as-of 2026-09-30 --scheme edilnord/2026/yearend",
        $"ledger settle {Rules} OUT/ledger.db --as-of 2027-01-15",
        $"ledger settle {Rules} OUT/ledger.db --as-of 2027-01-15 --approve Colombo",
        $"ledger settle {Rules} OUT/ledger.db --as-of 2027-01-15 --pay",
        $"ledger settle {Rules} OUT/ledger.db --as-of 2027-01-15 --pay",
        $"ledger settle {Rules} OUT/ledger.db --as-of 2027-02-28 --approve Colombo --pay",
        $"ledger statement {Rules} OUT/ledger.db edilnord --as-of 2027-03-31",
        $"ledger statement {Rules} OUT/ledger.db edilnrod --as-of 2027-03-31",
        $"ledger replay {Rules} OUT/ledger.db",
    ];

    [Theory]
    [InlineData("ledger-year", "")]
    [InlineData("ledger-year-it", " --language it")]
    [InlineData("ledger-year-json", " --json")]
    public async Task A_year_of_bonuses_reads_as_expected(string name, string more)
    {
        using var tool = new Tool();
        var transcript = "";
        foreach (var commandLine in CommandLines)
        {
            transcript += await tool.Transcript(commandLine + more);
        }

        var golden = Path.Combine(Repository.Golden, $"{name}.txt");
        if (Environment.GetEnvironmentVariable("KEYACCOUNT_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(golden, transcript, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), transcript);
    }
}
