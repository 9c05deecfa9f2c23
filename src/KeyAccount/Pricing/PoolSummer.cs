using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Sums the pools of a stage and writes the sums as figures of the order. A pool without lines sums to zero.</summary>
internal static class PoolSummer
{
    public static void Sum(DerivedStage stage, PricingRun run, IEvaluation evaluation)
    {
        foreach (var pool in stage.Pools)
        {
            foreach (var sum in pool)
            {
                run.Facts.SetNumber(sum.Field, 0, 0);
            }
        }

        var seen = run.SeenItems;
        seen.Clear();
        var lines = stage.ReadsHistory ? run.Facts.Lines : run.GoodsCount;
        for (var line = 0; line < lines; line++)
        {
            foreach (var rank in evaluation.Holding(stage.Stage, line))
            {
                if (rank >= stage.FirstSignal)
                {
                    break;
                }

                foreach (var sum in stage.Pools[rank - stage.FirstRank])
                {
                    if (FigureOf(sum, run, line, seen) is var figure and not 0)
                    {
                        if (line < run.GoodsCount && run.Procedure.ScaleSums.Contains(sum.Field))
                        {
                            run.CountIn(sum.Field, line);
                        }

                        run.Facts.TryNumber(sum.Field, 0, out var before);
                        run.Facts.SetNumber(sum.Field, 0, before + figure);
                    }
                }
            }
        }
    }

    private static decimal FigureOf(PricedSum sum, PricingRun run, int line, HashSet<(Field, int)> seen)
    {
        if (line >= run.GoodsCount && (sum.Measure.Over == PoolPeriod.Order || line < run.Lines.Length || !sum.Measure.PeriodOf(run.OrderDate).Contains(run.Past(line).Date)))
        {
            return 0;
        }

        return sum.Measure.Kind switch
        {
            MeasureKind.Figure => run.Facts.TryNumber(sum.Measure.Figure!, line, out var figure) ? figure : 0,
            MeasureKind.Items => seen.Add((sum.Field, ItemOf(run, line))) ? 1 : 0,
            _ when line < run.GoodsCount && sum.Measure.WithTax is { } tax => run.Lines[line].AmountWith(AmountOf(sum, run, line), tax),
            _ => AmountOf(sum, run, line),
        };
    }

    private static int ItemOf(PricingRun run, int line) => line < run.GoodsCount ? run.Lines[line].Item.Index : run.Past(line).Item;

    /// <summary>Of what was bought before there is one amount, whatever the measure asks.</summary>
    private static decimal AmountOf(PricedSum sum, PricingRun run, int line) => line >= run.GoodsCount ? run.Past(line).Amount : sum.Measure.Of switch
    {
        MeasuredAmount.List => run.Lines[line].ListAmount,
        MeasuredAmount.Base => run.Lines[line].BaseAmount,
        MeasuredAmount.Start => run.Lines[line].StartOfStep,
        MeasuredAmount.AfterStep => run.Subtotal(line, sum.Step),
        _ => run.Lines[line].Running,
    };
}
