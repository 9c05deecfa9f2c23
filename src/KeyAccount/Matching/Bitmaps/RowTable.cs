namespace KeyAccount.Matching.Bitmaps;

/// <summary>Rows of bits, one bit for each rule, one after another; written while an index is built.</summary>
internal sealed class RowTable(int ruleCount)
{
    private readonly List<ulong[]> rows = [];

    /// <summary>Gets how many words a row has.</summary>
    public int RowLength { get; } = Bits.RowLength(ruleCount);

    /// <summary>Adds a row.</summary>
    /// <returns>Where it begins.</returns>
    public int Add(ReadOnlySpan<ulong> row)
    {
        rows.Add(row.ToArray());
        return (rows.Count - 1) * RowLength;
    }

    /// <summary>Gives all rows, one after another.</summary>
    public ulong[] ToArray()
    {
        var words = new ulong[rows.Count * RowLength];
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].CopyTo(words, i * RowLength);
        }

        return words;
    }
}
