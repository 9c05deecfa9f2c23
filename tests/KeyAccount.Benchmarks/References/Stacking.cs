using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.References;

/// <summary>
/// What happens to the rules that hold on a line, in whole cents: of each exclusive group the rule that gives most on the list value stays,
/// the rest apply in order of priority, each on what the one before has left, half a cent upwards. Shared by everybody who only matches.
/// </summary>
internal sealed class Stacking
{
    private const int Groups = 3;
    private static readonly Tier[] OrderTiers = [.. PricingWorkload.OrderTiers];
    private readonly StackedRule[] rules;
    private readonly int[] best = new int[Groups];
    private readonly long[] most = new long[Groups];
    private AppliedRule[] applied = new AppliedRule[64];

    public Stacking(PricingWorkload workload) => rules = InOrder(workload.Rules);

    /// <summary>Gives the rules by priority: whoever matches names them by their place here.</summary>
    public static StackedRule[] InOrder(IReadOnlyList<Rule> rules) =>
        [.. rules.Select((rule, i) => new StackedRule(i, rule)).OrderBy(rule => rule.Priority)];

    /// <summary>Prices a line.</summary>
    /// <param name="holding">The places of the rules that hold, ascending.</param>
    /// <param name="list">The list value of the line.</param>
    /// <param name="quantity">The quantity of the line.</param>
    public PricedLine Price(ReadOnlySpan<int> holding, long list, int quantity)
    {
        if (holding.IsEmpty)
        {
            return new PricedLine(list, []);
        }

        Array.Fill(best, -1);
        foreach (var place in holding)
        {
            ref readonly var rule = ref rules[place];
            if (rule.Group >= 0 && Amount(rule, list, quantity, list) is var amount && (best[rule.Group] < 0 || amount > most[rule.Group]))
            {
                (best[rule.Group], most[rule.Group]) = (place, amount);
            }
        }

        if (applied.Length < holding.Length)
        {
            applied = new AppliedRule[holding.Length];
        }

        var (net, count) = (list, 0);
        foreach (var place in holding)
        {
            ref readonly var rule = ref rules[place];
            if ((rule.Group < 0 || best[rule.Group] == place) && Amount(rule, net, quantity, net) is var amount and > 0)
            {
                applied[count++] = new AppliedRule(rule.Number, amount);
                net -= amount;
            }
        }

        return new PricedLine(net, applied.AsSpan(0, count).ToArray());
    }

    /// <summary>Takes the discount of the order, by its total.</summary>
    public static PricedQuote Finish(PricedLine[] lines)
    {
        var total = 0L;
        foreach (ref readonly var line in lines.AsSpan())
        {
            total += line.Net;
        }

        var discount = HalfUp(total, PointsAt(OrderTiers, total));
        return new PricedQuote(lines, discount, total - discount);
    }

    private static long Amount(in StackedRule rule, long of, int quantity, long most) =>
        rule.CentsPerUnit > 0 ? Math.Min((long)rule.CentsPerUnit * quantity, most)
        : HalfUp(of, rule.Tiers.Length == 0 ? rule.BasisPoints : PointsAt(rule.Tiers, quantity));

    private static long HalfUp(long amount, int basisPoints) => ((amount * basisPoints) + 5_000) / 10_000;

    private static int PointsAt(Tier[] tiers, long figure)
    {
        var points = 0;
        for (var i = 0; i < tiers.Length && figure >= tiers[i].From; i++)
        {
            points = tiers[i].BasisPoints;
        }

        return points;
    }
}
