using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Derives the facts of a stage: of the rules that hold the first sets the fact. A rule that sets a fact of the order holds where it holds for some line.</summary>
internal static class FactDecider
{
    public static void Decide(DerivedStage stage, PricingRun run, IEvaluation evaluation)
    {
        var points = run.Points(stage.Facts.Length);
        var held = run.Held(stage.Signals.Length + stage.Facts.Length);
        for (var line = 0; line < run.Facts.Lines; line++)
        {
            points.Clear();
            foreach (var rank in evaluation.Holding(stage.Stage, line))
            {
                if (rank < stage.FirstSignal)
                {
                    continue;
                }

                // What was bought before has facts of its own, but says nothing about the order.
                held[rank - stage.FirstSignal] |= line < run.GoodsCount;
                if (rank < stage.FirstFact)
                {
                    var (signal, of) = stage.Signals[rank - stage.FirstSignal];
                    points[of] += signal.Points;
                }
                else if (stage.Facts[rank - stage.FirstFact] is { Field.Scope: FieldScope.Line } rule)
                {
                    Set(run, rule, rank - stage.FirstFact, line, points);
                }
            }
        }

        DecideOrder(stage, run, points, held);
    }

    private static void DecideOrder(DerivedStage stage, PricingRun run, Span<decimal> points, ReadOnlySpan<bool> held)
    {
        points.Clear();
        for (var i = 0; i < stage.Signals.Length; i++)
        {
            if (held[i])
            {
                points[stage.Signals[i].Of] += stage.Signals[i].Signal.Points;
            }
        }

        for (var at = 0; at < stage.Facts.Length; at++)
        {
            if (held[stage.Signals.Length + at] && stage.Facts[at].Field.Scope == FieldScope.Order)
            {
                Set(run, stage.Facts[at], at, 0, points);
            }
        }
    }

    private static void Set(PricingRun run, FactRule rule, int at, int line, ReadOnlySpan<decimal> points)
    {
        var facts = run.Facts;
        if (rule.Field.Kind == FieldKind.Number ? facts.TryNumber(rule.Field, line, out _) : facts.Int(rule.Field, line) != Field.Missing)
        {
            return;
        }

        var value = rule.Value;
        if (rule.IsScorecard)
        {
            value = new FactValue(points[at], 0);
        }

        if (rule.Field.Kind == FieldKind.Number)
        {
            facts.SetNumber(rule.Field, line, value.Shown.Number!.Value);
        }
        else
        {
            facts.SetInt(rule.Field, line, value.Number);
        }

        if (line < run.GoodsCount)
        {
            run.AddDerived(rule, rule.Field.Scope == FieldScope.Line ? line : -1, value.Shown);
        }
    }
}
