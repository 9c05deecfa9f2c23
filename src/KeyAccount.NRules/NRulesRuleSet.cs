using KeyAccount.HostRules;
using KeyAccount.Network;
using KeyAccount.RuleFiles;

namespace KeyAccount;

/// <summary>Loads rule folders that are evaluated by NRules. They give the same quotes as <see cref="RuleSet.Load(string, RuleFileLimits?, CancellationToken)"/>, and the host's own rules may add to them.</summary>
public static class NRulesRuleSet
{
    /// <summary>Loads a rule folder.</summary>
    /// <param name="directory">The folder that holds company.json.</param>
    /// <param name="options">How NRules evaluates, and the host's own rules; the default where none are given.</param>
    /// <param name="limits">How large files may be; <see cref="RuleFileLimits.Default"/> where none are given.</param>
    /// <param name="cancellation">Ends the load with an <see cref="OperationCanceledException"/>; nothing is loaded then.</param>
    /// <exception cref="RuleFileException">The folder or one of the host's rules has errors; all of them are listed.</exception>
    public static RuleSet Load(string directory, NRulesOptions? options = null, RuleFileLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return Loader(options ?? new NRulesOptions())(directory, null, limits ?? RuleFileLimits.Default, cancellation)!;
    }

    /// <summary>Makes what loads folders with these options; the host's own rules are compiled once, at the first load.</summary>
    internal static RuleSetLoader Loader(NRulesOptions options)
    {
        var own = new FluentRules(options);
        return (directory, knownVersion, limits, cancellation) =>
        {
            var findings = new FindingList();
            var folder = RuleFolder.OnDisk(directory, limits, findings, cancellation);
            return folder.IsComplete && folder.Hash == knownVersion ? null : From(folder, findings, options, own, cancellation);
        };
    }

    internal static RuleSet From(RuleFolder folder, FindingList findings, NRulesOptions options, FluentRules own, CancellationToken cancellation) =>
        RuleSet.From(folder, findings, cancellation, plan => NRulesEvaluator.Compile(plan, options.Expressions, options.Progress, cancellation), own.IsEmpty ? null : own);
}
