using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Adds the charges of rules at the start of their step.</summary>
internal static class ChargeAdding
{
    /// <summary>Adds the charges of a step whose conditions hold for the order or for some line of goods.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Add(PricingRun run, IEvaluation evaluation, Step step, Rounder rounder)
    {
        var any = false;
        for (var slot = run.GoodsCount; slot < run.Lines.Length; slot++)
        {
            ref var charge = ref run.Lines[slot];
            if (charge is { Waits: true, Adds: { } adds } && adds.Rule.Step == step.Index
                && AmountOf(run, evaluation, adds, step, rounder) is var amount && amount > 0)
            {
                charge.Waits = false;
                charge.ListPrice = charge.ListAmount = charge.BaseAmount = charge.StartOfStep = charge.Running = amount;
                any = true;
            }
        }

        return any;
    }

    private static decimal AmountOf(PricingRun run, IEvaluation evaluation, PricedCharge charge, Step step, Rounder rounder)
    {
        var (holds, quantity, running) = (false, 0m, 0m);
        for (var line = 0; line < run.GoodsCount; line++)
        {
            if (evaluation.Holding(run.Procedure.StageOf(step), line).BinarySearch(charge.Rank) >= 0)
            {
                holds = true;
                quantity += run.Lines[line].Quantity;
                running += run.Lines[line].Running;
            }
        }

        var amount = charge.Rule switch
        {
            { Percent: { } percent } => running * percent / 100,
            { AmountPerUnit: { } perUnit } => perUnit.In(run.Currency)!.Value * quantity,
            var once => once.Amount!.In(run.Currency)!.Value,
        };
        return holds ? rounder.Component(ValueKind.AmountPerLine, 0, amount, 1, 0) : 0;
    }
}
