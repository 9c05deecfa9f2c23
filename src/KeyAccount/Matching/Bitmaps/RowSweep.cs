namespace KeyAccount.Matching.Bitmaps;

/// <summary>Writes the rows of one field by passing over its pieces once and turning, at each, the bits of the rules whose acceptance turns there.</summary>
/// <param name="pieces">How the values of the field are cut.</param>
/// <param name="current">A row that has every rule.</param>
internal sealed class RowSweep(Pieces pieces, ulong[] current)
{
    /// <summary>In how many rules a row may differ from one that is written out: the differences then cost no more than reading a row.</summary>
    private const int MostDifferences = 64;

    private readonly List<int> turns = [];
    private readonly List<int> ranks = [];

    /// <summary>Adds a rule that tests the field; those that do not are in all its rows.</summary>
    public void Add(int rank, PieceSet accepted)
    {
        Bits.Turn(current, rank);
        foreach (var piece in accepted.Turns)
        {
            if (piece < pieces.Count)
            {
                turns.Add(piece);
                ranks.Add(rank);
            }
        }
    }

    /// <summary>Writes the rows.</summary>
    /// <param name="table">Takes the rows.</param>
    /// <param name="budget">How many bytes they may take before only some of them are written out.</param>
    public FieldIndex Write(RowTable table, int budget)
    {
        var (pieceOf, rankOf) = (turns.ToArray(), ranks.ToArray());
        Array.Sort(pieceOf, rankOf);
        var starts = Starts(pieceOf);
        var reader = pieces.Reader(starts);
        return starts.Length * (long)table.RowLength * sizeof(ulong) <= budget
            ? new(reader, WriteAll(table, pieceOf, rankOf, starts), Near: null)
            : new(reader, FirstRow: 0, WriteSome(table, pieceOf, rankOf, starts));
    }

    /// <summary>Gives the first piece of each row: pieces that no rule tells apart share one.</summary>
    private static int[] Starts(int[] pieceOf)
    {
        var starts = new List<int> { 0 };
        foreach (var piece in pieceOf)
        {
            if (piece != starts[^1])
            {
                starts.Add(piece);
            }
        }

        return [.. starts];
    }

    private int WriteAll(RowTable table, int[] pieceOf, int[] rankOf, int[] starts)
    {
        var next = 0;
        var first = -1;
        foreach (var start in starts)
        {
            for (; next < pieceOf.Length && pieceOf[next] == start; next++)
            {
                Bits.Turn(current, rankOf[next]);
            }

            var at = table.Add(current);
            first = first < 0 ? at : first;
        }

        return first;
    }

    private NearRows WriteSome(RowTable table, int[] pieceOf, int[] rankOf, int[] starts)
    {
        var writtenAt = new int[starts.Length];
        var differencesFrom = new int[starts.Length + 1];
        var differences = new List<int>();
        var different = new HashSet<int>();
        var next = 0;
        var written = -1;
        for (var row = 0; row < starts.Length; row++)
        {
            for (; next < pieceOf.Length && pieceOf[next] == starts[row]; next++)
            {
                Bits.Turn(current, rankOf[next]);
                if (!different.Remove(rankOf[next]))
                {
                    different.Add(rankOf[next]);
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
