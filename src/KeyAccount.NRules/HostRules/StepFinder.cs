using System.Linq.Expressions;
using System.Reflection;
using NRules.RuleModel;

namespace KeyAccount.HostRules;

/// <summary>Finds which steps a rule adjusts, where its actions make adjustments in sight and name the step by a constant.</summary>
internal sealed class StepFinder : ExpressionVisitor
{
    private readonly HashSet<string> steps = new(StringComparer.Ordinal);
    private bool saysAll = true;

    public static (IReadOnlySet<string> Steps, bool SaysAll) In(IRuleDefinition rule)
    {
        var finder = new StepFinder();
        foreach (var action in rule.RightHandSide.Actions)
        {
            finder.Visit(action.Expression);
        }

        return (finder.steps, finder.saysAll);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Adjustment) && node.Method.IsStatic)
        {
            if (Constant(node.Arguments[0]) is { } step)
            {
                steps.Add(step);
            }
            else
            {
                saysAll = false;
            }
        }
        else if (!IsKnown(node.Method.DeclaringType!))
        {
            // What a method of the host's does is out of sight.
            saysAll = false;
        }

        return base.VisitMethodCall(node);
    }

    protected override Expression VisitInvocation(InvocationExpression node)
    {
        saysAll = false;
        return base.VisitInvocation(node);
    }

    private static bool IsKnown(Type type) =>
        type.Assembly == typeof(string).Assembly || type.Assembly == typeof(Adjustment).Assembly
        || type.Namespace?.StartsWith("NRules.", StringComparison.Ordinal) == true;

    private static string? Constant(Expression expression) => Value(expression) as string;

    private static object? Value(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member when member.Expression is null || Value(member.Expression) is not null =>
            field.GetValue(member.Expression is null ? null : Value(member.Expression)),
        _ => null,
    };
}
