using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Peers;

/// <summary>A reference written by hand.</summary>
internal sealed class Reference(string name, PricingWorkload workload, Func<Order, PricedQuote> price) : IPeer
{
    private readonly Order[] orders = [.. workload.Orders];

    public string Name => name;

    public object Price(int order) => price(orders[order]);

    public PricedQuote Check(int order) => price(orders[order]);
}
