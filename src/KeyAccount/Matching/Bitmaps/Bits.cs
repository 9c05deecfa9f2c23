using System.Numerics;
using System.Runtime.InteropServices;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>What is done to rows of bits.</summary>
internal static class Bits
{
    public static void Set(Span<ulong> row, int rank) => row[rank >> 6] |= 1UL << rank;

    public static void Turn(Span<ulong> row, int rank) => row[rank >> 6] ^= 1UL << rank;

    /// <summary>Leaves in a row only what another row has too.</summary>
    public static void And(Span<ulong> row, ReadOnlySpan<ulong> other)
    {
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(row);
        var others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] &= others[i];
        }
    }
}
