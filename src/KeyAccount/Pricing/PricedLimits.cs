using KeyAccount.Matching;
using KeyAccount.Pricing.Guards;

namespace KeyAccount.Pricing;

/// <summary>The limits of roles that have conditions; they bear on who may agree a price, and change none.</summary>
/// <param name="firstRank">The rank of the first.</param>
/// <param name="count">How many there are.</param>
internal sealed class PricedLimits(int firstRank, int count)
{
    /// <summary>Notes, before the first step, which hold for each line.</summary>
    public void Note(PricingRun run, IEvaluation evaluation)
    {
        for (var line = 0; line < run.GoodsCount; line++)
        {
            foreach (var rank in evaluation.Holding(run.Procedure.ExclusiveStage, line))
            {
                if (rank >= firstRank && rank < firstRank + count)
                {
                    run.HeldLimits.Add(new HeldGuard(rank - firstRank, line));
                }
            }
        }
    }
}
