using KeyAccount.DependencyInjection.Tests.Support;
using Microsoft.Extensions.Logging;

namespace KeyAccount.DependencyInjection.Tests;

public sealed class ReloadTests : IDisposable
{
    private readonly RuleFolderCopy rules = new();
    private readonly Engine engine;

    public ReloadTests() => engine = Engine.Unwatched(rules);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_good_edit_goes_live()
    {
        var before = engine.Provider.Current;
        rules.SetBoltPrice("0,60");
        engine.Time.Advance(TimeSpan.FromHours(1));

        var attempt = engine.Provider.Reload(Cancellation);

        Assert.Equal(ReloadOutcome.Applied, attempt.Outcome);
        Assert.Equal(engine.Provider.Current.Version, attempt.WantedVersion);
        Assert.Equal(engine.Time.GetUtcNow(), attempt.At);
        Assert.NotEqual(before.Version, engine.Provider.Current.Version);
        Assert.Equal(720m, engine.PriceBolts());
        Assert.StartsWith($"Rules {attempt.WantedVersion} are in force instead of {before.Version}, loaded in ", Assert.Single(engine.Log.Of(2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_edit_keeps_the_last_good_rules_and_reports_what_is_wrong()
    {
        var before = engine.Provider.Current;
        rules.SetBoltPrice("0,60");
        rules.Misspell();

        var attempt = engine.Provider.Reload(Cancellation);

        Assert.Equal(ReloadOutcome.Failed, attempt.Outcome);
        Assert.Same(attempt, engine.Provider.LastAttempt);
        Assert.Same(before, engine.Provider.Current);
        Assert.NotEqual(before.Version, attempt.WantedVersion);
        Assert.StartsWith("sha256:", attempt.WantedVersion, StringComparison.Ordinal);
        var finding = Assert.Single(attempt.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(RuleFolderCopy.Edilnord, finding.Location.File);
        Assert.Equal(600m, engine.PriceBolts());
    }

    [Fact]
    public void A_bad_edit_is_logged_with_each_finding()
    {
        var before = engine.Provider.Current;
        rules.Misspell();
        File.WriteAllText(rules["policies/nobody-reads-this.csv"], "a;b\n");

        var attempt = engine.Provider.Reload(Cancellation);

        var failed = Assert.Single(engine.Log.Of(3));
        Assert.Equal(LogLevel.Error, failed.Level);
        Assert.Equal($"Changed rule files have 1 errors and are not taken (wanted: {attempt.WantedVersion}); {before.Version} stays in force", failed.Text);
        var error = Assert.Single(engine.Log.Of(4));
        Assert.Equal(LogLevel.Error, error.Level);
        Assert.Equal(attempt.Findings.Single(finding => finding.Severity == Severity.Error).ToString(), error.Text);
        Assert.Equal(attempt.Findings.Where(finding => finding.Severity == Severity.Warning).Select(finding => finding.ToString()), engine.Log.Of(5).Select(entry => entry.Text));
        Assert.All(engine.Log.Of(5), entry => Assert.Equal(LogLevel.Warning, entry.Level));
        Assert.NotEmpty(engine.Log.Of(5));
    }

    [Fact]
    public void The_good_edit_after_a_bad_one_goes_live()
    {
        _ = engine.Provider.Current;
        rules.SetBoltPrice("0,60");
        rules.Misspell();
        engine.Provider.Reload(Cancellation);
        rules.Mend();

        var attempt = engine.Provider.Reload(Cancellation);

        Assert.Equal(ReloadOutcome.Applied, attempt.Outcome);
        Assert.DoesNotContain(attempt.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(720m, engine.PriceBolts());
    }

    [Fact]
    public void A_bad_edit_that_is_taken_back_leaves_the_rules_in_force_and_nothing_wanted()
    {
        var before = engine.Provider.Current;
        rules.Misspell();
        engine.Provider.Reload(Cancellation);
        rules.Mend();

        var attempt = engine.Provider.Reload(Cancellation);

        Assert.Equal(ReloadOutcome.Unchanged, attempt.Outcome);
        Assert.Same(before, engine.Provider.Current);
        Assert.Equal(before.Version, engine.Provider.LastAttempt?.WantedVersion);
        Assert.DoesNotContain(engine.Provider.LastAttempt!.Findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void The_same_bad_files_are_reported_once_and_remain_failed()
    {
        _ = engine.Provider.Current;
        rules.Misspell();
        var first = engine.Provider.Reload(Cancellation);

        var second = engine.Provider.Reload(Cancellation);

        Assert.Same(first, second);
        Assert.Single(engine.Log.Of(3));
        Assert.Single(engine.Log.Of(7));
    }

    [Fact]
    public void Files_with_the_same_contents_and_a_new_date_are_not_loaded()
    {
        var before = engine.Provider.Current;
        File.SetLastWriteTimeUtc(rules[RuleFolderCopy.Edilnord], new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var attempt = engine.Provider.Reload(Cancellation);

        Assert.Equal(ReloadOutcome.Unchanged, attempt.Outcome);
        Assert.Equal(before.Version, attempt.WantedVersion);
        Assert.Same(before, engine.Provider.Current);
    }

    [Fact]
    public void A_folder_that_is_gone_keeps_the_last_good_rules()
    {
        var before = engine.Provider.Current;
        Directory.Delete(rules.Path, recursive: true);

        var attempt = engine.Provider.Reload(Cancellation);

        Assert.Equal(ReloadOutcome.Failed, attempt.Outcome);
        Assert.Null(attempt.WantedVersion);
        Assert.Same(before, engine.Provider.Current);
        Assert.Equal(600m, engine.PriceBolts());
    }

    [Fact]
    public void Handlers_hear_of_new_rules_when_these_are_in_force()
    {
        _ = engine.Provider.Current;
        var heard = new List<(ReloadAttempt Attempt, string InForce)>();
        engine.Provider.Changed += (_, attempt) => heard.Add((attempt, engine.Provider.Current.Version));
        rules.Misspell();
        engine.Provider.Reload(Cancellation);
        rules.Mend();
        rules.SetBoltPrice("0,60");

        var applied = engine.Provider.Reload(Cancellation);
        engine.Provider.Reload(Cancellation);

        Assert.Equal([(applied, applied.WantedVersion!)], heard);
    }

    [Fact]
    public void A_handler_that_throws_is_logged_and_stops_neither_the_rules_nor_the_next_handler()
    {
        _ = engine.Provider.Current;
        var heard = 0;
        engine.Provider.Changed += (_, _) => throw new InvalidOperationException("a handler");
        engine.Provider.Changed += (_, _) => heard++;
        rules.SetBoltPrice("0,60");

        var attempt = engine.Provider.Reload(Cancellation);

        Assert.Equal(ReloadOutcome.Applied, attempt.Outcome);
        Assert.Equal(1, heard);
        Assert.Equal("a handler", Assert.Single(engine.Log.Of(12)).Exception?.Message);
    }

    [Fact]
    public void A_reload_that_is_cancelled_changes_nothing()
    {
        var before = engine.Provider.Current;
        var attempt = engine.Provider.LastAttempt;
        rules.SetBoltPrice("0,60");

        Assert.ThrowsAny<OperationCanceledException>(() => engine.Provider.Reload(new CancellationToken(canceled: true)));

        Assert.Same(before, engine.Provider.Current);
        Assert.Same(attempt, engine.Provider.LastAttempt);
    }

    [Fact]
    public void After_the_end_of_the_host_nothing_is_reloaded_and_the_last_rules_still_price()
    {
        var current = engine.Provider.Current;
        engine.Dispose();

        Assert.Throws<ObjectDisposedException>(() => engine.Provider.Reload(TestContext.Current.CancellationToken));
        Assert.Equal(558.60m, current.Price(Order.Bolts).Totals.Net);
    }

    [Fact]
    public void A_stream_keeps_the_rules_that_it_began_with()
    {
        var before = engine.Provider.Current.Version;
        using var stream = engine.Pricing.PriceMany([Order.Bolts, Order.OfNobody, Order.Bolts], Cancellation).GetEnumerator();
        stream.MoveNext();
        var first = stream.Current.Quote!;
        rules.SetBoltPrice("0,60");
        engine.Provider.Reload(Cancellation);

        stream.MoveNext();
        var refused = stream.Current;
        stream.MoveNext();
        var last = stream.Current.Quote!;

        Assert.Equal((before, before), (first.RuleSet, last.RuleSet));
        Assert.Equal(600m, last.Totals.List);
        Assert.Null(refused.Quote);
        Assert.Equal(720m, engine.PriceBolts());
    }

    [Fact]
    public void A_stream_ends_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        var priced = 0;

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var outcome in engine.Pricing.PriceMany(Enumerable.Repeat(Order.Bolts, 100), source.Token))
            {
                Assert.NotNull(outcome.Quote);
                priced++;
                if (priced == 3)
                {
                    source.Cancel();
                }
            }
        });

        Assert.Equal(3, priced);
    }

    [Fact]
    public async Task Pricing_goes_on_while_rules_are_reloaded_and_each_quote_is_of_one_of_the_two()
    {
        var versions = new List<string> { engine.Provider.Current.Version };
        rules.SetBoltPrice("0,60");
        engine.Provider.Reload(Cancellation);
        versions.Add(engine.Provider.Current.Version);
        using var done = new CancellationTokenSource();
        var pricers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => PriceUntil(done.Token), Cancellation)).ToArray();

        try
        {
            for (var i = 0; i < 20; i++)
            {
                rules.SetBoltPrice(i % 2 == 0 ? "0,50" : "0,60");
                Assert.Equal(ReloadOutcome.Applied, engine.Provider.Reload(Cancellation).Outcome);
            }
        }
        finally
        {
            await done.CancelAsync();
        }

        var quotes = (await Task.WhenAll(pricers)).SelectMany(quotes => quotes).ToHashSet();

        // A version and its total belong together: no quote is priced half by one set and half by the other.
        Assert.Equal([(versions[0], 600m), (versions[1], 720m)], quotes.OrderBy(quote => quote.List));
    }

    public void Dispose()
    {
        engine.Dispose();
        rules.Dispose();
    }

    private HashSet<(string Version, decimal List)> PriceUntil(CancellationToken done)
    {
        var quotes = new HashSet<(string, decimal)>();
        while (!done.IsCancellationRequested)
        {
            var quote = engine.Pricing.Price(Order.Bolts);
            quotes.Add((quote.RuleSet, quote.Totals.List));
        }

        return quotes;
    }
}
