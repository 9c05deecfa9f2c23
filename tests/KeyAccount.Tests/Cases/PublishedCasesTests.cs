using System.Globalization;
using System.Text.Json;
using KeyAccount.Tests.Support;

namespace KeyAccount.Tests.Cases;

/// <summary>The case files of tests/cases/good: figures that others published, priced by rules that stand in the same file.</summary>
public sealed class PublishedCasesTests
{
    private static readonly string Folder = Repository.Path("tests", "cases", "good");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.case.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_published_comes_out(string file)
    {
        var outcome = Assert.Single(RuleCases.Run(Path.Combine(Folder, file), TestContext.Current.CancellationToken));
        Assert.True(outcome.Passed, string.Join('\n', [$"{outcome.Name}:", .. outcome.Findings, .. outcome.Problems, .. outcome.Differences]));
    }

    [Fact]
    public void No_case_is_lost_as_the_table_in_the_readme_counts_them()
    {
        var found = Directory.EnumerateDirectories(Folder).ToDictionary(topic => Path.GetFileName(topic), topic => Directory.EnumerateFiles(topic, "*.case.json").Count());
        Assert.Equal(Counted().OrderBy(pair => pair.Key, StringComparer.Ordinal), found.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(found.Values.Sum(), Files.Count);
    }

    [Fact]
    public void Each_case_has_a_name_of_its_own_in_its_topic_and_says_where_its_figures_come_from()
    {
        foreach (var topic in Directory.EnumerateDirectories(Folder))
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var file in Directory.EnumerateFiles(topic, "*.case.json"))
            {
                using var document = JsonDocument.Parse(File.ReadAllBytes(file));
                Assert.True(names.Add(document.RootElement.GetProperty("name").GetString()!), $"{file}: another case of the topic has this name.");
                Assert.True(document.RootElement.TryGetProperty("source", out var source) && source.GetString()!.Length > 10, $"{file}: no source.");
            }

            Assert.NotEmpty(names);
        }
    }

    /// <summary>Reads the rows "| topic | count | ... |" of the table.</summary>
    private static Dictionary<string, int> Counted() => File.ReadLines(Repository.Path("tests", "cases", "README.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 3 && int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .ToDictionary(cells => cells[1], cells => int.Parse(cells[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
