using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Peers;

/// <summary>Something that prices the orders of a workload.</summary>
internal interface IPeer
{
    string Name { get; }

    /// <summary>Prices an order; what is measured.</summary>
    object Price(int order);

    /// <summary>Prices an order and says what it came to; what is checked before anything is measured.</summary>
    PricedQuote Check(int order);
}
