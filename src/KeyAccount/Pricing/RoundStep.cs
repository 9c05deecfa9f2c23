using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Rounds the price as it stands, of a unit or of the line. Net prices stay what was agreed, and what is free stays free.</summary>
internal static class RoundStep
{
    public static void Take(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        for (var line = 0; line < run.GoodsCount; line++)
        {
            ref readonly var state = ref run.Lines[line];
            if (evaluation.Holding(run.Procedure.StageOf(step), line) is not [var rank, ..] || state.Running == 0)
            {
                continue;
            }

            if (state.Origin.IsNet)
            {
                run.Lose(line, rank, LossReason.NetPrice);
                continue;
            }

            var price = rounder.UnitRounding?.Round(state.Running / state.Quantity) ?? rounder.Line!.Round(state.Running) / state.Quantity;
            var amount = (rounder.UnitRounding is null ? rounder.Line!.Round(state.Running) : price * state.Quantity) - state.Running;
            if (amount != 0)
            {
                run.Add(new AppliedStep(line, rank, ValueKind.NewPrice, 0, price, amount));
            }
        }
    }
}
