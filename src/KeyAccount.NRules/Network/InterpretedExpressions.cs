using System.Linq.Expressions;
using NRules.Extensibility;

namespace KeyAccount.Network;

/// <summary>Has conditions interpreted instead of compiled.</summary>
internal sealed class InterpretedExpressions : IExpressionCompiler
{
    public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate => expression.Compile(preferInterpretation: true);
}
