namespace KeyAccount.Matching.Bitmaps;

/// <summary>Which rules a set lets through: those that do not test it, and those that name one of its members.</summary>
/// <param name="Field">The set.</param>
/// <param name="FreeRow">Where the row of the rules that do not test it begins.</param>
/// <param name="RanksOf">The rules that name a member; one place up, since the numbers begin at <see cref="Field.Other"/>, which is -1.</param>
internal sealed record SetIndex(Field Field, int FreeRow, int[][] RanksOf)
{
    /// <summary>Writes the row of the members that the table holds.</summary>
    public void Write(FactTable facts, ulong[] words, Span<ulong> target)
    {
        words.AsSpan(FreeRow, target.Length).CopyTo(target);
        foreach (var member in facts.Set(Field))
        {
            foreach (var rank in RanksOf[member + 1])
            {
                Bits.Set(target, rank);
            }
        }
    }
}
