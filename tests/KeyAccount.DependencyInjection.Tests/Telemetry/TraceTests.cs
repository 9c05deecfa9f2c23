using System.Diagnostics;
using System.Globalization;
using KeyAccount.DependencyInjection.Tests.Support;

namespace KeyAccount.DependencyInjection.Tests.Telemetry;

[Collection(nameof(TelemetryGroup))]
public sealed class TraceTests : IDisposable
{
    private readonly RuleFolderCopy rules = new();
    private readonly Engine engine;
    private readonly ActivityListener listener;
    private readonly List<Activity> heard = [];

    public TraceTests()
    {
        engine = new Engine(rules.Path);
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "KeyAccount",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = heard.Add,
        };
        ActivitySource.AddActivityListener(listener);
    }

    [Fact]
    public void A_quote_is_traced_with_its_rule_set_lines_and_currency_and_nothing_confidential()
    {
        var version = engine.Provider.Current.Version;
        heard.Clear();

        var quote = engine.Pricing.Price(Order.Bolts);

        var activity = Assert.Single(heard);
        Assert.Equal("keyaccount.price", activity.OperationName);
        Assert.Equal(["keyaccount.rule_set=" + version, "keyaccount.lines=1", "keyaccount.currency=EUR", "keyaccount.outcome=priced"], Tags(activity));
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.DoesNotContain(Tags(activity), tag => tag.Contains(quote.Account, StringComparison.Ordinal) || tag.Contains(quote.Totals.Net.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_is_traced_with_the_codes_and_without_their_texts()
    {
        var version = engine.Provider.Current.Version;
        heard.Clear();

        var refused = Assert.Throws<PricingException>(() => engine.Pricing.Price(Order.OfNobody));

        var activity = Assert.Single(heard);
        Assert.Equal(["keyaccount.rule_set=" + version, "keyaccount.problems=" + refused.Problems.Single().Code, "keyaccount.outcome=refused"], Tags(activity));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
        Assert.Null(activity.StatusDescription);
    }

    [Fact]
    public void Each_request_of_a_stream_is_traced_and_none_is_left_open()
    {
        _ = engine.Provider.Current;
        heard.Clear();
        using var source = new CancellationTokenSource();
        var stream = engine.Pricing.PriceMany([Order.Bolts, Order.OfNobody, Order.Bolts], source.Token).GetEnumerator();
        stream.MoveNext();
        stream.MoveNext();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => stream.MoveNext());
        stream.Dispose();

        Assert.Equal(["keyaccount.outcome=priced", "keyaccount.outcome=refused", "keyaccount.outcome=cancelled"], heard.Select(activity => Tags(activity)[^1]));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void A_load_is_traced_with_the_version_of_the_files_and_the_number_of_findings()
    {
        rules.Misspell();
        Assert.Throws<RuleFileException>(() => engine.Provider.Current);
        var wanted = engine.Provider.LastAttempt!.WantedVersion;

        var activity = Assert.Single(heard);

        Assert.Equal("keyaccount.reload", activity.OperationName);
        Assert.Equal(["keyaccount.rule_set=" + wanted, "keyaccount.outcome=failed", "keyaccount.findings=" + engine.Provider.LastAttempt.Findings.Length], Tags(activity));
        Assert.Equal(ActivityStatusCode.Error, activity.Status);
    }

    [Fact]
    public async Task A_reload_after_a_change_is_a_trace_of_its_own_and_not_of_the_request_that_loaded_first()
    {
        // The clock of the machine, since its timers carry along the trace in which they were made.
        using var timed = new Engine(rules.Path, options => options.QuietPeriod = TimeSpan.FromMilliseconds(1), TimeProvider.System);
        var stopped = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (var request = new Activity("request").Start())
        {
            timed.Pricing.Price(Order.Bolts);
            Assert.All(heard, activity => Assert.Equal(request.TraceId, activity.TraceId));
            listener.ActivityStopped = activity => stopped.TrySetResult(activity);
        }

        rules.SetBoltPrice("0,60");
        var reload = await stopped.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal("keyaccount.reload", reload.OperationName);
        Assert.Null(reload.ParentId);
    }

    public void Dispose()
    {
        listener.Dispose();
        engine.Dispose();
        rules.Dispose();
    }

    private static string[] Tags(Activity activity) => [.. activity.TagObjects.Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}"))];
}
