using System.Text.RegularExpressions;

namespace KeyAccount.Tests.Conventions;

public sealed partial class SourceConventionTests
{
    /// <summary>Collectors know seconds as double; no price passes there.</summary>
    private const string Seconds = "src/KeyAccount.DependencyInjection/Telemetry/Instruments.cs";

    [Fact]
    public void All_source_files_are_looked_at() =>
        Assert.True(SourceFiles.All.Count(file => file.Path.StartsWith("src/KeyAccount/", StringComparison.Ordinal)) > 100);

    [Fact]
    public void No_figure_is_a_double_or_a_float()
    {
        var found = SourceFiles.Find(BinaryFraction()).ToArray();

        Assert.Contains(found, place => place.StartsWith(Seconds, StringComparison.Ordinal));
        Assert.DoesNotContain(found, place => !place.StartsWith(Seconds, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_reads_the_clock_of_the_machine() =>
        Assert.Empty(SourceFiles.Find(Clock()));

    [Fact]
    public void Only_the_edges_catch_every_exception()
    {
        // What is named in a filter is not every exception; at the edges it is, so that a host or a tool goes on or ends well.
        string[] edges = ["src/KeyAccount.Cli/", "src/KeyAccount.DependencyInjection/"];
        var found = SourceFiles.Find(CatchAll()).ToArray();

        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, place => !edges.Any(edge => place.StartsWith(edge, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_holds_one_public_type_and_is_named_like_it()
    {
        var looked = 0;
        foreach (var (path, code) in SourceFiles.All)
        {
            string[] types = [.. PublicType().Matches(SourceFiles.CodeOnly(code)).Select(match => match.Groups["name"].Value)];
            looked += types.Length;
            Assert.True(types.Length == 0 || types.SequenceEqual([Path.GetFileNameWithoutExtension(path)]), $"{path} holds {string.Join(", ", types)}");
        }

        Assert.True(looked > 20);
    }

    [Fact]
    public void A_file_has_at_most_400_lines()
    {
        // What a tool writes down of a database is as long as the database is wide.
        var longest = SourceFiles.All.Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal)).MaxBy(file => file.Code.Count(letter => letter == '\n'));

        Assert.InRange(longest.Code.Count(letter => letter == '\n'), 100, 400);
    }

    [Fact]
    public void Strings_and_comments_are_not_code()
    {
        const string Source = """
            var a = "double \" double"; // double
            /* double
            */ var b = @"double "" double" + 'd' + '"' + x; double c;
            """;

        Assert.Equal("double c;", SourceFiles.CodeOnly(Source)[SourceFiles.CodeOnly(Source).IndexOf("double", StringComparison.Ordinal)..]);
    }

    [GeneratedRegex(@"(?<!Values\.)\b(double|float|Double|Single|Half)\b(?!\s*\()")]
    private static partial Regex BinaryFraction();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b[^)]*\)\s*(?!\s*when\b)|\{)")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|record\s+struct|record|struct|interface|enum|delegate)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
