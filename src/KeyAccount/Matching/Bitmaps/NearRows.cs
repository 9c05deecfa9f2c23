namespace KeyAccount.Matching.Bitmaps;

/// <summary>Rows that are too many to be written out: each is given by a row near it that is, and the few rules in which the two differ.</summary>
/// <param name="WrittenAt">For each row, where the row near it begins.</param>
/// <param name="DifferencesFrom">For each row, where its differences begin; one entry more closes the last.</param>
/// <param name="Differences">The ranks of the rules in which a row differs.</param>
internal sealed record NearRows(int[] WrittenAt, int[] DifferencesFrom, int[] Differences)
{
    /// <summary>Writes a row out.</summary>
    public void Write(int row, ulong[] words, Span<ulong> target)
    {
        words.AsSpan(WrittenAt[row], target.Length).CopyTo(target);
        foreach (var rank in Differences.AsSpan(DifferencesFrom[row]..DifferencesFrom[row + 1]))
        {
            Bits.Turn(target, rank);
        }
    }
}
