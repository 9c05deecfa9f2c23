using KeyAccount.Conformance.Reports;
using KeyAccount.Conformance.Translation;
using KeyAccount.Tests.Support;

namespace KeyAccount.Conformance.Tests;

public sealed class TableTests
{
    private static readonly string Cases = Repository.Path("tests", "cases", "good");

    [Fact]
    public void The_table_by_peer_counts_the_cases_that_have_files()
    {
        var rows = ReadmeTables.Read(Repository.Path("tests", "cases", "README.md")).ToArray();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            Assert.Equal((row.Peer, ReadmeTables.Kept(Cases, row.Peer)), (row.Peer, row.Passes));
            Assert.Equal(row.Published, row.Passes + row.OutOfScope + row.Missing);
        });
    }

    [Fact]
    public void Every_peer_that_has_a_translator_stands_in_the_table() =>
        Assert.Empty(Translators.All.Select(translator => translator.Peer).Except(ReadmeTables.Read(Repository.Path("tests", "cases", "README.md")).Select(row => row.Peer)));
}
