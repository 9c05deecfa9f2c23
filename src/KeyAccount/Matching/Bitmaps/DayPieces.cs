namespace KeyAccount.Matching.Bitmaps;

/// <summary>Each day is a piece, under its own number; only the days at which some rule turns become rows.</summary>
internal sealed class DayPieces(Field field) : Pieces
{
    public override int Count => int.MaxValue;

    public override FieldReader Reader(int[] starts) => new DayReader(field, starts[1..]);

    protected override PieceSet AcceptedByLeaf(Test test) => test switch
    {
        Between between => PieceSet.Of(Math.Max(between.From, 1), between.To == int.MaxValue ? int.MaxValue : between.To + 1),
        _ => throw Misfit(field, test),
    };
}
