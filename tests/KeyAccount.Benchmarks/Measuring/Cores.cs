using KeyAccount.Benchmarks.Engine;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Measuring;

/// <summary>Quotes per second of two threads against one, on one rule set.</summary>
internal static class Cores
{
    public static void Run(TextWriter to, int size, int rounds, TimeSpan turn)
    {
        var workload = Generator.Make(size);
        var rules = RuleSet.Load(WorkloadFolder.Of(workload, workload.Items));
        PricingRequest[] requests = [.. workload.Orders.Select(WorkloadRequests.Of)];
        Quotes(rules, requests, 2, turn);
        var taken = Enumerable.Range(0, rounds).Select(_ => (One: Quotes(rules, requests, 1, turn), Two: Quotes(rules, requests, 2, turn))).ToArray();
        to.Say($"Two cores against one, {size:N0} rules: {Median.Of(taken.Select(round => (double)round.Two / round.One)):N2} times the quotes ({Median.Of(taken.Select(round => round.One)) / turn.TotalSeconds:N0} a second on one).");
        to.WriteLine();
    }

    private static long Quotes(RuleSet rules, PricingRequest[] requests, int threads, TimeSpan turn)
    {
        var ends = Environment.TickCount64 + (long)turn.TotalMilliseconds;
        var counts = new long[threads];
        Thread[] all = [.. Enumerable.Range(0, threads).Select(number => new Thread(() =>
        {
            var count = 0L;
            for (; Environment.TickCount64 < ends; count += requests.Length)
            {
                foreach (var request in requests)
                {
                    rules.Price(request);
                }
            }

            counts[number] = count;
        }))];
        Array.ForEach(all, thread => thread.Start());
        Array.ForEach(all, thread => thread.Join());
        return counts.Sum();
    }
}
