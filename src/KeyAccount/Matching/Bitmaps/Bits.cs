using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>What is done to rows of bits, each bit a rule. All rows of an index are equally long, a whole number of vectors.</summary>
internal static class Bits
{
    /// <summary>Gives how many words a row of some rules has.</summary>
    public static int RowLength(int rules) => (rules + 255) / 256 * Vector256<ulong>.Count;

    public static void Set(Span<ulong> row, int rank) => row[rank >> 6] |= 1UL << rank;

    public static void Turn(Span<ulong> row, int rank) => row[rank >> 6] ^= 1UL << rank;

    /// <summary>Turns the bit of a rule, if another row has the rule.</summary>
    public static void TurnWithin(ReadOnlySpan<ulong> other, Span<ulong> row, int rank) => row[rank >> 6] ^= other[rank >> 6] & (1UL << rank);

    /// <summary>Sets the bit of a rule, if another row has the rule.</summary>
    public static void SetWithin(ReadOnlySpan<ulong> other, Span<ulong> row, int rank) => row[rank >> 6] |= other[rank >> 6] & (1UL << rank);

    /// <summary>Writes what two rows have in common.</summary>
    public static void And(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> two, Span<ulong> target)
    {
        var ones = MemoryMarshal.Cast<ulong, Vector256<ulong>>(one);
        var twos = MemoryMarshal.Cast<ulong, Vector256<ulong>>(two);
        var targets = MemoryMarshal.Cast<ulong, Vector256<ulong>>(target);
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = ones[i] & twos[i];
        }
    }
}
