using KeyAccount.Matching;
using KeyAccount.Network;

namespace KeyAccount.Tests.Support;

/// <summary>The behaviour suite runs on NRules here.</summary>
internal static class SuiteEvaluator
{
    public static Func<MatchPlan, IRuleEvaluator> Make { get; } = plan => NRulesEvaluator.Compile(plan, NRulesExpressions.Compiled);
}
