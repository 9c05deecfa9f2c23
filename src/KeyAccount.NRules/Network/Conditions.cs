using System.Linq.Expressions;
using System.Reflection;
using KeyAccount.Matching;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Network;

/// <summary>Writes tests as expressions over a fact.</summary>
internal static class Conditions
{
    /// <summary>Gives the tests that must all hold, taken apart as far as can be, in one fixed order: the more rules begin alike, the more they share.</summary>
    public static IEnumerable<Test> Apart(IEnumerable<Test> tests) =>
        tests.SelectMany(Apart).OrderBy(test => test.Fields().FirstOrDefault()?.Name, StringComparer.Ordinal).ThenBy(TestText.Write, StringComparer.Ordinal);

    public static LambdaExpression Of(Test test, ParameterExpression node) => Expression.Lambda(Body(test, node), node);

    private static IEnumerable<Test> Apart(Test test) => test switch
    {
        All all => all.Tests.SelectMany(Apart),
        Range { Min: not null, Max: not null } range => [range with { Max = null, MaxOpen = false }, range with { Min = null, MinOpen = false }],
        _ => [test],
    };

    private static Expression Body(Test test, Expression node) => test switch
    {
        In t => OneOf(t.Values, value => Leaf(nameof(Leaves.Is), node, t.Field, value)),
        Below t => OneOf(t.Paths, path => Leaf(nameof(Leaves.IsBelow), node, t.Field, path)),
        Contains t => OneOf(t.Values, value => Leaf(nameof(Leaves.Has), node, t.Field, value)),
        Between t => Leaf(nameof(Leaves.IsBetween), node, t.Field, t.From, t.To),
        Range t => Body(t, node),
        Whole t => Leaf(nameof(Leaves.IsWhole), node, t.Field),
        Present t => Leaf(nameof(Leaves.IsThere), node, t.Field),
        Not t => Expression.Not(Body(t.Inner, node)),
        Any t => OneOf(t.Tests, inner => Body(inner, node)),
        All t => Joined(t.Tests, inner => Body(inner, node), Expression.AndAlso, whenNone: true),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static Expression Body(Range range, Expression node) => (range.Min, range.Max) switch
    {
        (null, null) => Leaf(nameof(Leaves.IsThere), node, range.Field),
        ({ } min, null) => Leaf(range.MinOpen ? nameof(Leaves.IsAbove) : nameof(Leaves.IsFrom), node, range.Field, min),
        (null, { } max) => Leaf(range.MaxOpen ? nameof(Leaves.IsUnder) : nameof(Leaves.IsUpTo), node, range.Field, max),
        _ => Expression.AndAlso(Body(range with { Max = null }, node), Body(range with { Min = null }, node)),
    };

    private static MethodCallExpression Leaf(string name, Expression node, Field field, params object[] constants) =>
        Expression.Call(Method(name), [node, Expression.Constant(field), .. constants.Select(Expression.Constant)]);

    private static MethodInfo Method(string name) => typeof(Leaves).GetMethod(name)!;

    private static Expression OneOf<T>(T[] choices, Func<T, Expression> body) => Joined(choices, body, Expression.OrElse, whenNone: false);

    /// <summary>Joins in halves, so that a list of a thousand items is ten deep.</summary>
    private static Expression Joined<T>(ReadOnlySpan<T> parts, Func<T, Expression> body, Func<Expression, Expression, BinaryExpression> join, bool whenNone) => parts.Length switch
    {
        0 => Expression.Constant(whenNone),
        1 => body(parts[0]),
        var count => join(Joined(parts[..(count / 2)], body, join, whenNone), Joined(parts[(count / 2)..], body, join, whenNone)),
    };
}
