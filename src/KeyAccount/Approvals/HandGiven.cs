using KeyAccount.Pricing;
using KeyAccount.Rules;

namespace KeyAccount.Approvals;

/// <summary>What comes off a line by hand.</summary>
/// <param name="Asked">What was asked, before it was rounded or cut at a floor.</param>
/// <param name="Taken">What it came to.</param>
/// <param name="Before">What stood before the first of it.</param>
internal readonly record struct HandGiven(decimal Asked, decimal Taken, decimal Before)
{
    /// <summary>Gets it in percent of what stood before; null where nothing stood.</summary>
    public decimal? Percent => Before == 0 ? null : Matters.Percent(Asked, Math.Abs(Before));

    /// <summary>Adds up, line by line, what prices and adjustments by hand take off; what they add is nobody's loss.</summary>
    public static HandGiven[] OfLines(PricedOrder priced)
    {
        var given = new HandGiven[priced.Lines.Length];
        var running = Array.ConvertAll(priced.Lines, line => line.ListAmount);
        foreach (var bar in priced.Steps)
        {
            if (bar.Rank >= 0 && priced.RuleAt(bar.Rank).Step.IsStatistical)
            {
                continue;
            }

            if (AskedBy(bar, priced, running[bar.Line]) is var asked and > 0)
            {
                ref var line = ref given[bar.Line];
                line = new HandGiven(line.Asked + asked, line.Taken - bar.Amount, line.Asked == 0 ? running[bar.Line] : line.Before);
            }

            running[bar.Line] += bar.Amount;
        }

        return given;
    }

    private static decimal AskedBy(AppliedStep bar, PricedOrder priced, decimal running)
    {
        if (bar.IsAdjustment)
        {
            return bar.Amount >= 0 ? 0 : bar.Kind == ValueKind.Percent ? -bar.Of * bar.Rate / 100 : -bar.Amount;
        }

        if (bar.Rank < 0 || priced.RuleAt(bar.Rank).Rule.Manual is null)
        {
            return 0;
        }

        var quantity = priced.Lines[bar.Line].Quantity;
        return bar.Kind switch
        {
            ValueKind.Percent => bar.Of * bar.Rate / 100,
            ValueKind.AmountPerUnit => bar.Rate * quantity,
            _ => running - (bar.Rate * quantity),
        };
    }
}
