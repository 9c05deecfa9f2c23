using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What the slices of a scale over several lines come to: worked out once on the sum, then spread over the lines, so that the parts sum exactly.</summary>
internal static class PoolArithmetic
{
    /// <summary>Says whether an effect is worked out here.</summary>
    public static bool Takes(PricedEffect effect, int lines) =>
        effect.Effect.Scale is { IsSliced: true } scale && (effect.Effect.On == EffectTarget.Order || (scale.IsSpread && (lines > 1 || scale.IsInLineOrder)));

    /// <summary>Gives what the effect is worth to the customer on the lines, from what stands now: above zero for a discount.</summary>
    public static decimal Worth(PricingRun run, IReadOnlyList<int> lines, PricedRule rule, PricedEffect effect, Rounder rounder) =>
        -new SliceSpread(run, rule, effect, lines, rounder) { IsApplied = false }.Take(decimal.MaxValue);

    /// <summary>Applies the effect to the lines, which stand in the order of their ids.</summary>
    /// <returns>What it added to the order.</returns>
    public static decimal Apply(PricingRun run, IReadOnlyList<int> lines, PricedRule rule, PricedEffect effect, decimal room, Rounder rounder) =>
        new SliceSpread(run, rule, effect, lines, rounder) { IsApplied = true }.Take(room);
}
