#if NRULES
using KeyAccount.Matching;
using KeyAccount.Network;
using KeyAccount.RuleFiles;

namespace KeyAccount.Benchmarks.Peers;

/// <summary>Loads rule files that are in memory for NRules.</summary>
internal static class OnNRules
{
    public static RuleSet Load(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        var findings = new FindingList();
        var folder = RuleFolder.InMemory([.. files.Select(file => (file.Key, file.Value))], RuleFileLimits.Default, findings);
        return RuleSet.From(folder, findings, default, Compile);
    }

    private static NRulesEvaluator Compile(MatchPlan plan) => NRulesEvaluator.Compile(plan, NRulesExpressions.Compiled);
}
#endif
