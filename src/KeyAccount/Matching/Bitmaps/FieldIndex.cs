namespace KeyAccount.Matching.Bitmaps;

/// <summary>The rows of one field.</summary>
/// <param name="Reader">Finds the row of a value.</param>
/// <param name="FirstRow">Where the first row begins; the others follow.</param>
/// <param name="Near">Set in place of a first row when not every row is written out.</param>
internal sealed record FieldIndex(FieldReader Reader, int FirstRow, NearRows? Near)
{
    /// <summary>Gives a row that is written out.</summary>
    public ReadOnlySpan<ulong> Row(int row, ulong[] words, int length) => words.AsSpan(FirstRow + (row * length), length);

    /// <summary>Writes what a row and a mask have in common. The target must not be the mask.</summary>
    public void And(int row, ulong[] words, ReadOnlySpan<ulong> mask, Span<ulong> target)
    {
        if (Near is null)
        {
            Bits.And(mask, Row(row, words, mask.Length), target);
        }
        else
        {
            Near.And(row, words, mask, target);
        }
    }
}
