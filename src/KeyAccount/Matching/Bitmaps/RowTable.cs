using System.Numerics;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>Rows of bits, one bit for each rule, one after another; written while an index is built.</summary>
internal sealed class RowTable
{
    private ulong[] words = [];
    private int used;

    public RowTable(int ruleCount)
    {
        var perVector = Vector<ulong>.Count * 64;
        RowLength = (ruleCount + perVector - 1) / perVector * Vector<ulong>.Count;
    }

    /// <summary>Gets how many words a row has: a whole number of vectors.</summary>
    public int RowLength { get; }

    /// <summary>Adds a row.</summary>
    /// <returns>Where it begins.</returns>
    public int Add(ReadOnlySpan<ulong> row)
    {
        if (words.Length - used < RowLength)
        {
            Array.Resize(ref words, Math.Max(words.Length * 2, used + (16 * RowLength)));
        }

        row.CopyTo(words.AsSpan(used));
        used += RowLength;
        return used - RowLength;
    }

    public ulong[] ToArray() => words[..used];
}
