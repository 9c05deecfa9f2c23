using KeyAccount.Benchmarks.Peers;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Measuring;

/// <summary>
/// The paired run: everybody prices the same orders, taking turns in every round; the figure that counts is the median of the rounds' ratios to the bitmap
/// reference of the same round, because what disturbs one disturbs the other.
/// </summary>
internal static class Ratios
{
    public static void Run(TextWriter to, int[] sizes, int rounds, TimeSpan turn, bool withSlow)
    {
        to.Say($"Quotes of ten lines, {rounds} rounds; processor time and memory of a quote, ratio to the {AllPeers.Bitmap} of the same round.");
        to.WriteLine();
        to.WriteLine("| rules | who | ratio | us | bytes |");
        to.WriteLine("|---:|---|---:|---:|---:|");
        foreach (var size in sizes)
        {
            var workload = Generator.Make(size);
            IPeer[] peers = [.. AllPeers.Of(workload, withSlow).Select(peer => peer.Checked(workload))];
            int[] quotes = [.. peers.Select(peer => QuotesIn(turn, peer, workload.Orders.Count))];
            Sample[][] taken = [.. Enumerable.Range(0, rounds).Select(_ => peers.Select((peer, i) => Take(peer, quotes[i], workload.Orders.Count)).ToArray())];
            for (var i = 0; i < peers.Length; i++)
            {
                var ratio = Median.Of(taken.Select(round => round[i].Microseconds / round[0].Microseconds));
                var time = Median.Of(taken.Select(round => round[i].Microseconds));
                to.Say($"| {size:N0} | {peers[i].Name} | {ratio:N2} | {time:N2} | {Median.Of(taken.Select(round => round[i].Bytes)):N0} |");
            }
        }

        to.WriteLine();
    }

    /// <summary>Warms the peer up and finds how many quotes fill its turn.</summary>
    private static int QuotesIn(TimeSpan turn, IPeer peer, int orders)
    {
        var quotes = 1;
        for (var pass = 0; pass < 4; pass++)
        {
            var sample = Take(peer, quotes, orders);
            quotes = (int)Math.Clamp(turn.TotalMicroseconds / Math.Max(sample.Microseconds, 0.01), 1, 10_000_000);

            // What is hot is compiled again in the background; the next pass runs it.
            Thread.Sleep(150);
        }

        return quotes;
    }

    private static Sample Take(IPeer peer, int quotes, int orders) => Sample.Of(() =>
    {
        for (var i = 0; i < quotes; i++)
        {
            peer.Price(i % orders);
        }
    }).Each(quotes);
}
