using System.Numerics;
using System.Runtime.InteropServices;

namespace KeyAccount;

/// <summary>Splits an amount into parts that sum exactly to it. Exact: whole numbers of units, fractions compared as ratios.</summary>
public static class Allocation
{
    /// <summary>The decimals to which <see cref="AllocationShares.Exact"/> keeps a share; fewer for an amount of more than 16 digits before the point.</summary>
    public const int ExactDecimals = 12;

    private const int DecimalDigits = 28;

    /// <summary>Splits an amount by weights.</summary>
    /// <param name="amount">The amount; below zero, every part is what it would be above zero, with the sign turned, unless shares are cut toward negative infinity.</param>
    /// <param name="weights">A weight for each part, none below zero. A part without a weight gets nothing.</param>
    /// <param name="rule">How shares are cut and where the rest goes. What is equal goes to the part that stands first.</param>
    /// <param name="unit">The smallest piece, above zero: the minor unit, or an increment such as 0.05. What an amount has beyond whole units goes to the part that would take the next one.</param>
    /// <param name="capacities">How much each part can take at most, as an amount without a sign; empty for no bounds. What a part cannot take is allocated again over the others.</param>
    /// <returns>The parts, and what nobody could take.</returns>
    /// <exception cref="ArgumentException">A weight or a capacity is below zero, there is not one capacity for each weight, or no part has a weight and the rule refuses that.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unit"/> is zero or below.</exception>
    /// <exception cref="OverflowException">A part has more digits than a decimal holds.</exception>
    public static AllocatedParts Split(decimal amount, ReadOnlySpan<decimal> weights, AllocationRule rule, decimal unit, ReadOnlySpan<decimal> capacities = default)
    {
        var parts = new decimal[weights.Length];
        var remainder = Split(amount, weights, rule, unit, capacities, parts);
        return new AllocatedParts(ImmutableCollectionsMarshal.AsImmutableArray(parts), remainder);
    }

    /// <summary>Splits an amount into parts that the caller keeps.</summary>
    /// <returns>What nobody could take.</returns>
    /// <inheritdoc cref="Split(decimal, ReadOnlySpan{decimal}, AllocationRule, decimal, ReadOnlySpan{decimal})"/>
    internal static decimal Split(decimal amount, ReadOnlySpan<decimal> weights, AllocationRule rule, decimal unit, ReadOnlySpan<decimal> capacities, Span<decimal> parts)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        RefuseNegative(weights, "A weight is below zero.", nameof(weights));
        RefuseNegative(capacities, "A capacity is below zero.", nameof(capacities));
        if (capacities.Length != 0 && capacities.Length != weights.Length)
        {
            throw new ArgumentException("There is not one capacity for each weight.", nameof(capacities));
        }

        var hasWeights = weights.ContainsAnyExcept(0m);
        if (!hasWeights && rule.Zero == ZeroWeights.Error)
        {
            throw new ArgumentException("No part has a weight.", nameof(weights));
        }

        if (amount == 0 || (!hasWeights && rule.Zero == ZeroWeights.None))
        {
            parts.Clear();
            return amount;
        }

        var digits = Scaled.WholeDigits(amount);
        int scale = amount.Scale;
        if (rule.Shares == AllocationShares.Exact)
        {
            unit = new decimal(1, 0, 0, false, (byte)Math.Clamp(DecimalDigits - digits, scale, Math.Max(scale, ExactDecimals)));
        }

        // Capacities may have decimals that no part could be written with beside the others; they are cut to those that all can have.
        scale = Math.Max(scale, unit.Scale);
        foreach (var capacity in capacities)
        {
            scale = Math.Max(scale, Math.Min(capacity.Scale, DecimalDigits - digits));
        }

        return Spread<Int128>.Fits(amount, weights, unit, scale)
            ? new Spread<Int128>(rule, scale, amount, weights, unit, capacities).Into(parts)
            : new Spread<BigInteger>(rule, scale, amount, weights, unit, capacities).Into(parts);
    }

    private static void RefuseNegative(ReadOnlySpan<decimal> values, string message, string name)
    {
        foreach (var value in values)
        {
            if (value < 0)
            {
                throw new ArgumentException(message, name);
            }
        }
    }
}
