using System.Numerics;

namespace KeyAccount;

/// <summary>One allocation, in whole numbers: an amount, its unit and the capacities in decimal places, the weights in places of their own.</summary>
internal sealed class Spread<T>
    where T : struct, IBinaryInteger<T>
{
    private const int Bits = 126;

    private readonly AllocationRule rule;
    private readonly int scale;
    private readonly bool isNegative;
    private readonly T amount;
    private readonly T unit;
    private readonly T[] weights;

    /// <summary>What each part can still take; null for no bounds.</summary>
    private readonly T[]? free;

    private readonly T[] parts;

    /// <summary>By how much the exact share lies above the one given, in parts of a unit; below zero where more was given.</summary>
    private readonly T[] cut;

    private readonly List<int> open = [];

    public Spread(AllocationRule rule, int scale, decimal amount, ReadOnlySpan<decimal> weights, decimal unit, ReadOnlySpan<decimal> capacities)
    {
        this.rule = rule;
        this.scale = scale;
        isNegative = amount < 0;
        this.amount = Scaled.From<T>(amount, scale);
        this.unit = Scaled.From<T>(unit, scale);
        this.weights = new T[weights.Length];
        parts = new T[weights.Length];
        cut = new T[weights.Length];
        free = capacities.IsEmpty ? null : new T[weights.Length];
        var isEqual = !weights.ContainsAnyExcept(0m);
        var places = Places(weights);
        for (var i = 0; i < weights.Length; i++)
        {
            this.weights[i] = isEqual ? T.One : Scaled.From<T>(weights[i], places);
            if (free is not null)
            {
                free[i] = Scaled.From<T>(capacities[i], scale);
            }

            if (!T.IsZero(this.weights[i]))
            {
                open.Add(i);
            }
        }
    }

    /// <summary>Says whether whole numbers of 128 bits are large enough.</summary>
    public static bool Fits(decimal amount, ReadOnlySpan<decimal> weights, decimal unit, int scale)
    {
        var places = Places(weights);
        var all = Size(weights.Length, 0);
        var largest = 0;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Size(weight, places));
        }

        return Size(amount, scale) + largest + all < Bits && Size(unit, scale) + largest + all < Bits;
    }

    /// <summary>Writes the parts.</summary>
    /// <returns>What nobody took.</returns>
    public decimal Into(Span<decimal> target)
    {
        var apart = T.Zero;
        var left = amount;
        while (!T.IsZero(left))
        {
            open.RemoveAll(i => free is not null && T.IsZero(free[i]));
            if (open.Count == 0)
            {
                break;
            }

            left = rule.Rest == AllocationRest.Blocks ? GiveBlocks(left, ref apart) : GiveShares(left, ref apart);
        }

        for (var i = 0; i < parts.Length; i++)
        {
            target[i] = Scaled.To(parts[i], scale, isNegative);
        }

        var remainder = left + apart;
        return Scaled.To(T.Abs(remainder), scale, isNegative != T.IsNegative(remainder));
    }

    /// <summary>Gives every open part its share and then the rest.</summary>
    /// <returns>What parts could not take, for another round over the others.</returns>
    private T GiveShares(T left, ref T apart)
    {
        var whole = Total() * unit;
        var given = T.Zero;
        var refused = T.Zero;
        foreach (var i in open)
        {
            var (units, fraction) = T.DivRem(left * weights[i], whole);
            if (IsRaised(fraction, whole))
            {
                units++;
                fraction -= whole;
            }

            cut[i] = fraction;
            given += units * unit;
            refused += units * unit - Give(i, units * unit);
        }

        var rest = left - given;
        if (rule.Rest == AllocationRest.Apart)
        {
            apart += rest;
            return refused;
        }

        if (!T.IsNegative(rest))
        {
            return refused + HandOut(rest);
        }

        var both = T.Min(refused, -rest);
        return refused - both + TakeBack(rest + both);
    }

    private bool IsRaised(T fraction, T whole) => rule.Shares switch
    {
        AllocationShares.Nearest => fraction + fraction > whole,
        AllocationShares.Floor => isNegative && !T.IsZero(fraction),
        _ => false,
    };

    private T GiveBlocks(T left, ref T apart)
    {
        var divisor = T.Zero;
        foreach (var i in open)
        {
            divisor = Divisor(divisor, weights[i]);
        }

        var blocks = left / (Total() / divisor * unit);
        var given = T.Zero;
        var refused = T.Zero;
        foreach (var i in open)
        {
            var part = blocks * (weights[i] / divisor) * unit;
            given += part;
            refused += part - Give(i, part);
        }

        apart += left - given;
        return refused;
    }

    /// <summary>Hands out what is left, in pieces of a unit or as much as a part can take.</summary>
    /// <returns>What nobody could take.</returns>
    private T HandOut(T rest)
    {
        var before = T.Zero;
        while (rest != before && !T.IsZero(rest))
        {
            before = rest;
            foreach (var i in InOrderOfTheRest(isTakenBack: false))
            {
                rest -= Give(i, IsWhole ? rest : T.Min(unit, rest));
            }
        }

        return rest;
    }

    /// <summary>Takes back what was given too much; a part gives back no more than it got.</summary>
    private T TakeBack(T rest)
    {
        while (T.IsNegative(rest))
        {
            var before = rest;
            foreach (var i in InOrderOfTheRest(isTakenBack: true))
            {
                var piece = T.Min(parts[i], IsWhole ? -rest : T.Min(unit, -rest));
                parts[i] -= piece;
                rest += piece;
                if (free is not null)
                {
                    free[i] += piece;
                }
            }

            if (rest == before)
            {
                break;
            }
        }

        return rest;
    }

    private bool IsWhole => rule.Rest is AllocationRest.Last or AllocationRest.LineOrder;

    private List<int> InOrderOfTheRest(bool isTakenBack)
    {
        var order = new List<int>(open);
        switch (rule.Rest)
        {
            case AllocationRest.Remainder:
                order.Sort((one, other) => Ordered(isTakenBack ? cut[one].CompareTo(cut[other]) : cut[other].CompareTo(cut[one]), one, other));
                break;
            case AllocationRest.Weight:
                order.Sort((one, other) => Ordered(weights[other].CompareTo(weights[one]), one, other));
                break;
            case AllocationRest.Last:
                order.Reverse();
                break;
        }

        return order;
    }

    private static int Ordered(int compared, int one, int other) => compared != 0 ? compared : one.CompareTo(other);

    /// <summary>Gives a part as much of a piece as it can take.</summary>
    private T Give(int i, T piece)
    {
        if (free is not null)
        {
            piece = T.Min(piece, free[i]);
            free[i] -= piece;
        }

        parts[i] += piece;
        return piece;
    }

    private T Total()
    {
        var total = T.Zero;
        foreach (var i in open)
        {
            total += weights[i];
        }

        return total;
    }

    private static T Divisor(T one, T other)
    {
        while (!T.IsZero(other))
        {
            (one, other) = (other, one % other);
        }

        return one;
    }

    private static int Places(ReadOnlySpan<decimal> weights)
    {
        var places = 0;
        foreach (var weight in weights)
        {
            places = Math.Max(places, weight.Scale);
        }

        return places;
    }

    private static int Size(decimal value, int scale) => checked((int)Scaled.From<BigInteger>(value, scale).GetBitLength());
}
