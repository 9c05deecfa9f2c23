using KeyAccount.Matching;
using KeyAccount.Network;

namespace KeyAccount.Tests.Matching;

/// <summary>Asks one rule with one test about one line; NRules must say what the definition of the test says.</summary>
internal static class TestTrial
{
    public static bool Holds(Test test, Field field, params object[] values)
    {
        var match = new MatchCase(
            [field],
            StageCount: 1,
            [(0, [test])],
            [new MatchRequest(1, [.. values.Select(value => new Fact(field, 0, value))], [])],
            RowBudget: 0);
        var plan = match.Plan();
        var compiled = match.Compare(new NaiveEvaluator(plan), NRulesEvaluator.Compile(plan, NRulesExpressions.Compiled), plan.Layout);
        var interpreted = match.Compare(new NaiveEvaluator(plan), NRulesEvaluator.Compile(plan, NRulesExpressions.Interpreted), plan.Layout);
        Assert.Equal(compiled, interpreted);
        return compiled.Held == 1;
    }

    public static Field Field(FieldKind kind, params string[] named)
    {
        var field = new Field("field", kind, kind == FieldKind.Set ? FieldScope.Order : FieldScope.Line, 0);
        Array.ForEach(named, name => field.NumberOf(name));
        return field;
    }
}
