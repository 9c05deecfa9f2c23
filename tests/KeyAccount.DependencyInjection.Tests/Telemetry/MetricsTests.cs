using System.Diagnostics.Metrics;
using KeyAccount.DependencyInjection.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace KeyAccount.DependencyInjection.Tests.Telemetry;

[Collection(nameof(TelemetryGroup))]
public sealed class MetricsTests : IDisposable
{
    private readonly RuleFolderCopy rules = new();
    private readonly Engine engine;
    private readonly MeterListener listener = new();
    private readonly List<(string Name, string? Unit, decimal Value, string Tags)> heard = [];

    public MetricsTests()
    {
        engine = Engine.Unwatched(rules);
        var factory = engine.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "KeyAccount" && instrument.Meter.Scope == factory)
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, (decimal)value, tags));
        listener.Start();
    }

    [Fact]
    public void A_quote_is_counted_with_its_time_and_lines()
    {
        _ = engine.Provider.Current;
        heard.Clear();

        engine.Pricing.Price(Order.Bolts with { Lines = [new RequestLine("10", "BOLT-M8", 1), new RequestLine("20", "BOLT-M8", 2)] });

        Assert.Equal([("keyaccount.quote.lines", "{line}", ""), ("keyaccount.quotes", "{quote}", "outcome=priced"), ("keyaccount.quote.duration", "s", "outcome=priced")], Heard());
        Assert.Equal(2m, heard[0].Value);
        Assert.Equal(1m, heard[1].Value);
        Assert.InRange(heard[2].Value, 0.000001m, 60m);
    }

    [Fact]
    public void A_request_that_cannot_be_priced_is_counted_as_refused()
    {
        _ = engine.Provider.Current;
        heard.Clear();

        Assert.Throws<PricingException>(() => engine.Pricing.Price(Order.OfNobody));

        Assert.Equal([("keyaccount.quotes", "{quote}", "outcome=refused"), ("keyaccount.quote.duration", "s", "outcome=refused")], Heard());
    }

    [Fact]
    public void Pricing_that_breaks_off_is_counted_as_failed()
    {
        _ = engine.Provider.Current;
        heard.Clear();

        Assert.Throws<ArgumentNullException>(() => engine.Pricing.Price(null!));

        Assert.Equal([("keyaccount.quotes", "{quote}", "outcome=failed"), ("keyaccount.quote.duration", "s", "outcome=failed")], Heard());
    }

    [Fact]
    public void Each_request_of_a_stream_is_counted_and_the_outcomes_are_those_of_the_rules()
    {
        var expected = engine.Provider.Current.Price(Order.Bolts).ToJson();
        heard.Clear();

        var outcomes = engine.Pricing.PriceMany([Order.Bolts, Order.OfNobody, Order.Bolts], TestContext.Current.CancellationToken).ToList();

        Assert.Equal([expected, null, expected], outcomes.Select(outcome => outcome.Quote?.ToJson()));
        Assert.Equal(["outcome=priced", "outcome=refused", "outcome=priced"], heard.Where(one => one.Name == "keyaccount.quotes").Select(one => one.Tags));
    }

    [Fact]
    public void A_stream_that_is_cancelled_or_whose_source_breaks_counts_only_what_was_priced()
    {
        _ = engine.Provider.Current;
        heard.Clear();
        using var source = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Read(engine.Pricing.PriceMany([Order.Bolts, Order.Bolts], source.Token), _ => source.Cancel()));
        Assert.Throws<InvalidDataException>(() => Read(engine.Pricing.PriceMany(Broken(), TestContext.Current.CancellationToken), _ => { }));

        Assert.Equal(["outcome=priced", "outcome=priced"], heard.Where(one => one.Name == "keyaccount.quotes").Select(one => one.Tags));

        static IEnumerable<PricingRequest> Broken()
        {
            yield return Order.Bolts;
            throw new InvalidDataException();
        }
    }

    [Fact]
    public void Loads_are_counted_by_outcome()
    {
        _ = engine.Provider.Current;
        engine.Provider.Reload(TestContext.Current.CancellationToken);
        rules.Misspell();
        engine.Provider.Reload(TestContext.Current.CancellationToken);

        Assert.Equal([("keyaccount.reloads", "{reload}", "outcome=applied"), ("keyaccount.reloads", "{reload}", "outcome=unchanged"), ("keyaccount.reloads", "{reload}", "outcome=failed")], Heard());
    }

    [Fact]
    public void The_gauge_tells_how_many_rules_are_in_force_and_nothing_before_there_are_any()
    {
        listener.RecordObservableInstruments();
        var before = heard.Count;
        var count = engine.Provider.Current.Counts.Discounts;
        heard.Clear();

        listener.RecordObservableInstruments();

        Assert.Equal(0, before);
        Assert.Equal(("keyaccount.rules", "{rule}", (decimal)count, ""), Assert.Single(heard));
        Assert.True(count > 10);
    }

    public void Dispose()
    {
        listener.Dispose();
        engine.Dispose();
        rules.Dispose();
    }

    private static void Read(IEnumerable<PricingOutcome> outcomes, Action<PricingOutcome> each)
    {
        foreach (var outcome in outcomes)
        {
            each(outcome);
        }
    }

    private void Hear(Instrument instrument, decimal value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        heard.Add((instrument.Name, instrument.Unit, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));

    private IEnumerable<(string Name, string? Unit, string Tags)> Heard() => heard.Select(one => (one.Name, one.Unit, one.Tags));
}
