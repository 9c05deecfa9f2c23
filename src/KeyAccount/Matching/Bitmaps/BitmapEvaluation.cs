using System.Diagnostics;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>The evaluation of one request: all rows are read at the start and leave, for each line, a list of candidates.</summary>
internal sealed class BitmapEvaluation(BitmapIndex index, EvaluationPool pool) : IEvaluation
{
    /// <summary>How many lines are read field by field at a time.</summary>
    private const int Block = 32;

    /// <summary>With room for more candidates than this, an evaluation is not kept for the next request.</summary>
    private const int MostKept = 1 << 20;

    private readonly Candidates candidates = new(index);
    private readonly int[] rows = new int[index.LineFields.Length * Block];
    private ulong[] orderMask = new ulong[index.RowLength];
    private ulong[] lineMask = new ulong[index.RowLength];
    private ulong[] spare = new ulong[index.RowLength];
    private int[] held = [];
    private FactTable? facts;

    /// <summary>Begins a request.</summary>
    public BitmapEvaluation Start(FactTable table)
    {
        facts = table;
        candidates.Reset(table.Lines);
        MaskOrder(table);
        for (var first = 0; first < table.Lines; first += Block)
        {
            MatchBlock(table, first, Math.Min(Block, table.Lines - first));
        }

        return this;
    }

    /// <summary>Does nothing: what comes to be known later is read by <see cref="Holding"/>, afresh each time.</summary>
    public void Reach(int stage) => Debug.Assert(stage < index.StageCount, "There is no such stage.");

    public ReadOnlySpan<int> Holding(int stage, int line)
    {
        Debug.Assert(facts is not null && line < facts.Lines, "There is no such line.");
        var ranks = candidates.Of(stage, line);
        return index.StageHasResidual[stage] ? Tried(ranks, facts, line) : ranks;
    }

    public void Dispose()
    {
        if (facts is not null)
        {
            facts = null;
            if (candidates.Capacity <= MostKept)
            {
                pool.Return(this);
            }
        }
    }

    private void MaskOrder(FactTable table)
    {
        index.Words.AsSpan(index.FullRow, index.RowLength).CopyTo(orderMask);
        var row = 0;
        foreach (var field in index.OrderFields)
        {
            field.Reader.Read(table, 0, new Span<int>(ref row));
            field.And(row, index.Words, orderMask, spare);
            (orderMask, spare) = (spare, orderMask);
        }

        foreach (var set in index.OrderSets)
        {
            set.And(table, index.Words, orderMask, spare);
            (orderMask, spare) = (spare, orderMask);
        }
    }

    private void MatchBlock(FactTable table, int first, int count)
    {
        for (var f = 0; f < index.LineFields.Length; f++)
        {
            index.LineFields[f].Reader.Read(table, first, rows.AsSpan(f * Block, count));
        }

        for (var i = 0; i < count; i++)
        {
            MatchLine(first + i, i);
        }
    }

    /// <summary>Takes rows together one by one until three are left, which go into the list at once.</summary>
    private void MatchLine(int line, int i)
    {
        var mask = orderMask;
        var f = index.LineFields.Length - 1;
        for (; f >= Math.Min(3, index.WrittenOut); f--)
        {
            index.LineFields[f].And(rows[(f * Block) + i], index.Words, mask, spare);
            (lineMask, spare) = (spare, lineMask);
            mask = lineMask;
        }

        if (f < 0)
        {
            candidates.Add(line, mask, mask, mask, mask);
        }
        else
        {
            candidates.Add(line, mask, RowOf(0, i), RowOf(Math.Min(1, f), i), RowOf(f, i));
        }
    }

    private ReadOnlySpan<ulong> RowOf(int f, int i) => index.LineFields[f].Row(rows[(f * Block) + i], index.Words, index.RowLength);

    /// <summary>Tries the tests that no row answers; copies only once a rule has failed.</summary>
    private ReadOnlySpan<int> Tried(ReadOnlySpan<int> ranks, FactTable table, int line)
    {
        for (var i = 0; i < ranks.Length; i++)
        {
            if (!Holds(ranks[i], table, line))
            {
                return WithoutFailed(ranks, i, table, line);
            }
        }

        return ranks;
    }

    private ReadOnlySpan<int> WithoutFailed(ReadOnlySpan<int> ranks, int firstFailed, FactTable table, int line)
    {
        if (held.Length < ranks.Length)
        {
            held = new int[Math.Max(64, 2 * ranks.Length)];
        }

        ranks[..firstFailed].CopyTo(held);
        var count = firstFailed;
        foreach (var rank in ranks[(firstFailed + 1)..])
        {
            if (Holds(rank, table, line))
            {
                held[count++] = rank;
            }
        }

        return held.AsSpan(0, count);
    }

    private bool Holds(int rank, FactTable table, int line) =>
        index.Residual[rank] is not { } tests || Residual.AllHold(tests, table, line);
}
