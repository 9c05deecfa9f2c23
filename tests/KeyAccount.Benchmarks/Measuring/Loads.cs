using System.Diagnostics;
using System.Globalization;
using KeyAccount.Benchmarks.Engine;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Measuring;

/// <summary>How long rules take from bytes in memory to the first price.</summary>
internal static class Loads
{
    /// <summary>Reads, checks and compiles the rules, again and again in a warm process.</summary>
    public static void Run(TextWriter to, int[] sizes, int rounds)
    {
        to.WriteLine("Load from memory: read, check and compile.");
        to.WriteLine();
        to.WriteLine("| rules | processor ms | megabytes allocated |");
        to.WriteLine("|---:|---:|---:|");
        foreach (var size in sizes)
        {
            var workload = Generator.Make(size);
            var files = WorkloadFolder.Of(workload, workload.Items);
            for (var warm = 0; warm < 3; warm++)
            {
                RuleSet.Load(files);
                Thread.Sleep(150);
            }

            Sample[] taken = [.. Enumerable.Range(0, rounds).Select(_ => Sample.Of(() => RuleSet.Load(files)))];
            to.Say($"| {size:N0} | {Median.Of(taken.Select(sample => sample.Milliseconds)):N0} | {Median.Of(taken.Select(sample => sample.Bytes)) / 1e6:N1} |");
        }

        to.WriteLine();
    }

    /// <summary>Starts this program anew for each round: the first load and the first quote of a fresh process.</summary>
    public static void Fresh(TextWriter to, int size, int rounds)
    {
        var taken = Enumerable.Range(0, rounds).Select(_ => Child(size)).ToArray();
        to.Say($"A fresh process with {size:N0} rules: load {Median.Of(taken.Select(figures => figures[0])):N0} ms, then the first quote {Median.Of(taken.Select(figures => figures[1])):N1} ms, the second {Median.Of(taken.Select(figures => figures[2])):N2} ms.");
        to.WriteLine();
    }

    /// <summary>What the new process does.</summary>
    public static void RunFresh(int size)
    {
        var workload = Generator.Make(size);
        var files = WorkloadFolder.Of(workload, workload.Items);
        PricingRequest[] requests = [.. workload.Orders.Take(2).Select(WorkloadRequests.Of)];
        var began = Stopwatch.GetTimestamp();
        var rules = RuleSet.Load(files);
        var loaded = Stopwatch.GetTimestamp();
        rules.Price(requests[0]);
        var first = Stopwatch.GetTimestamp();
        rules.Price(requests[1]);
        var second = Stopwatch.GetTimestamp();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Milliseconds(began, loaded)} {Milliseconds(loaded, first)} {Milliseconds(first, second)}"));
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;

    private static double[] Child(int size)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Modes.FreshChild, size.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var child = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        var text = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return [.. text.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
    }
}
