using KeyAccount.Benchmarks.Engine;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Peers;

/// <summary>This library: names in, priced quotes out, with every rule that applied and every one that did not and why.</summary>
/// <param name="name">What it is called.</param>
/// <param name="rules">The loaded rules.</param>
/// <param name="workload">The orders.</param>
/// <param name="withWaterfall">Whether lines and bars are made as well; else the quote keeps them as figures until they are asked for.</param>
internal sealed class Library(string name, RuleSet rules, PricingWorkload workload, bool withWaterfall) : IPeer
{
    private readonly PricingRequest[] requests = [.. workload.Orders.Select(WorkloadRequests.Of)];

    public string Name => name;

    public object Price(int order)
    {
        var quote = rules.Price(requests[order]);
        return withWaterfall ? quote.Lines : quote;
    }

    public PricedQuote Check(int order) => WorkloadRequests.Read(rules.Price(requests[order]));
}
