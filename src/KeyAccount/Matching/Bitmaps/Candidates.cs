using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>For each line of a request, the ranks of the rules that its rows let through, ascending and marked off by stage.</summary>
internal sealed class Candidates(BitmapIndex index)
{
    /// <summary>How many words are searched at a time: as many as one word has bits to remember them by.</summary>
    private const int Chunk = 64;

    private readonly ulong[] chunk = new ulong[Chunk];
    private int[] ranks = new int[256 + (index.RowLength * 64)];
    private int count;
    private int[] stageFrom = [];

    /// <summary>Gets how many ranks there is room for.</summary>
    public int Capacity => ranks.Length;

    /// <summary>Forgets all lines and makes room for others.</summary>
    public void Reset(int lines)
    {
        count = 0;
        var marks = lines * (index.StageCount + 1);
        if (stageFrom.Length < marks)
        {
            stageFrom = new int[marks];
        }
    }

    public ReadOnlySpan<int> Of(int stage, int line)
    {
        var at = (line * (index.StageCount + 1)) + stage;
        return ranks.AsSpan(stageFrom[at]..stageFrom[at + 1]);
    }

    /// <summary>Lists, for a line, the rules that are in all of four rows.</summary>
    public void Add(int line, ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> two, ReadOnlySpan<ulong> three, ReadOnlySpan<ulong> four)
    {
        if (ranks.Length - count < one.Length * 64)
        {
            Array.Resize(ref ranks, (ranks.Length * 2) + (one.Length * 64));
        }

        var from = count;
        for (var start = 0; start < one.Length; start += Chunk)
        {
            var length = Math.Min(Chunk, one.Length - start);
            List(start, And(one.Slice(start, length), two.Slice(start, length), three.Slice(start, length), four.Slice(start, length)));
        }

        Mark(line, from);
    }

    /// <summary>Fills the chunk with what the rows have in common.</summary>
    /// <returns>A bit for each word that is not empty. Few are, and which ones nobody can guess; to ask one by one would cost more than all the rest.</returns>
    private ulong And(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> two, ReadOnlySpan<ulong> three, ReadOnlySpan<ulong> four)
    {
        var ones = MemoryMarshal.Cast<ulong, Vector256<ulong>>(one);
        var twos = MemoryMarshal.Cast<ulong, Vector256<ulong>>(two);
        var threes = MemoryMarshal.Cast<ulong, Vector256<ulong>>(three);
        var fours = MemoryMarshal.Cast<ulong, Vector256<ulong>>(four);
        var targets = MemoryMarshal.Cast<ulong, Vector256<ulong>>(chunk.AsSpan());
        var live = 0UL;
        for (var i = 0; i < ones.Length; i++)
        {
            var inAll = ones[i] & twos[i] & threes[i] & fours[i];
            targets[i] = inAll;
            var empty = Vector256.Equals(inAll, Vector256<ulong>.Zero).ExtractMostSignificantBits();
            live |= (ulong)(empty ^ 0b1111) << (i * Vector256<ulong>.Count);
        }

        return live;
    }

    private void List(int start, ulong live)
    {
        for (; live != 0; live &= live - 1)
        {
            var at = BitOperations.TrailingZeroCount(live);
            var firstRank = (start + at) * 64;
            for (var word = chunk[at]; word != 0; word &= word - 1)
            {
                ranks[count++] = firstRank + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    private void Mark(int line, int from)
    {
        var at = line * (index.StageCount + 1);
        stageFrom[at] = from;
        for (var stage = 1; stage <= index.StageCount; stage++)
        {
            while (from < count && ranks[from] < index.StageStart[stage])
            {
                from++;
            }

            stageFrom[at + stage] = from;
        }
    }
}
