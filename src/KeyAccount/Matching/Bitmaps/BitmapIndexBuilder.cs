using System.Diagnostics;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>Builds the index of a plan.</summary>
internal sealed class BitmapIndexBuilder
{
    private readonly MatchPlan plan;
    private readonly RowTable table;
    private readonly RowSweep sweep;
    private readonly ulong[] full;

    private BitmapIndexBuilder(MatchPlan plan, int budget)
    {
        this.plan = plan;
        table = new RowTable(plan.Rules.Length);
        sweep = new RowSweep(table, budget);
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
        var tests = new SortedTests(plan.Rules);
        var fullRow = table.Add(full);
        var orderFields = new List<FieldIndex>();
        var lineFields = new List<FieldIndex>();
        foreach (var (field, ofField) in tests.OfOneField)
        {
            (field.Scope == FieldScope.Order ? orderFields : lineFields).Add(FieldIndexOf(field, ofField));
        }

        var sets = tests.OfSets.Select(set => SetIndexOf(set.Key, set.Value)).ToArray();
        var residual = tests.Residual();
        return new BitmapIndex(
            table.ToArray(),
            table.RowLength,
            fullRow,
            [.. orderFields],
            sets,
            [.. lineFields.OrderBy(field => field.Near is null ? 0 : 1)],
            lineFields.Count(field => field.Near is null),
            residual,
            plan.StageStart,
            [.. Enumerable.Range(0, plan.StageCount).Select(stage => HasResidual(residual, stage))]);
    }

    private bool HasResidual(Test[]?[] residual, int stage) =>
        residual.AsSpan(plan.StageStart[stage]..plan.StageStart[stage + 1]).ContainsAnyExcept((Test[]?)null);

    private FieldIndex FieldIndexOf(Field field, List<(int Rank, Test Test)> tests)
    {
        var pieces = Pieces.For(field, tests.Select(test => test.Test));
        var free = (ulong[])full.Clone();
        var accepted = new List<(int Rank, PieceSet Pieces)>(tests.Count);
        for (int from = 0, end; from < tests.Count; from = end)
        {
            var rank = tests[from].Rank;
            end = from + 1;
            while (end < tests.Count && tests[end].Rank == rank)
            {
                end++;
            }

            Bits.Turn(free, rank);
            accepted.Add((rank, pieces.Accepted(end - from == 1 ? tests[from].Test : new All([.. tests[from..end].Select(test => test.Test)]))));
        }

        return sweep.Write(pieces, accepted, free);
    }

    private SetIndex SetIndexOf(Field set, List<(int Rank, Contains Test)> tests)
    {
        var free = (ulong[])full.Clone();
        var ranksOf = new List<int>?[set.NamedCount + 2];
        foreach (var (rank, test) in tests)
        {
            Bits.Turn(free, rank);
            foreach (var value in test.Values)
            {
                if (value != Field.Missing)
                {
                    (ranksOf[value + 1] ??= []).Add(rank);
                }
            }
        }

        return new SetIndex(set, table.Add(free), Array.ConvertAll(ranksOf, ranks => ranks is null ? [] : ranks.ToArray()));
    }
}
