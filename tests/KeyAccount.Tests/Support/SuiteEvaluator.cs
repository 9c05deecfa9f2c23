using KeyAccount.Matching;

namespace KeyAccount.Tests.Support;

/// <summary>The evaluator that the behaviour suite runs on. Another project that runs the same suite has its own in its place.</summary>
internal static class SuiteEvaluator
{
    public static Func<MatchPlan, IRuleEvaluator> Make { get; } = plan => new CompiledEvaluator(plan);
}
