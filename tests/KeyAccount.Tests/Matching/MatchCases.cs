using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Matching;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Tests.Matching;

/// <summary>Makes plans and requests that meet where evaluators go wrong: on bounds, at missing values, at values that no rule names, and in late figures.</summary>
internal static class MatchCases
{
    private const int Stages = 3;

    private static readonly string[] Symbols = ["a", "b", "c", "d", "e", "f"];

    private static readonly string[] Paths =
        ["tool", "tools", "tools/drill", "tools/drills", "tools/drills/x9", "tools-old", "tools/saws", "tool/drills", "wood", "wood/oak/raw", "wood/oak"];

    private static readonly decimal[] Figures =
        [decimal.MinValue, -2.5m, -1, 0, 0.0000000000000000000000000001m, 0.5m, 1, 1.00m, 1.5m, 2, 3, 100.00m, 100.01m, decimal.MaxValue];

    private static readonly int[] Days = [1, 2, 3, 4, 5, 20_000, 20_001, DateOnly.MaxValue.DayNumber];

    /// <summary>Gets cases of every kind; in half of them the rows of a field may take so little that only some are written out.</summary>
    public static Arbitrary<MatchCase> Any { get; } = Arb.From(
        from count in Gen.Choose(1, 7)
        from fields in Gen.CollectToArray(Enumerable.Range(0, count), FieldAt)
        from match in CaseOver(fields, rules: 12)
        from budget in Gen.Elements(0, int.MaxValue)
        select match with { RowBudget = budget },
        Simpler);

    /// <summary>Gets cases with a field of more than a thousand values, each of which some rule names; figures bound from below, so that neighbours share most of their rules.</summary>
    public static Arbitrary<MatchCase> Wide { get; } = Arb.From(
        from scope in Gen.Elements(FieldScope.Order, FieldScope.Line)
        from kind in Gen.Elements(FieldKind.Symbol, FieldKind.Number)
        from count in Gen.Choose(1_001, 1_400)
        from others in Gen.CollectToArray([1, 2], FieldAt)
        let ids = Enumerable.Range(1, count)
        let wide = Named(new Field("wide", kind, scope, 0), kind == FieldKind.Symbol ? ids.Select(id => $"sku {id}") : [])
        let simple = ids.Select(id => kind == FieldKind.Symbol ? (Test)new In(wide, id) : new Range(wide, id, id % 2 == 0, null, false))
        from match in CaseOver([wide, .. others], rules: 8)
        from budget in Gen.Elements(0, 8_000, int.MaxValue)
        select match with { Rules = [.. simple.Select(test => (0, new[] { test })), .. match.Rules], RowBudget = budget });

    private static Gen<Field> FieldAt(int index) =>
        from kind in Gen.Elements(Enum.GetValues<FieldKind>())
        from scope in kind == FieldKind.Set ? Gen.Constant(FieldScope.Order) : Gen.Elements(FieldScope.Order, FieldScope.Line)
        from knownAt in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, Stages - 1)))
        from names in Gen.Shuffle(kind == FieldKind.Path ? Paths : Symbols)
        from named in Gen.Choose(0, kind is FieldKind.Number or FieldKind.Date ? 0 : names.Length)
        select Named(new Field($"{kind}{index}", kind, scope, knownAt), names.Take(named));

    private static Field Named(Field field, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            field.NumberOf(name);
        }

        return field;
    }

    private static Gen<MatchCase> CaseOver(Field[] fields, int rules) =>
        from ruleCount in Gen.Choose(1, rules)
        from made in RuleOver(fields).ArrayOf(ruleCount)
        from requestCount in Gen.Choose(1, 3)
        from requests in RequestOver(fields).ArrayOf(requestCount)
        select new MatchCase(fields, Stages, made, requests, int.MaxValue);

    private static Gen<(int Stage, Test[] When)> RuleOver(Field[] fields) =>
        from stage in Gen.Choose(0, Stages - 1)
        let known = Array.FindAll(fields, field => field.KnownAt <= stage)
        from count in known.Length == 0 ? Gen.Constant(0) : Gen.Choose(0, 3)
        from tests in TestOver(known, depth: 2).ArrayOf(count)
        select (stage, tests);

    /// <summary>A leaf, or leaves joined: over one field, which an index can answer, as often as over several.</summary>
    private static Gen<Test> TestOver(Field[] fields, int depth)
    {
        if (fields.Length == 0)
        {
            return Gen.Constant<Test>(new All());
        }

        var leaf = Gen.Elements(fields).SelectMany(LeafOf);
        if (depth == 0)
        {
            return leaf;
        }

        var among = Gen.OneOf(Gen.Elements(fields).Select(field => new[] { field }), Gen.Constant(fields));
        var parts = from some in among
                    from count in Gen.Frequency((1, Gen.Constant(0)), (12, Gen.Choose(1, 3)))
                    from tests in TestOver(some, depth - 1).ArrayOf(count)
                    select tests;
        return Gen.Frequency(
            (4, leaf),
            (2, among.SelectMany(some => TestOver(some, depth - 1)).Select(test => (Test)new Not(test))),
            (1, leaf.Select(test => (Test)new All(new Present(test.Fields().Single()), new Not(test)))),
            (2, parts.Select(tests => (Test)new Any(tests))),
            (2, parts.Select(tests => (Test)new All(tests))));
    }

    private static Gen<Test> LeafOf(Field field)
    {
        var present = Gen.Constant<Test>(new Present(field));
        return field.Kind switch
        {
            FieldKind.Number => Gen.Frequency((6, RangeOf(field)), (1, present), (1, Gen.Constant<Test>(new Whole(field)))),
            FieldKind.Date => Gen.Frequency((6, BetweenOf(field)), (1, present)),
            _ when field.NamedCount == 0 => present,
            FieldKind.Symbol => Gen.Frequency((6, Some(field).Select(ids => (Test)new In(field, ids))), (1, present)),
            FieldKind.Path => Gen.Frequency((6, Some(field).Select(ids => (Test)new Below(field, ids))), (1, present)),
            _ => Gen.Frequency((6, Some(field).Select(ids => (Test)new Contains(field, ids))), (1, present)),
        };
    }

    private static Gen<int[]> Some(Field field) =>
        Gen.Choose(1, 3).SelectMany(count => Gen.Choose(1, field.NamedCount).ArrayOf(count));

    private static Gen<Test> RangeOf(Field field)
    {
        var bound = Gen.Frequency((1, Gen.Constant((decimal?)null)), (3, Gen.Elements(Figures).Select(figure => (decimal?)figure)));
        return from min in bound
               from max in bound
               from minOpen in Gen.Elements(false, true)
               from maxOpen in Gen.Elements(false, true)
               select (Test)new Range(field, min, minOpen, max, maxOpen);
    }

    private static Gen<Test> BetweenOf(Field field) =>
        from first in Gen.Elements<int>([0, .. Days])
        from last in Gen.Elements(Days)
        select (Test)new Between(field, first, last);

    private static Gen<MatchRequest> RequestOver(Field[] fields) =>
        from lines in Gen.Frequency((1, Gen.Constant(0)), (10, Gen.Choose(1, 4)), (1, Gen.Constant(40)))
        from facts in FactsOver(fields, lines)
        from changes in FactsOver(Array.FindAll(fields, field => field.KnownAt > 0), lines)
        select new MatchRequest(lines, facts, changes);

    private static Gen<Fact[]> FactsOver(Field[] fields, int lines)
    {
        var places = from field in fields
                     let times = field.Kind == FieldKind.Set ? 3 : field.Scope == FieldScope.Order ? 1 : lines
                     from line in Enumerable.Range(0, times)
                     select (Field: field, Line: line);
        return Gen.CollectToArray(places, place => FactAt(place.Field, place.Line)).Select(facts => facts.OfType<Fact>().ToArray());
    }

    private static Gen<Fact?> FactAt(Field field, int line)
    {
        var value = field.Kind switch
        {
            FieldKind.Number => Gen.OneOf(Gen.Elements(Figures), Gen.Choose(0, 3_000).Select(half => half / 2m)).Select(figure => (object)figure),
            FieldKind.Date => Gen.Elements(Days).Select(day => (object)day),
            FieldKind.Path => Gen.Elements(Paths).Select(path => (object)path),
            _ => Gen.Frequency(
                (field.NamedCount, Gen.Choose(1, Math.Max(1, field.NamedCount)).Select(id => (object)field.Text(id))),
                (2, Gen.Elements(Symbols).Select(symbol => (object)symbol))),
        };
        return Gen.Frequency((1, Gen.Constant<Fact?>(null)), (3, value.Select(one => (Fact?)new Fact(field, line, one))));
    }

    /// <summary>Leaves something out, or puts a part of a test in its place.</summary>
    private static IEnumerable<MatchCase> Simpler(MatchCase match)
    {
        foreach (var requests in Without(match.Requests))
        {
            yield return match with { Requests = requests };
        }

        foreach (var rules in Without(match.Rules))
        {
            yield return match with { Rules = rules };
        }

        for (var i = 0; i < match.Rules.Length; i++)
        {
            var (stage, when) = match.Rules[i];
            foreach (var simpler in Without(when).Concat(WithPartInPlace(when)))
            {
                yield return match with { Rules = [.. match.Rules[..i], (stage, simpler), .. match.Rules[(i + 1)..]] };
            }
        }

        for (var i = 0; i < match.Requests.Length; i++)
        {
            var request = match.Requests[i];
            foreach (var facts in Without(request.Facts))
            {
                yield return match with { Requests = [.. match.Requests[..i], request with { Facts = facts }, .. match.Requests[(i + 1)..]] };
            }
        }
    }

    private static IEnumerable<T[]> Without<T>(T[] all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            yield return [.. all[..i], .. all[(i + 1)..]];
        }
    }

    private static IEnumerable<Test[]> WithPartInPlace(Test[] tests)
    {
        for (var i = 0; i < tests.Length; i++)
        {
            Test[] parts = tests[i] switch
            {
                Not not => [not.Inner],
                Any any => any.Tests,
                All all => all.Tests,
                _ => [],
            };
            foreach (var part in parts)
            {
                yield return [.. tests[..i], part, .. tests[(i + 1)..]];
            }
        }
    }
}
