namespace KeyAccount.Matching;

/// <summary>Says which fields a test reads.</summary>
internal static class TestFields
{
    public static IEnumerable<Field> Fields(this Test test) => test switch
    {
        In x => x.Field.Alone,
        Below x => x.Field.Alone,
        Contains x => x.Field.Alone,
        Range x => x.Field.Alone,
        Whole x => x.Field.Alone,
        Between x => x.Field.Alone,
        Present x => x.Field.Alone,
        Not x => x.Inner.Fields(),
        Any x => x.Tests.SelectMany(Fields),
        All x => x.Tests.SelectMany(Fields),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };
}
