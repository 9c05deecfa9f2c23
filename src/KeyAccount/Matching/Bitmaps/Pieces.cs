namespace KeyAccount.Matching.Bitmaps;

/// <summary>Cuts the values of one field into numbered pieces, such that every test on the field accepts whole pieces. Piece 0 is the missing value.</summary>
internal abstract class Pieces
{
    /// <summary>Gets how many pieces there are.</summary>
    public abstract int Count { get; }

    /// <summary>Makes the pieces of a field for the tests that read it.</summary>
    public static Pieces For(Field field, List<RankedTest> tests) => field.Kind switch
    {
        FieldKind.Symbol or FieldKind.Path => new NamedPieces(field),
        FieldKind.Date => new DayPieces(field),
        FieldKind.Number => new NumberPieces(field, tests),
        _ => throw new ArgumentException($"{field.Name}: a set has no pieces.", nameof(field)),
    };

    /// <summary>Gives the pieces that a test accepts.</summary>
    public PieceSet Accepted(Test test) => test switch
    {
        Present => PieceSet.AnyValue,
        Not not => Accepted(not.Inner).Complement(),
        Any any => PieceSet.Union(Array.ConvertAll(any.Tests, Accepted)),
        All all => AcceptedByAll(all.Tests),
        _ => AcceptedByLeaf(test),
    };

    /// <summary>Makes the reader that finds, for a value, the last of these pieces that is not above the value's own.</summary>
    /// <param name="starts">Pieces, ascending, the first of them 0.</param>
    public abstract FieldReader Reader(int[] starts);

    protected abstract PieceSet AcceptedByLeaf(Test test);

    protected static ArgumentException Misfit(Field field, Test test) =>
        new($"{field.Name}: a test {test.GetType().Name} does not read a field of kind {field.Kind}.", nameof(test));

    private PieceSet AcceptedByAll(Test[] tests) =>
        tests.Length == 1 ? Accepted(tests[0]) : PieceSet.Union(Array.ConvertAll(tests, test => Accepted(test).Complement())).Complement();
}
