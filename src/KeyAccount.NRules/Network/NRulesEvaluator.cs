using KeyAccount.Matching;
using NRules;
using NRules.Extensibility;
using NRules.RuleModel;

namespace KeyAccount.Network;

/// <summary>Has rules matched by NRules: one rule definition for each rule, one session for each request.</summary>
internal sealed class NRulesEvaluator : IRuleEvaluator
{
    private readonly ISessionFactory factory;
    private readonly MatchPlan plan;
    private readonly bool[] late;
    private readonly bool[] lateStages;

    private NRulesEvaluator(MatchPlan plan, ISessionFactory factory)
    {
        this.plan = plan;
        this.factory = factory;
        late = [.. plan.Rules.Select(RuleDefinitions.IsLate)];
        lateStages = new bool[plan.StageCount];
        foreach (var rule in plan.Rules)
        {
            lateStages[rule.Stage] |= late[rule.Rank];
        }

        Failures.Note(factory);
    }

    /// <summary>Compiles the rules of a plan.</summary>
    /// <exception cref="EvaluatorException">NRules did not take a rule.</exception>
    public static NRulesEvaluator Compile(MatchPlan plan, NRulesExpressions expressions, IProgress<NRulesProgress>? progress = null, CancellationToken cancellation = default) =>
        Compile(plan, expressions == NRulesExpressions.Interpreted ? new InterpretedExpressions() : null, progress, cancellation);

    internal static NRulesEvaluator Compile(MatchPlan plan, IExpressionCompiler? expressions, IProgress<NRulesProgress>? progress, CancellationToken cancellation)
    {
        var compiler = new RuleCompiler();
        if (expressions is not null)
        {
            compiler.ExpressionCompiler = expressions;
        }

        try
        {
            var factory = compiler.Compile(Definitions(plan, progress), cancellation);

            // NRules stops where it is cancelled, without a word.
            cancellation.ThrowIfCancellationRequested();
            return new NRulesEvaluator(plan, factory);
        }
        catch (RuleCompilationException refused)
        {
            throw Failures.Of(refused);
        }
    }

    public IEvaluation Begin(FactTable facts) => new NRulesEvaluation(plan, late, lateStages, factory.CreateSession(), facts);

    /// <summary>NRules asks for the next definition when it has taken the one before.</summary>
    private static IEnumerable<IRuleDefinition> Definitions(MatchPlan plan, IProgress<NRulesProgress>? progress)
    {
        foreach (var rule in plan.Rules)
        {
            progress?.Report(new NRulesProgress(plan.Procedure, rule.Rank, plan.Rules.Length));
            yield return RuleDefinitions.Of(rule);
        }

        progress?.Report(new NRulesProgress(plan.Procedure, plan.Rules.Length, plan.Rules.Length));
    }
}
