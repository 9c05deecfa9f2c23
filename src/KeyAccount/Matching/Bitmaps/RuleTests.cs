namespace KeyAccount.Matching.Bitmaps;

/// <summary>The tests of one rule, sorted by how they are answered.</summary>
internal sealed class RuleTests
{
    public RuleTests(MatchRule rule)
    {
        foreach (var test in rule.When)
        {
            Sort(test, holds: true);
        }
    }

    /// <summary>Gets the tests that read one field, known from the start, by that field.</summary>
    public Dictionary<Field, List<Test>> OfOneField { get; } = [];

    /// <summary>Gets the tests of sets that an index answers, at most one of each set.</summary>
    public List<Contains> OfSets { get; } = [];

    /// <summary>Gets the other tests, which are tried on the lines where all else holds.</summary>
    public List<Test> Others { get; } = [];

    /// <summary>Takes a condition apart where it is a conjunction, the denial of an alternative included, so that each part finds its own field.</summary>
    private void Sort(Test test, bool holds)
    {
        switch (test)
        {
            case Not not:
                Sort(not.Inner, !holds);
                break;
            case All all when holds && ReadByIndex(test) is null:
                Array.ForEach(all.Tests, inner => Sort(inner, holds));
                break;
            case Any any when !holds && ReadByIndex(test) is null:
                Array.ForEach(any.Tests, inner => Sort(inner, holds));
                break;
            default:
                Place(holds ? test : new Not(test));
                break;
        }
    }

    private void Place(Test test)
    {
        if (ReadByIndex(test) is { } field)
        {
            if (!OfOneField.TryGetValue(field, out var tests))
            {
                OfOneField.Add(field, tests = []);
            }

            tests.Add(test);
        }
        else if (test is Contains { Field.KnownAt: 0 } contains && !OfSets.Exists(other => other.Field == contains.Field))
        {
            OfSets.Add(contains);
        }
        else
        {
            Others.Add(test);
        }
    }

    /// <summary>Finds the one field that a test reads, if an index can answer for it.</summary>
    private static Field? ReadByIndex(Test test)
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
                return ReadByIndex(not.Inner);
            case Any any:
                return ReadByAll(any.Tests);
            case All all:
                return ReadByAll(all.Tests);
            default:
                return null;
        }

        static Field? IfKnown(Field field) => field.KnownAt == 0 && field.Kind != FieldKind.Set ? field : null;

        static Field? ReadByAll(Test[] tests)
        {
            var field = tests.Length > 0 ? ReadByIndex(tests[0]) : null;
            return field is not null && Array.TrueForAll(tests, test => ReadByIndex(test) == field) ? field : null;
        }
    }
}
