namespace KeyAccount.Matching.Bitmaps;

/// <summary>Which rules a set lets through: those that do not test it, and those that name one of its members.</summary>
/// <param name="Field">The set.</param>
/// <param name="FreeRow">Where the row of the rules that do not test it begins.</param>
/// <param name="RanksOf">The rules that name a member; one place up, since the numbers begin at <see cref="Field.Other"/>, which is -1.</param>
internal sealed record SetIndex(Field Field, int FreeRow, int[][] RanksOf)
{
    /// <summary>Writes what a mask has in common with the members that the table holds. The target must not be the mask.</summary>
    public void And(FactTable facts, ulong[] words, ReadOnlySpan<ulong> mask, Span<ulong> target)
    {
        Bits.And(mask, words.AsSpan(FreeRow, mask.Length), target);
        foreach (var member in facts.Set(Field))
        {
            foreach (var rank in RanksOf[member + 1])
            {
                Bits.SetWithin(mask, target, rank);
            }
        }
    }
}
