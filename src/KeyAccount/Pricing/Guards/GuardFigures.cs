using KeyAccount.Rules;

namespace KeyAccount.Pricing.Guards;

/// <summary>The arithmetic of guards: what an amount is held against, and what people read.</summary>
internal static class GuardFigures
{
    /// <summary>Gives the amount of a line that a guard looks at.</summary>
    public static decimal AmountOf(in LineState line, Guard guard, decimal bonus)
    {
        var amount = guard.IsNetNet ? line.Running - bonus : line.Running;
        return guard.NeedsCost ? line.AmountWith(amount, tax: false) : amount;
    }

    /// <summary>Says whether an amount keeps a guard, without dividing.</summary>
    public static bool IsKept(Guard guard, decimal amount, decimal reference) => guard.Kind switch
    {
        GuardKind.FloorPrice => amount >= reference,
        GuardKind.MaximumPrice => amount <= reference,
        GuardKind.MinimumMargin => amount * (100 - guard.Percent) >= reference * 100,
        GuardKind.MinimumMarkup => amount * 100 >= reference * (100 + guard.Percent),
        _ => (reference - amount) * 100 <= reference * guard.Percent,
    };

    /// <summary>Gives the price of a unit, the margin, the markup or the discount; null where it is none, as the margin of what is given away.</summary>
    public static decimal? FigureOf(Guard guard, decimal amount, decimal reference, decimal quantity) => guard.Kind switch
    {
        GuardKind.FloorPrice or GuardKind.MaximumPrice => amount / quantity,
        GuardKind.MinimumMargin => amount == 0 ? null : Percent((amount - reference) * 100 / amount, toCeiling: false),
        GuardKind.MinimumMarkup => reference == 0 ? null : Percent((amount - reference) * 100 / reference, toCeiling: false),
        _ => reference == 0 ? null : Percent((reference - amount) * 100 / reference, toCeiling: true),
    };

    /// <summary>Two decimals, away from the bound, so that what is beyond it never reads as if it were on it.</summary>
    private static decimal Percent(decimal percent, bool toCeiling) =>
        decimal.Round(percent, 2, toCeiling ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity);
}
