namespace KeyAccount.Matching.Bitmaps;

/// <summary>Rows that are too many to be written out: each is given by a row near it that is, and the few rules in which the two differ.</summary>
/// <param name="WrittenAt">For each row, where the row near it begins.</param>
/// <param name="DifferencesFrom">For each row, where its differences begin; one entry more closes the last.</param>
/// <param name="Differences">The ranks of the rules in which a row differs.</param>
internal sealed record NearRows(int[] WrittenAt, int[] DifferencesFrom, int[] Differences)
{
    /// <summary>Writes what a row and a mask have in common. The target must not be the mask, which is read again for each difference.</summary>
    public void And(int row, ulong[] words, ReadOnlySpan<ulong> mask, Span<ulong> target)
    {
        Bits.And(mask, words.AsSpan(WrittenAt[row], mask.Length), target);
        foreach (var rank in Differences.AsSpan(DifferencesFrom[row]..DifferencesFrom[row + 1]))
        {
            Bits.TurnWithin(mask, target, rank);
        }
    }
}
