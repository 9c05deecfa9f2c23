using System.Diagnostics;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>Builds the index of a plan.</summary>
internal sealed class BitmapIndexBuilder
{
    private readonly MatchPlan plan;
    private readonly RowTable table;
    private readonly RowSweep sweep;
    private readonly ulong[] full;
    private readonly RuleTests[] tests;

    private BitmapIndexBuilder(MatchPlan plan, int budget)
    {
        this.plan = plan;
        table = new RowTable(plan.Rules.Length);
        sweep = new RowSweep(table, budget);
        tests = Array.ConvertAll(plan.Rules, rule => new RuleTests(rule));
        full = new ulong[table.RowLength];
        for (var rank = 0; rank < plan.Rules.Length; rank++)
        {
            Bits.Set(full, rank);
        }
    }

    /// <summary>Builds the index of a plan.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="budget">How many bytes the rows of one field may take before only some of them are written out.</param>
    public static BitmapIndex Build(MatchPlan plan, int budget)
    {
        Debug.Assert(Array.TrueForAll(plan.Rules, IsAskedInTime), "A rule is asked before a field that it tests is known.");
        return new BitmapIndexBuilder(plan, budget).Build();
    }

    private static bool IsAskedInTime(MatchRule rule) => Array.TrueForAll(rule.When, test => LatestField(test) <= rule.Stage);

    private static int LatestField(Test test) => test switch
    {
        In named => named.Field.KnownAt,
        Below below => below.Field.KnownAt,
        Range range => range.Field.KnownAt,
        Whole whole => whole.Field.KnownAt,
        Between between => between.Field.KnownAt,
        Contains contains => contains.Field.KnownAt,
        Present present => present.Field.KnownAt,
        Not not => LatestField(not.Inner),
        Any any => any.Tests.Select(LatestField).DefaultIfEmpty().Max(),
        All all => all.Tests.Select(LatestField).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private BitmapIndex Build()
    {
        var fullRow = table.Add(full);
        var fields = ByField().ToLookup(field => field.Key.Scope, field => FieldIndexOf(field.Key, field.Value));
        var sets = BySet().Select(set => SetIndexOf(set.Key, set.Value)).ToArray();
        var residual = Array.ConvertAll(tests, rule => rule.Others.Count == 0 ? null : rule.Others.ToArray());
        var lineFields = fields[FieldScope.Line].OrderBy(field => field.Near is null ? 0 : 1).ToArray();
        return new BitmapIndex(
            table.ToArray(),
            table.RowLength,
            fullRow,
            [.. fields[FieldScope.Order]],
            sets,
            lineFields,
            lineFields.Count(field => field.Near is null),
            residual,
            plan.StageStart,
            [.. Enumerable.Range(0, plan.StageCount).Select(stage => HasResidual(residual, stage))]);
    }

    private bool HasResidual(Test[]?[] residual, int stage) =>
        residual.AsSpan(plan.StageStart[stage]..plan.StageStart[stage + 1]).ContainsAnyExcept((Test[]?)null);

    private Dictionary<Field, List<(int Rank, List<Test> Tests)>> ByField()
    {
        var fields = new Dictionary<Field, List<(int, List<Test>)>>();
        for (var rank = 0; rank < tests.Length; rank++)
        {
            foreach (var (field, ofField) in tests[rank].OfOneField)
            {
                ListOf(fields, field).Add((rank, ofField));
            }
        }

        return fields;
    }

    private Dictionary<Field, List<(int Rank, Contains Test)>> BySet()
    {
        var sets = new Dictionary<Field, List<(int, Contains)>>();
        for (var rank = 0; rank < tests.Length; rank++)
        {
            foreach (var test in tests[rank].OfSets)
            {
                ListOf(sets, test.Field).Add((rank, test));
            }
        }

        return sets;
    }

    private static List<T> ListOf<T>(Dictionary<Field, List<T>> lists, Field field)
    {
        if (!lists.TryGetValue(field, out var list))
        {
            lists.Add(field, list = []);
        }

        return list;
    }

    private FieldIndex FieldIndexOf(Field field, List<(int Rank, List<Test> Tests)> rules)
    {
        var pieces = Pieces.For(field, rules.SelectMany(rule => rule.Tests));
        var accepted = rules.ConvertAll(rule => (rule.Rank, pieces.AcceptedByAll(rule.Tests)));
        return sweep.Write(pieces, accepted, FullBut(rules.ConvertAll(rule => rule.Rank)));
    }

    private SetIndex SetIndexOf(Field set, List<(int Rank, Contains Test)> rules)
    {
        var ranksOf = new List<int>[set.NamedCount + 2];
        foreach (var (rank, test) in rules)
        {
            foreach (var value in test.Values.Distinct())
            {
                if (value != Field.Missing)
                {
                    (ranksOf[value + 1] ??= []).Add(rank);
                }
            }
        }

        return new SetIndex(
            set,
            table.Add(FullBut(rules.ConvertAll(rule => rule.Rank))),
            Array.ConvertAll(ranksOf, ranks => ranks is null ? [] : ranks.ToArray()));
    }

    private ulong[] FullBut(List<int> ranks)
    {
        var row = (ulong[])full.Clone();
        foreach (var rank in ranks)
        {
            Bits.Turn(row, rank);
        }

        return row;
    }
}
