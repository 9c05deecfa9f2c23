using KeyAccount.DependencyInjection.Tests.Support;
using KeyAccount.Watching;
using Microsoft.Extensions.Time.Testing;

namespace KeyAccount.DependencyInjection.Tests.Watching;

public sealed class RuleFolderWatchTests : IDisposable
{
    private static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(500);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keyaccount-");
    private readonly FakeTimeProvider time = new();
    private readonly RecordedLog log = new();
    private int checks;

    [Fact]
    public void Lost_events_lead_to_a_check()
    {
        using var watch = Begin(folder.FullName);

        watch.OnError(new InternalBufferOverflowException("too many changes"));
        var atOnce = checks;
        time.Advance(QuietPeriod);

        Assert.Equal((0, 1), (atOnce, checks));
        Assert.Equal("too many changes", Assert.Single(log.Of(10)).Exception?.Message);
    }

    [Fact]
    public async Task Changes_are_seen_after_events_were_lost()
    {
        using var watch = Begin(folder.FullName);
        watch.OnError(new InternalBufferOverflowException());
        time.Advance(QuietPeriod);

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "company.json"), "{}", TestContext.Current.CancellationToken);

        await time.PassUntil(() => checks == 2, log);
    }

    [Fact]
    public void A_watch_that_is_lost_again_at_once_waits_half_a_minute()
    {
        using var watch = Begin(folder.FullName);
        watch.OnError(new IOException("out of watches"));
        time.Advance(QuietPeriod);
        watch.OnError(new IOException("out of watches"));

        time.Advance(TimeSpan.FromSeconds(29));
        var early = checks;
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((1, 2), (early, checks));
    }

    [Fact]
    public async Task A_folder_that_appears_with_the_one_above_it_is_found()
    {
        var above = Path.Combine(folder.FullName, "sales");
        using var watch = Begin(Path.Combine(above, "rules"));

        Directory.CreateDirectory(above);
        await log.WaitForChangeOf(above);
        Directory.CreateDirectory(Path.Combine(above, "rules"));
        await log.WaitForChangeOf(Path.Combine(above, "rules"));
        await File.WriteAllTextAsync(Path.Combine(above, "rules", "company.json"), "{}", TestContext.Current.CancellationToken);
        await log.WaitForChangeOf("company.json");
        Assert.Equal(0, checks);

        await time.PassUntil(() => checks == 1, log);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private RuleFolderWatch Begin(string directory) => RuleFolderWatch.Begin(directory, QuietPeriod, time, log, () => checks++);
}
