using BenchmarkDotNet.Attributes;
using KeyAccount.Benchmarks.Peers;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Classes;

/// <summary>A quote of ten lines: the references, this library as priced figures and with the whole waterfall.</summary>
[MemoryDiagnoser]
public class QuoteBenchmarks
{
    private IPeer[] peers = [];
    private int order;

    [Params(10, 100, 1_000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Check()
    {
        var workload = Generator.Make(Rules);
        peers = [.. AllPeers.Of(workload, withSlow: false).Select(peer => peer.Checked(workload))];
    }

    [Benchmark(Baseline = true)]
    public object Bitmap() => Next(0);

    [Benchmark]
    public object Scan() => Next(1);

    [Benchmark]
    public object Priced() => Next(2);

    [Benchmark]
    public object WithWaterfall() => Next(3);

    private object Next(int peer)
    {
        order = order == 199 ? 0 : order + 1;
        return peers[peer].Price(order);
    }
}
