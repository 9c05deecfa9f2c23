using BenchmarkDotNet.Attributes;
using KeyAccount.Benchmarks.Engine;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Classes;

/// <summary>Reading, checking and compiling rule files that are in memory.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private Dictionary<string, ReadOnlyMemory<byte>> files = [];

    [Params(1_000, 10_000)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var workload = Generator.Make(Rules);
        files = WorkloadFolder.Of(workload, workload.Items);
    }

    [Benchmark]
    public object Load() => RuleSet.Load(files);
}
