using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Applies stated adjustments, after all steps: those of lines as bars, those of the document beside the lines.</summary>
internal static class Adjusting
{
    /// <summary>Applies those of lines.</summary>
    public static void Lines(PricingRun run, PricingRequest request, Rounder rounder)
    {
        for (var i = 0; i < request.Adjustments.Length; i++)
        {
            if (request.Adjustments[i] is { Line: { } id } adjustment)
            {
                var line = IndexOf(run, id);
                ref readonly var state = ref run.Lines[line];
                var of = adjustment.Of ?? state.StartOfStep;
                var amount = rounder.Component(ValueKind.AmountPerLine, state.Running, adjustment.Amount ?? of * adjustment.Percent!.Value / 100, 1, state.Running);
                if (amount != 0)
                {
                    run.Add(new AppliedStep(line, AppliedStep.FirstAdjustment - i, adjustment.Percent is null ? ValueKind.AmountPerLine : ValueKind.Percent, of, adjustment.Percent ?? amount, amount));
                }
            }
        }
    }

    /// <summary>Gives those of the document.</summary>
    public static List<PricedAdjustment> Document(PricingRun run, PricingRequest request, decimal net, Rounder rounder)
    {
        var priced = new List<PricedAdjustment>();
        for (var i = 0; i < request.Adjustments.Length; i++)
        {
            if (request.Adjustments[i] is { Line: null } adjustment)
            {
                var of = adjustment.Of ?? net;
                var amount = rounder.Component(ValueKind.AmountPerOrder, net, adjustment.Amount ?? of * adjustment.Percent!.Value / 100, 1, net);
                priced.Add(new PricedAdjustment(adjustment, amount, of, run.AdjustmentTax[i]));
            }
        }

        return priced;
    }

    private static int IndexOf(PricingRun run, string id)
    {
        var line = 0;
        while (run.Lines[line].Request.Id != id)
        {
            line++;
        }

        return line;
    }
}
