namespace KeyAccount.Matching.Bitmaps;

/// <summary>Figures cut at the bounds of the tests, each bound a piece of its own, so that open and closed bounds are both exact.</summary>
internal sealed class NumberPieces : Pieces
{
    private readonly Field field;
    private readonly decimal[] cuts;

    public NumberPieces(Field field, List<RankedTest> tests)
    {
        this.field = field;
        var bounds = new HashSet<decimal>();
        foreach (var test in tests)
        {
            Collect(test.Test, bounds);
        }

        cuts = new decimal[bounds.Count];
        bounds.CopyTo(cuts);
        Array.Sort(cuts);
    }

    public override int Count => (2 * cuts.Length) + 2;

    public override FieldReader Reader(int[] starts) =>
        new NumberReader(field, Array.ConvertAll(starts[1..], BoundAt));

    protected override PieceSet AcceptedByLeaf(Test test) => test switch
    {
        Range range => PieceSet.Of(
            range.Min is not { } min ? 1 : range.MinOpen ? After(min) : At(min),
            range.Max is not { } max ? int.MaxValue : range.MaxOpen ? At(max) : After(max)),
        _ => throw Misfit(field, test),
    };

    private static void Collect(Test test, HashSet<decimal> bounds)
    {
        switch (test)
        {
            case Range range:
                AddBound(range.Min);
                AddBound(range.Max);
                break;
            case Not not:
                Collect(not.Inner, bounds);
                break;
            case Any any:
                Array.ForEach(any.Tests, inner => Collect(inner, bounds));
                break;
            case All all:
                Array.ForEach(all.Tests, inner => Collect(inner, bounds));
                break;
        }

        void AddBound(decimal? bound)
        {
            if (bound is { } value)
            {
                bounds.Add(value);
            }
        }
    }

    private int At(decimal cut) => (2 * Array.BinarySearch(cuts, cut)) + 2;

    private int After(decimal cut) => At(cut) + 1;

    /// <summary>Gives where a piece begins; the first after the missing value has every figure down to the least.</summary>
    private NumberBound BoundAt(int piece) => piece == 1 ? new(decimal.MinValue, Open: false) : new(cuts[(piece - 2) / 2], Open: piece % 2 == 1);
}
