using System.Globalization;
using KeyAccount.Benchmarks.Engine;
using KeyAccount.Benchmarks.References;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Measuring;

/// <summary>One customer's prices of 100,000 items.</summary>
internal static class Lists
{
    public static void Run(TextWriter to, int[] sizes, int rounds)
    {
        to.WriteLine("100,000 items for one account, one unit each; prices per second of one core.");
        to.WriteLine();
        to.WriteLine("| rules | bitmap reference | KeyAccount, one order | KeyAccount, orders of 100 lines |");
        to.WriteLine("|---:|---:|---:|---:|");
        foreach (var size in sizes)
        {
            var workload = Generator.Make(size);
            var rules = RuleSet.Load(WorkloadFolder.Of(workload, workload.List.Lines.Select(line => line.Item)));
            var bitmap = new Bitmap(workload);
            var whole = WorkloadRequests.Of(workload.List);
            PricingRequest[] parts = [.. workload.List.Lines.Chunk(100).Select(lines => WorkloadRequests.Of(workload.List with { Lines = lines }))];
            Check(workload, bitmap, rules.Price(whole));
            Action[] ways =
            [
                () => bitmap.Price(workload.List),
                () => rules.Price(whole),
                () =>
                {
                    foreach (var part in parts)
                    {
                        rules.Price(part);
                    }
                },
            ];
            Sample[][] taken = [.. Enumerable.Range(0, rounds + 3).Select(_ => ways.Select(Sample.Of).ToArray())];
            var speeds = ways.Select((_, i) => workload.List.Lines.Count / Median.Of(taken.Skip(3).Select(round => round[i].Seconds)));
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {size:N0} | ") + string.Join(" | ", speeds.Select(speed => speed.ToString("N0", CultureInfo.InvariantCulture))) + " |");
        }

        to.WriteLine();
    }

    private static void Check(PricingWorkload workload, Bitmap bitmap, Quote quote)
    {
        if (bitmap.Price(workload.List).Write(workload.Rules) != WorkloadRequests.Read(quote).Write(workload.Rules))
        {
            throw new InvalidOperationException("The list does not come to what the reference says.");
        }
    }
}
