using System.Linq.Expressions;
using KeyAccount.Matching;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace KeyAccount.Network;

/// <summary>Writes a rule as a rule of NRules: the order, a line of it, and where it tests late figures the stage. Only patterns; no node whose result depends on the order in which rules fire.</summary>
internal static class RuleDefinitions
{
    public static bool IsLate(MatchRule rule) => rule.When.Any(IsLate);

    public static IRuleDefinition Of(MatchRule rule)
    {
        var builder = new RuleBuilder();
        builder.Name(rule.Name);

        // For readers of traces; hits are sorted by rank, so the agenda's order never shows.
        builder.Priority(-rule.Rank);
        var tests = Conditions.Apart(rule.When).ToLookup(NodeOf);
        if (tests[typeof(OrderNode)].Any())
        {
            Match(builder.LeftHandSide().Pattern(typeof(OrderNode), "order"), tests[typeof(OrderNode)]);
        }

        var line = builder.LeftHandSide().Pattern(typeof(LineNode), "line");
        Match(line, tests[typeof(LineNode)]);
        if (tests[typeof(StageNode)].Any())
        {
            MatchStage(builder.LeftHandSide().Pattern(typeof(StageNode), "stage"), rule.Stage, line.Declaration, tests[typeof(StageNode)]);
        }

        var context = Expression.Parameter(typeof(IContext), "context");
        var node = line.Declaration.ToParameterExpression();
        builder.RightHandSide().Action(Expression.Lambda(Expression.Call(node, nameof(LineNode.Hold), [], Expression.Constant(rule.Rank)), context, node));
        return builder.Build();
    }

    private static void Match(PatternBuilder pattern, IEnumerable<Test> tests)
    {
        foreach (var test in tests)
        {
            pattern.Condition(Conditions.Of(test, pattern.Declaration.ToParameterExpression()));
        }
    }

    private static void MatchStage(PatternBuilder pattern, int stage, Declaration line, IEnumerable<Test> tests)
    {
        var node = pattern.Declaration.ToParameterExpression();
        pattern.Condition(Expression.Lambda(Expression.Equal(Expression.Property(node, nameof(StageNode.Number)), Expression.Constant(stage)), node));
        Match(pattern, tests);
        var of = line.ToParameterExpression();
        pattern.Condition(Expression.Lambda(Expression.Equal(Expression.Property(of, nameof(MatchNode.Line)), Expression.Property(node, nameof(MatchNode.Line))), of, node));
    }

    /// <summary>A test belongs to the latest of its fields.</summary>
    private static Type NodeOf(Test test) =>
        IsLate(test) ? typeof(StageNode)
        : test.Fields().Any(field => field.Scope == FieldScope.Line) ? typeof(LineNode)
        : typeof(OrderNode);

    private static bool IsLate(Test test) => test.Fields().Any(field => field.KnownAt > 0);
}
