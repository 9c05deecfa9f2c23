using KeyAccount.DependencyInjection.Tests.Support;

namespace KeyAccount.DependencyInjection.Tests.Watching;

/// <summary>Real files and a real watch; only the clock is the test's, so nothing is read before the test says that the quiet period is over.</summary>
public sealed class WatchTests : IDisposable
{
    private const int Reloaded = 2;
    private const int ReloadFailed = 3;
    private const int Unchanged = 6;
    private const int ChangeSeen = 9;
    private static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(500);
    private readonly RuleFolderCopy rules = new();
    private readonly Engine engine;

    public WatchTests()
    {
        engine = new Engine(rules.Path);
        _ = engine.Provider.Current;
    }

    [Fact]
    public async Task A_changed_file_goes_live_when_the_quiet_period_is_over_and_not_before()
    {
        rules.SetBoltPrice("0,60");
        await engine.Log.WaitFor(ChangeSeen);

        engine.Time.Advance(QuietPeriod - TimeSpan.FromMilliseconds(1));
        Assert.Equal(600m, engine.PriceBolts());

        await engine.PassTimeUntil(() => engine.PriceBolts() == 720m);
    }

    [Fact]
    public async Task A_file_that_is_touched_without_a_change_reloads_nothing()
    {
        var before = engine.Provider.Current;
        File.SetLastWriteTimeUtc(rules[RuleFolderCopy.Edilnord], new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        await engine.PassTimeUntil(() => engine.Log.Of(Unchanged).Count > 0);

        Assert.Empty(engine.Log.Of(Reloaded));
        Assert.Same(before, engine.Provider.Current);
    }

    [Fact]
    public async Task Several_changes_in_the_quiet_period_give_one_reload()
    {
        rules.SetBoltPrice("0,55");
        rules.Replace(RuleFolderCopy.Edilnord, "\"percent\": 2,", "\"percent\": 3,");
        rules.SetBoltPrice("0,60");

        await engine.PassTimeUntil(() => engine.PriceBolts() == 720m);

        Assert.Single(engine.Log.Of(Reloaded));
    }

    [Fact]
    public async Task Each_change_starts_the_quiet_period_anew()
    {
        rules.SetBoltPrice("0,55");
        await engine.Log.WaitForChangeOf(RuleFolderCopy.ListPrices);
        engine.Time.Advance(TimeSpan.FromMilliseconds(400));
        rules.Misspell();
        await engine.Log.WaitForChangeOf(RuleFolderCopy.Edilnord);
        engine.Time.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Empty(engine.Log.Of(ReloadFailed).Concat(engine.Log.Of(Reloaded)));

        await engine.PassTimeUntil(() => engine.Log.Of(ReloadFailed).Count > 0);

        Assert.Empty(engine.Log.Of(Reloaded));
    }

    [Fact]
    public async Task A_bad_edit_keeps_the_rules_and_the_good_edit_after_it_goes_live()
    {
        rules.SetBoltPrice("0,60");
        rules.Misspell();
        await engine.PassTimeUntil(() => engine.Provider.LastAttempt?.Outcome == ReloadOutcome.Failed);
        Assert.Equal(600m, engine.PriceBolts());

        rules.Mend();
        await engine.PassTimeUntil(() => engine.PriceBolts() == 720m);

        Assert.Equal(ReloadOutcome.Applied, engine.Provider.LastAttempt?.Outcome);
    }

    [Fact]
    public async Task A_file_saved_by_renaming_another_over_it_goes_live()
    {
        var written = rules[".list-eur.csv.tmp"];
        var text = await File.ReadAllTextAsync(rules[RuleFolderCopy.ListPrices], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(written, text.Replace("BOLT-M8;0,50", "BOLT-M8;0,60", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        File.Move(written, rules[RuleFolderCopy.ListPrices], overwrite: true);

        await engine.PassTimeUntil(() => engine.PriceBolts() == 720m);
    }

    [Fact]
    public async Task A_file_in_a_new_folder_goes_live()
    {
        var before = engine.Provider.Current.Counts.Discounts;
        Directory.CreateDirectory(rules["agreements/impresa-conti"]);
        await engine.Log.WaitForChangeOf("agreements/impresa-conti");
        await File.WriteAllTextAsync(rules["agreements/impresa-conti/2026.json"], """{ "status": "released", "valid": "2026", "discounts": [ { "id": "bolts", "step": "base", "when": { "item.sku": "BOLT-M8" }, "percent": 1 } ] }""", TestContext.Current.CancellationToken);

        await engine.PassTimeUntil(() => engine.Provider.Current.Counts.Discounts == before + 1);
    }

    [Fact]
    public async Task A_folder_that_is_deleted_and_made_again_is_watched_again()
    {
        var before = engine.Provider.Current;
        Directory.Delete(rules.Path, recursive: true);
        await engine.PassTimeUntil(() => engine.Provider.LastAttempt!.Findings.Any(finding => finding.Code == "KA1001"));
        Assert.Same(before, engine.Provider.Current);

        RuleFolderCopy.WriteTo(rules.Path);
        rules.SetBoltPrice("0,60");
        await engine.PassTimeUntil(() => engine.PriceBolts() == 720m);

        rules.SetBoltPrice("0,70");
        await engine.PassTimeUntil(() => engine.PriceBolts() == 840m);
    }

    [Fact]
    public async Task A_link_that_points_to_another_folder_is_followed_to_it()
    {
        var (link, other) = (Path.Combine(rules.Above, "current"), Path.Combine(rules.Above, "other"));
        Directory.CreateSymbolicLink(link, rules.Path);
        RuleFolderCopy.WriteTo(other);
        RuleFolderCopy.SetBoltPrice(other, "0,60");
        using var linked = new Engine(link);
        Assert.Equal(600m, linked.PriceBolts());

        Directory.Delete(link);
        Directory.CreateSymbolicLink(link, other);
        await linked.PassTimeUntil(() => linked.PriceBolts() == 720m);

        RuleFolderCopy.SetBoltPrice(other, "0,70");
        await linked.PassTimeUntil(() => linked.PriceBolts() == 840m);
    }

    [Fact]
    public async Task Without_the_watch_files_are_read_only_when_somebody_asks()
    {
        using var unwatched = Engine.Unwatched(rules);
        _ = unwatched.Provider.Current;
        rules.SetBoltPrice("0,60");
        await engine.Log.WaitFor(ChangeSeen);

        unwatched.Time.Advance(TimeSpan.FromHours(1));
        var before = unwatched.PriceBolts();
        unwatched.Provider.Reload(TestContext.Current.CancellationToken);

        Assert.Equal((600m, 720m), (before, unwatched.PriceBolts()));
        Assert.Empty(unwatched.Log.Of(ChangeSeen));
    }

    [Fact]
    public async Task Nothing_is_read_after_the_end_of_the_host()
    {
        rules.SetBoltPrice("0,60");
        await engine.Log.WaitFor(ChangeSeen);
        engine.Dispose();

        engine.Time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(engine.Log.Of(Reloaded));
        Assert.Equal(600m, engine.Provider.Current.Price(Order.Bolts).Totals.List);
    }

    public void Dispose()
    {
        engine.Dispose();
        rules.Dispose();
    }
}
