namespace KeyAccount.Matching.Bitmaps;

/// <summary>The tests of all rules, sorted by what answers them.</summary>
internal sealed class SortedTests
{
    private readonly List<Test>?[] others;

    public SortedTests(MatchRule[] rules)
    {
        others = new List<Test>?[rules.Length];
        for (var rank = 0; rank < rules.Length; rank++)
        {
            foreach (var test in rules[rank].When)
            {
                Sort(rank, test, holds: true);
            }
        }
    }

    /// <summary>Gets the tests that read one field, known from the start, by that field; ranks ascend.</summary>
    public Dictionary<Field, List<RankedTest>> OfOneField { get; } = [];

    /// <summary>Gets the tests <see cref="Contains"/> of sets known from the start, at most one of each rule on each set; ranks ascend.</summary>
    public Dictionary<Field, List<RankedTest>> OfSets { get; } = [];

    /// <summary>Gives, for each rule, the other tests, which are tried on the lines where all else holds; null where there are none.</summary>
    public Test[]?[] Residual() => Array.ConvertAll(others, tests => tests?.ToArray());

    /// <summary>Takes a condition apart where it is a conjunction, the denial of an alternative included, so that each part finds its own field.</summary>
    private void Sort(int rank, Test test, bool holds)
    {
        switch (test)
        {
            case Not not:
                Sort(rank, not.Inner, !holds);
                break;
            case All all when holds && FieldOf(test) is null:
                foreach (var inner in all.Tests)
                {
                    Sort(rank, inner, holds);
                }

                break;
            case Any any when !holds && FieldOf(test) is null:
                foreach (var inner in any.Tests)
                {
                    Sort(rank, inner, holds);
                }

                break;
            default:
                Place(rank, holds ? test : new Not(test));
                break;
        }
    }

    private void Place(int rank, Test test)
    {
        if (FieldOf(test) is { } field)
        {
            ListOf(OfOneField, field).Add(new(rank, test));
        }
        else if (test is Contains { Field.KnownAt: 0 } contains && ListOf(OfSets, contains.Field) is var tests && (tests is [] || tests[^1].Rank != rank))
        {
            tests.Add(new(rank, contains));
        }
        else
        {
            (others[rank] ??= []).Add(test);
        }
    }

    private static List<RankedTest> ListOf(Dictionary<Field, List<RankedTest>> lists, Field field)
    {
        if (!lists.TryGetValue(field, out var list))
        {
            lists.Add(field, list = []);
        }

        return list;
    }

    /// <summary>Finds the one field that a test reads, if rows can answer for it.</summary>
    private static Field? FieldOf(Test test)
    {
        switch (test)
        {
            case In named:
                return IfKnown(named.Field);
            case Below below:
                return IfKnown(below.Field);
            case Range range:
                return IfKnown(range.Field);
            case Between between:
                return IfKnown(between.Field);
            case Present present:
                return IfKnown(present.Field);
            case Not not:
                return FieldOf(not.Inner);
            case Any any:
                return FieldOfAll(any.Tests);
            case All all:
                return FieldOfAll(all.Tests);
            default:
                return null;
        }

        static Field? IfKnown(Field field) => field.KnownAt == 0 && field.Kind != FieldKind.Set ? field : null;

        static Field? FieldOfAll(Test[] tests)
        {
            var field = tests.Length > 0 ? FieldOf(tests[0]) : null;
            return field is not null && Array.TrueForAll(tests, test => FieldOf(test) == field) ? field : null;
        }
    }
}
