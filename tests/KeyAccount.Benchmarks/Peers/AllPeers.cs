using KeyAccount.Benchmarks.Engine;
using KeyAccount.Benchmarks.References;
using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.Peers;

/// <summary>Everybody who is measured.</summary>
internal static class AllPeers
{
    public const string Bitmap = "bitmap reference";
    public const string Scan = "scan reference";
    public const string Priced = "KeyAccount, priced";
    public const string WithWaterfall = "KeyAccount, with the waterfall";

    /// <summary>Makes them; the first is the one that the others are measured by.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="withSlow">Whether the rule engines that take milliseconds are there, too.</param>
    public static IEnumerable<IPeer> Of(PricingWorkload workload, bool withSlow)
    {
        var rules = RuleSet.Load(WorkloadFolder.Of(workload, workload.Items));
        yield return new Reference(Bitmap, workload, new Bitmap(workload).Price);
        yield return new Reference(Scan, workload, new Scan(workload).Price);
        yield return new Library(Priced, rules, workload, withWaterfall: false);
        yield return new Library(WithWaterfall, rules, workload, withWaterfall: true);
        if (!withSlow)
        {
            yield break;
        }

#if NRULES
        yield return new Library("KeyAccount on NRules, priced", OnNRules.Load(WorkloadFolder.Of(workload, workload.Items)), workload, withWaterfall: false);
#endif
        yield return new MicrosoftRulesEngine(workload);
    }

    /// <summary>Checks what the orders come to.</summary>
    /// <exception cref="InvalidOperationException">They come to something else than they must: nothing is measured then.</exception>
    public static IPeer Checked(this IPeer peer, PricingWorkload workload) =>
        ExpectedTotals.Are(workload, Enumerable.Range(0, workload.Orders.Count).Select(peer.Check))
            ? peer
            : throw new InvalidOperationException($"{peer.Name}: with {workload.Rules.Count} rules the orders do not come to what they must.");
}
