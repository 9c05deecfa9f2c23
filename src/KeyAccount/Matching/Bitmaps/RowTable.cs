namespace KeyAccount.Matching.Bitmaps;

/// <summary>Rows of bits, one bit for each rule, one after another; written while an index is built.</summary>
internal sealed class RowTable(int ruleCount)
{
    private ulong[] words = [];
    private int used;

    /// <summary>Gets how many words a row has.</summary>
    public int RowLength { get; } = Bits.RowLength(ruleCount);

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
