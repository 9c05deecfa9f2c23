namespace KeyAccount.Matching;

/// <summary>Says which fields a test reads.</summary>
internal static class TestFields
{
    public static IEnumerable<Field> Fields(this Test test) => test switch
    {
        In x => [x.Field],
        Below x => [x.Field],
        Contains x => [x.Field],
        Range x => [x.Field],
        Whole x => [x.Field],
        Between x => [x.Field],
        Present x => [x.Field],
        Not x => x.Inner.Fields(),
        Any x => x.Tests.SelectMany(Fields),
        All x => x.Tests.SelectMany(Fields),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };
}
