using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Rules that a host wrote in code. They add to what rule files say, and are let in at the start of a step only, so that nothing depends on when they ran.</summary>
internal interface IHostRules
{
    /// <summary>Reports what does not fit the rule folder, such as a step that no procedure has.</summary>
    void Check(CompiledRules rules, FindingList findings);

    /// <summary>Gives what the rules add to a step, from the figures at its start.</summary>
    /// <exception cref="EvaluatorException">A rule threw, or said what cannot be done.</exception>
    IReadOnlyList<Contribution> At(Step step, PricingRun run, PricingRequest request, CompiledRules rules);
}
