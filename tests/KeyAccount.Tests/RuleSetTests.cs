using KeyAccount.Tests.Support;

namespace KeyAccount.Tests;

public sealed class RuleSetTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keyaccount-");

    public RuleSetTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("rules"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.Path("rules"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Files_of_a_known_version_are_not_loaded_again_whatever_their_dates()
    {
        var known = RuleSet.Load(folder.FullName, cancellation: Cancellation);
        File.SetLastWriteTimeUtc(Path.Combine(folder.FullName, "company.json"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.Null(RuleSet.LoadIfChanged(folder.FullName, known.Version, cancellation: Cancellation));
    }

    [Fact]
    public void Files_that_differ_from_the_known_version_are_loaded()
    {
        var known = RuleSet.Load(folder.FullName, cancellation: Cancellation);
        File.AppendAllText(Path.Combine(folder.FullName, "company.json"), "\n");

        var changed = RuleSet.LoadIfChanged(folder.FullName, known.Version, cancellation: Cancellation);

        Assert.NotNull(changed);
        Assert.NotEqual(known.Version, changed.Version);
        Assert.Equal(known.Counts, changed.Counts);
    }

    [Fact]
    public void A_case_file_does_not_change_the_version()
    {
        var known = RuleSet.Load(folder.FullName, cancellation: Cancellation);
        File.WriteAllText(Path.Combine(folder.FullName, "cases", "new.case.json"), "{}");

        Assert.Null(RuleSet.LoadIfChanged(folder.FullName, known.Version, cancellation: Cancellation));
    }

    [Fact]
    public void Files_with_errors_are_named_by_their_version()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "company.json"), "{}");

        var broken = Assert.Throws<RuleFileException>(() => RuleSet.Load(folder.FullName, cancellation: Cancellation));

        Assert.StartsWith("sha256:", broken.Version, StringComparison.Ordinal);
        Assert.Null(RuleSet.LoadIfChanged(folder.FullName, broken.Version, cancellation: Cancellation));
    }

    [Fact]
    public void Where_a_file_could_not_be_read_there_is_no_version_to_compare_with()
    {
        var limits = new RuleFileLimits { FileBytes = 10 };

        var broken = Assert.Throws<RuleFileException>(() => RuleSet.Load(folder.FullName, limits, Cancellation));

        Assert.Null(broken.Version);
        Assert.Throws<RuleFileException>(() => RuleSet.LoadIfChanged(folder.FullName, broken.Version, limits, Cancellation));
    }

    [Fact]
    public void A_rule_set_says_how_much_it_holds()
    {
        var counts = RuleSet.Load(folder.FullName, cancellation: Cancellation).Counts;

        Assert.Equal(File.ReadLines(Path.Combine(folder.FullName, "accounts", "accounts.csv")).Count() - 1, counts.Accounts);
        Assert.Equal(File.ReadLines(Path.Combine(folder.FullName, "items", "items.csv")).Count() - 1, counts.Items);
        Assert.InRange(counts.Prices, 130, 200);
        Assert.InRange(counts.Discounts, 30, 60);
    }

    [Fact]
    public void A_cancelled_load_gives_nothing() =>
        Assert.ThrowsAny<OperationCanceledException>(() => RuleSet.Load(folder.FullName, cancellation: new CancellationToken(canceled: true)));

    public void Dispose() => folder.Delete(recursive: true);
}
