using KeyAccount.Matching;

namespace KeyAccount.Tests.Matching;

/// <summary>Asks one rule with one test about one line.</summary>
internal static class TestTrial
{
    /// <summary>Says whether the test holds; all evaluators must say the same.</summary>
    public static bool Holds(Test test, Field field, params object[] values)
    {
        var match = new MatchCase(
            [field],
            StageCount: 1,
            [(0, [test])],
            [new MatchRequest(1, [.. values.Select(value => new Fact(field, 0, value))], [])],
            RowBudget: 0);
        var plan = match.Plan();
        var naive = match.Compare(new NaiveEvaluator(plan), new CompiledEvaluator(plan), plan.Layout);
        var near = match.Compare(new NaiveEvaluator(plan), new CompiledEvaluator(plan, rowBudget: 0), plan.Layout);
        Assert.Equal(naive, near);
        return naive.Held == 1;
    }

    /// <summary>Makes a field known from the start, with the values that rules name.</summary>
    public static Field Field(FieldKind kind, params string[] named)
    {
        var field = new Field("field", kind, kind == FieldKind.Set ? FieldScope.Order : FieldScope.Line, 0);
        Array.ForEach(named, name => field.NumberOf(name));
        return field;
    }
}
