using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A stage at which pools are summed and facts derived, from what is known by then. Its ranks are pools, then signals of scorecards, then rules that set a fact.</summary>
internal sealed class DerivedStage
{
    public required int Stage { get; init; }

    public required int FirstRank { get; init; }

    /// <summary>Gets the sums of each pool, by rank from <see cref="FirstRank"/> on.</summary>
    public required PricedSum[][] Pools { get; init; }

    /// <summary>Gets the signals that follow, each with the place of its scorecard among <see cref="Facts"/>.</summary>
    public required (FactSignal Signal, int Of)[] Signals { get; init; }

    /// <summary>Gets the rules that set facts, in the order in which they win.</summary>
    public required FactRule[] Facts { get; init; }

    /// <summary>Gets whether a sum counts what was bought before.</summary>
    public required bool ReadsHistory { get; init; }

    public int FirstSignal => FirstRank + Pools.Length;

    public int FirstFact => FirstSignal + Signals.Length;

    /// <summary>Asks the stage and writes what comes out.</summary>
    public void Take(PricingRun run, IEvaluation evaluation)
    {
        evaluation.Reach(Stage);
        if (Pools.Length > 0)
        {
            PoolSummer.Sum(this, run, evaluation);
        }

        if (Facts.Length > 0)
        {
            FactDecider.Decide(this, run, evaluation);
        }
    }
}
