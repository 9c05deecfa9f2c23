using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Sets, before the first step, the amount that no discount takes a line below.</summary>
internal sealed class Floors(int firstRank, Guard[] guards)
{
    /// <summary>Gives the strictest floor of each line.</summary>
    public void Set(PricingRun run, IEvaluation evaluation)
    {
        for (var i = 0; i < run.GoodsCount; i++)
        {
            var holding = evaluation.Holding(run.Procedure.ExclusiveStage, i);
            for (var guard = 0; guard < guards.Length; guard++)
            {
                if (holding.BinarySearch(firstRank + guard) >= 0 && PriceOf(run, guards[guard], i) is { } price)
                {
                    ref var line = ref run.Lines[i];
                    line.Floor = Math.Max(line.Floor, price * line.Quantity);
                }
            }
        }
    }

    private static decimal? PriceOf(PricingRun run, Guard guard, int line) =>
        guard.FloorField is { } field ? run.Facts.TryNumber(field, line, out var price) ? price : null : guard.FloorPrice!.In(run.Currency);
}
