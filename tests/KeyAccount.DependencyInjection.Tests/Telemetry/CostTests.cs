using KeyAccount.DependencyInjection.Tests.Support;

namespace KeyAccount.DependencyInjection.Tests.Telemetry;

[Collection(nameof(TelemetryGroup))]
public sealed class CostTests : IDisposable
{
    private readonly RuleFolderCopy rules = new();
    private readonly Engine engine;

    public CostTests() => engine = Engine.Unwatched(rules);

    [Fact]
    public void Pricing_through_the_host_allocates_nothing_more_while_nobody_listens()
    {
        var bare = engine.Provider.Current;

        var (hosted, own) = (Allocated(() => engine.Pricing.Price(Order.Bolts)), Allocated(() => bare.Price(Order.Bolts)));

        Assert.True(own > 0);
        Assert.Equal(own, hosted);
    }

    [Fact]
    public void A_stream_through_the_host_allocates_nothing_more_while_nobody_listens()
    {
        var bare = engine.Provider.Current;
        PricingRequest[] requests = [Order.Bolts, Order.Bolts];

        var (hosted, own) = (Allocated(() => engine.Pricing.PriceMany(requests).Count()), Allocated(() => bare.PriceMany(requests).Count()));

        Assert.True(own > 0);
        Assert.Equal(own, hosted);
    }

    public void Dispose()
    {
        engine.Dispose();
        rules.Dispose();
    }

    /// <summary>The least of several runs: what the runtime does meanwhile is not counted.</summary>
    private static long Allocated<T>(Func<T> action)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 50; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
