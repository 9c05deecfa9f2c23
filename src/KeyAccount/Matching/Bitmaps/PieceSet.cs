namespace KeyAccount.Matching.Bitmaps;

/// <summary>Some of the pieces into which the values of a field fall, kept as the pieces at which membership turns over.</summary>
/// <remarks>Piece 0, the missing value, is out until a turn at 0 takes it in. What the last turn takes in has no end, so that a set need not know how many pieces there are.</remarks>
internal sealed class PieceSet
{
    /// <summary>No piece at all.</summary>
    public static readonly PieceSet None = new([]);

    /// <summary>Every piece but the missing value.</summary>
    public static readonly PieceSet AnyValue = new([1]);

    private readonly int[] turns;

    private PieceSet(int[] turns) => this.turns = turns;

    /// <summary>Gets the pieces at which membership turns over, ascending, each once.</summary>
    public ReadOnlySpan<int> Turns => turns;

    /// <summary>Gives the pieces of several intervals, each from its first piece up to its end, which is left out; an end of <see cref="int.MaxValue"/> is none.</summary>
    public static PieceSet Of(List<(int From, int End)> intervals)
    {
        if (intervals is [var only])
        {
            return Of(only.From, only.End);
        }

        intervals.Sort();
        var turns = new List<int>();
        var end = -1;
        foreach (var next in intervals)
        {
            if (next.From >= next.End)
            {
                continue;
            }

            if (next.From > end)
            {
                Close(turns, end);
                turns.Add(next.From);
                end = next.End;
            }
            else
            {
                end = Math.Max(end, next.End);
            }
        }

        Close(turns, end);
        return turns.Count == 0 ? None : new([.. turns]);

        static void Close(List<int> turns, int end)
        {
            if (end is >= 0 and < int.MaxValue)
            {
                turns.Add(end);
            }
        }
    }

    /// <summary>Gives the pieces of one interval.</summary>
    public static PieceSet Of(int from, int end) =>
        from >= end ? None : end == int.MaxValue ? new([from]) : new([from, end]);

    /// <summary>Gives the pieces that are in at least one of the sets.</summary>
    public static PieceSet Union(IReadOnlyList<PieceSet> sets)
    {
        if (sets.Count == 1)
        {
            return sets[0];
        }

        var intervals = new List<(int, int)>();
        foreach (var set in sets)
        {
            for (var i = 0; i < set.turns.Length; i += 2)
            {
                intervals.Add((set.turns[i], i + 1 < set.turns.Length ? set.turns[i + 1] : int.MaxValue));
            }
        }

        return Of(intervals);
    }

    /// <summary>Gives the pieces that are not in the set, the missing value among them if it is not.</summary>
    public PieceSet Complement() => turns is [0, .. var rest] ? new(rest) : new([0, .. turns]);
}
