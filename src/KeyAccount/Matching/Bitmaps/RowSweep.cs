namespace KeyAccount.Matching.Bitmaps;

/// <summary>Writes the rows of one field by passing over its pieces once and turning, at each, the bits of the rules whose acceptance turns there.</summary>
/// <param name="table">Takes the rows.</param>
/// <param name="budget">How many bytes the rows of one field may take before only some of them are written out.</param>
internal sealed class RowSweep(RowTable table, int budget)
{
    /// <summary>In how many rules a row may differ from one that is written out: reading the differences then costs no more than reading a row.</summary>
    private const int MostDifferences = 64;

    /// <summary>Writes the rows of a field.</summary>
    /// <param name="pieces">How its values are cut.</param>
    /// <param name="accepted">For each rule that tests the field, what it accepts.</param>
    /// <param name="current">The row of the rules that do not test it.</param>
    public FieldIndex Write(Pieces pieces, List<(int Rank, PieceSet Pieces)> accepted, Span<ulong> current)
    {
        var (turns, ranks) = InOrder(pieces, accepted);
        var starts = Starts(turns);
        var reader = pieces.Reader(starts);
        return starts.Length * (long)table.RowLength * sizeof(ulong) <= budget
            ? new(reader, WriteAll(turns, ranks, starts, current), Near: null)
            : new(reader, FirstRow: 0, WriteSome(turns, ranks, starts, current));
    }

    /// <summary>Gives, in the order of the pieces, where a rule's acceptance turns, and beside it the rule's rank.</summary>
    private static (int[] Turns, int[] Ranks) InOrder(Pieces pieces, List<(int Rank, PieceSet Pieces)> accepted)
    {
        var turns = new List<int>(2 * accepted.Count);
        var ranks = new List<int>(2 * accepted.Count);
        foreach (var (rank, set) in accepted)
        {
            foreach (var piece in set.Turns)
            {
                if (piece < pieces.Count)
                {
                    turns.Add(piece);
                    ranks.Add(rank);
                }
            }
        }

        var (keys, items) = (turns.ToArray(), ranks.ToArray());
        Array.Sort(keys, items);
        return (keys, items);
    }

    /// <summary>Gives the first piece of each row: pieces that no rule tells apart share one.</summary>
    private static int[] Starts(int[] turns)
    {
        var starts = new List<int> { 0 };
        foreach (var piece in turns)
        {
            if (piece != starts[^1])
            {
                starts.Add(piece);
            }
        }

        return [.. starts];
    }

    private int WriteAll(int[] turns, int[] ranks, int[] starts, Span<ulong> current)
    {
        var next = 0;
        var first = -1;
        foreach (var start in starts)
        {
            for (; next < turns.Length && turns[next] == start; next++)
            {
                Bits.Turn(current, ranks[next]);
            }

            var at = table.Add(current);
            first = first < 0 ? at : first;
        }

        return first;
    }

    private NearRows WriteSome(int[] turns, int[] ranks, int[] starts, Span<ulong> current)
    {
        var writtenAt = new int[starts.Length];
        var differencesFrom = new int[starts.Length + 1];
        var differences = new List<int>();
        var different = new HashSet<int>();
        var next = 0;
        var written = -1;
        for (var row = 0; row < starts.Length; row++)
        {
            for (; next < turns.Length && turns[next] == starts[row]; next++)
            {
                var rank = ranks[next];
                Bits.Turn(current, rank);
                if (!different.Remove(rank))
                {
                    different.Add(rank);
                }
            }

            if (written < 0 || different.Count > MostDifferences)
            {
                written = table.Add(current);
                different.Clear();
            }

            writtenAt[row] = written;
            differences.AddRange(different);
            differencesFrom[row + 1] = differences.Count;
        }

        return new(writtenAt, differencesFrom, [.. differences]);
    }
}
