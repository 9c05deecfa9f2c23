namespace KeyAccount.Matching.Bitmaps;

/// <summary>One piece for each value that rules name, and a last one for any other value. Paths stand in the order of the tree, so that what is below one is an interval.</summary>
internal sealed class NamedPieces : Pieces
{
    private readonly Field field;
    private readonly int[] pieceOf;
    private readonly int[] endOf;

    public NamedPieces(Field field)
    {
        this.field = field;
        var ids = new int[field.NamedCount];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = i + 1;
        }

        pieceOf = new int[ids.Length + 1];
        endOf = new int[ids.Length + 1];
        if (field.Kind == FieldKind.Path)
        {
            Array.Sort(ids, (one, other) => InTreeOrder(field.Text(one), field.Text(other)));
        }

        var open = new List<int>();
        for (var i = 0; i < ids.Length; i++)
        {
            while (open.Count > 0 && !(field.Kind == FieldKind.Path && field.IsBelow(ids[i], open[^1])))
            {
                Close(open, i + 1);
            }

            pieceOf[ids[i]] = i + 1;
            open.Add(ids[i]);
        }

        while (open.Count > 0)
        {
            Close(open, ids.Length + 1);
        }
    }

    public override int Count => pieceOf.Length + 1;

    private int Other => pieceOf.Length;

    public override FieldReader Reader(int[] starts)
    {
        var rowOfPiece = new int[Count];
        for (var (piece, row) = (0, 0); piece < Count; piece++)
        {
            row += row + 1 < starts.Length && starts[row + 1] == piece ? 1 : 0;
            rowOfPiece[piece] = row;
        }

        var rowOf = new int[Count];
        rowOf[Field.Other + 1] = rowOfPiece[Other];
        for (var id = 0; id < pieceOf.Length; id++)
        {
            rowOf[id + 1] = rowOfPiece[pieceOf[id]];
        }

        return new NamedReader(field, rowOf);
    }

    protected override PieceSet AcceptedByLeaf(Test test)
    {
        // Nearly every test names one value.
        switch (test)
        {
            case In { Values: [> Field.Missing and var only] }:
                return PieceSet.Of(pieceOf[only], pieceOf[only] + 1);
            case Below { Paths: [var only] }:
                return PieceSet.Of(pieceOf[only], endOf[only]);
        }

        var intervals = new List<(int, int)>();
        switch (test)
        {
            case In named:
                foreach (var id in named.Values)
                {
                    if (id != Field.Missing)
                    {
                        var piece = id == Field.Other ? Other : pieceOf[id];
                        intervals.Add((piece, piece + 1));
                    }
                }

                break;
            case Below below:
                foreach (var id in below.Paths)
                {
                    intervals.Add((pieceOf[id], endOf[id]));
                }

                break;
            default:
                throw Misfit(field, test);
        }

        return PieceSet.Of(intervals);
    }

    private void Close(List<int> open, int end)
    {
        endOf[open[^1]] = end;
        open.RemoveAt(open.Count - 1);
    }

    /// <summary>Compares as the tree is walked: a path, then all that is below it, then the next; so the slash comes before every other character.</summary>
    private static int InTreeOrder(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        if (common == one.Length || common == other.Length)
        {
            return one.Length - other.Length;
        }

        return one[common] == '/' ? -1 : other[common] == '/' ? 1 : one[common] - other[common];
    }
}
