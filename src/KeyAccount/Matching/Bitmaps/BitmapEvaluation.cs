using System.Diagnostics;
using System.Numerics;
using System.Runtime.InteropServices;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>The evaluation of one request: all bits are read at the start and leave, for each line, an ascending list of candidates.</summary>
internal sealed class BitmapEvaluation(BitmapIndex index, EvaluationPool pool) : IEvaluation
{
    /// <summary>How many lines are read field by field at a time.</summary>
    private const int Block = 32;

    /// <summary>Above this many candidates the lists are not kept for the next request.</summary>
    private const int MostKept = 1 << 20;

    private readonly ulong[] orderMask = new ulong[index.RowLength];
    private readonly ulong[] lineMask = new ulong[index.RowLength];
    private readonly ulong[] patch = new ulong[index.RowLength];
    private readonly int[] rows = new int[index.LineFields.Length * Block];
    private int[] candidates = new int[256];
    private int candidateCount;
    private int[] stageFrom = [];
    private int[] held = [];
    private FactTable? facts;

    /// <summary>Begins a request.</summary>
    public BitmapEvaluation Start(FactTable table)
    {
        facts = table;
        candidateCount = 0;
        var entries = table.Lines * (index.StageCount + 1);
        if (stageFrom.Length < entries)
        {
            stageFrom = new int[entries];
        }

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
        var at = (line * (index.StageCount + 1)) + stage;
        var ofStage = candidates.AsSpan(stageFrom[at]..stageFrom[at + 1]);
        return index.StageHasResidual[stage] ? Tried(ofStage, facts, line) : ofStage;
    }

    public void Dispose()
    {
        if (facts is not null)
        {
            facts = null;
            if (candidates.Length <= MostKept)
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
            if (field.Near is null)
            {
                Bits.And(orderMask, index.Words.AsSpan(field.FirstRow + (row * index.RowLength), index.RowLength));
            }
            else
            {
                field.Near.Write(row, index.Words, patch);
                Bits.And(orderMask, patch);
            }
        }

        foreach (var set in index.OrderSets)
        {
            set.Write(table, index.Words, patch);
            Bits.And(orderMask, patch);
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
            var from = candidateCount;
            MatchLine(i);
            MarkStages(first + i, from);
        }
    }

    private void MatchLine(int i)
    {
        ReadOnlySpan<ulong> mask = orderMask;
        var written = index.WrittenOut;
        for (var f = written; f < index.LineFields.Length; f++)
        {
            mask.CopyTo(lineMask);
            index.LineFields[f].Near!.Write(rows[(f * Block) + i], index.Words, patch);
            Bits.And(lineMask, patch);
            mask = lineMask;
        }

        if (written == 0)
        {
            Collect(mask, mask, mask, mask, mask);
            return;
        }

        var next = 0;
        for (; written - next > 4; next++)
        {
            mask.CopyTo(lineMask);
            Bits.And(lineMask, Row(next, i));
            mask = lineMask;
        }

        Collect(mask, Row(next, i), Row(Math.Min(next + 1, written - 1), i), Row(Math.Min(next + 2, written - 1), i), Row(written - 1, i));
    }

    private ReadOnlySpan<ulong> Row(int field, int i) =>
        index.Words.AsSpan(index.LineFields[field].FirstRow + (rows[(field * Block) + i] * index.RowLength), index.RowLength);

    /// <summary>Lists the rules that are in all of the rows.</summary>
    private void Collect(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> two, ReadOnlySpan<ulong> three, ReadOnlySpan<ulong> four, ReadOnlySpan<ulong> five)
    {
        var ones = MemoryMarshal.Cast<ulong, Vector<ulong>>(one);
        var twos = MemoryMarshal.Cast<ulong, Vector<ulong>>(two);
        var threes = MemoryMarshal.Cast<ulong, Vector<ulong>>(three);
        var fours = MemoryMarshal.Cast<ulong, Vector<ulong>>(four);
        var fives = MemoryMarshal.Cast<ulong, Vector<ulong>>(five);
        for (var i = 0; i < ones.Length; i++)
        {
            var inAll = ones[i] & twos[i] & threes[i] & fours[i] & fives[i];
            if (inAll != Vector<ulong>.Zero)
            {
                List(inAll, i * Vector<ulong>.Count * 64);
            }
        }
    }

    private void List(Vector<ulong> bits, int firstRank)
    {
        if (candidates.Length - candidateCount < Vector<ulong>.Count * 64)
        {
            Array.Resize(ref candidates, candidates.Length * 2);
        }

        for (var i = 0; i < Vector<ulong>.Count; i++)
        {
            for (var word = bits[i]; word != 0; word &= word - 1)
            {
                candidates[candidateCount++] = firstRank + (i * 64) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    private void MarkStages(int line, int from)
    {
        var at = line * (index.StageCount + 1);
        stageFrom[at] = from;
        for (var stage = 1; stage <= index.StageCount; stage++)
        {
            while (from < candidateCount && candidates[from] < index.StageStart[stage])
            {
                from++;
            }

            stageFrom[at + stage] = from;
        }
    }

    /// <summary>Tries the tests that no row answers; copies only from the first rule on that fails.</summary>
    private ReadOnlySpan<int> Tried(ReadOnlySpan<int> ranks, FactTable table, int line)
    {
        for (var i = 0; i < ranks.Length; i++)
        {
            if (!Holds(ranks[i], table, line))
            {
                return Rest(ranks, i, table, line);
            }
        }

        return ranks;
    }

    private ReadOnlySpan<int> Rest(ReadOnlySpan<int> ranks, int failed, FactTable table, int line)
    {
        if (held.Length < ranks.Length)
        {
            held = new int[Math.Max(64, 2 * ranks.Length)];
        }

        ranks[..failed].CopyTo(held);
        var count = failed;
        foreach (var rank in ranks[(failed + 1)..])
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
