using System.Diagnostics;

namespace KeyAccount.Matching.Bitmaps;

/// <summary>Builds the index of a plan.</summary>
internal sealed class BitmapIndexBuilder
{
    private readonly MatchPlan plan;
    private readonly RowTable table;
    private readonly int budget;
    private readonly ulong[] full;

    private BitmapIndexBuilder(MatchPlan plan, int budget)
    {
        this.plan = plan;
        this.budget = budget;
        table = new RowTable(plan.Rules.Length);
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

    private static bool IsAskedInTime(MatchRule rule) =>
        Array.TrueForAll(rule.When, test => test.Fields().All(field => field.KnownAt <= rule.Stage));

    private BitmapIndex Build()
    {
        var tests = new SortedTests(plan.Rules);
        var fullRow = table.Add(full);
        var (orderFields, writtenOut, near) = (new List<FieldIndex>(), new List<FieldIndex>(), new List<FieldIndex>());
        foreach (var (field, ofField) in tests.OfOneField)
        {
            var index = FieldIndexOf(field, ofField);
            (field.Scope == FieldScope.Order ? orderFields : index.Near is null ? writtenOut : near).Add(index);
        }

        var sets = new List<SetIndex>();
        foreach (var (set, ofSet) in tests.OfSets)
        {
            sets.Add(SetIndexOf(set, ofSet));
        }

        var residual = tests.Residual();
        return new BitmapIndex(
            table.ToArray(),
            table.RowLength,
            fullRow,
            [.. orderFields],
            [.. sets],
            [.. writtenOut, .. near],
            writtenOut.Count,
            residual,
            plan.StageStart,
            StagesWithResidual(residual));
    }

    private bool[] StagesWithResidual(Test[]?[] residual)
    {
        var stages = new bool[plan.StageCount];
        foreach (var rule in plan.Rules)
        {
            stages[rule.Stage] |= residual[rule.Rank] is not null;
        }

        return stages;
    }

    private FieldIndex FieldIndexOf(Field field, List<RankedTest> tests)
    {
        var pieces = Pieces.For(field, tests);
        var rows = new RowSweep(pieces, (ulong[])full.Clone());
        for (int from = 0, end; from < tests.Count; from = end)
        {
            end = from + 1;
            while (end < tests.Count && tests[end].Rank == tests[from].Rank)
            {
                end++;
            }

            var test = end - from == 1 ? tests[from].Test : new All([.. tests[from..end].ConvertAll(each => each.Test)]);
            rows.Add(tests[from].Rank, pieces.Accepted(test));
        }

        return rows.Write(table, budget);
    }

    private SetIndex SetIndexOf(Field set, List<RankedTest> tests)
    {
        var free = (ulong[])full.Clone();
        var ranksOf = new List<int>?[set.NamedCount + 2];
        foreach (var (rank, test) in tests)
        {
            Bits.Turn(free, rank);
            foreach (var value in ((Contains)test).Values)
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
