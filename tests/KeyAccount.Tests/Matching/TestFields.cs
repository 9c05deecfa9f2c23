using KeyAccount.Matching;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Tests.Matching;

internal static class TestFields
{
    /// <summary>Gives the field of a test that is not made of others.</summary>
    public static Field Of(Test leaf) => leaf switch
    {
        Present t => t.Field,
        In t => t.Field,
        Below t => t.Field,
        Contains t => t.Field,
        Between t => t.Field,
        Range t => t.Field,
        Whole t => t.Field,
        _ => throw new ArgumentException("Made of others.", nameof(leaf)),
    };
}
