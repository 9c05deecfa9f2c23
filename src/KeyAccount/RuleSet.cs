using System.Collections.Immutable;
using KeyAccount.Checking;
using KeyAccount.Matching;
using KeyAccount.Pricing;
using KeyAccount.RuleFiles;

namespace KeyAccount;

/// <summary>The rules of a rule folder, checked and ready to price. Immutable; safe for many threads.</summary>
public sealed class RuleSet : IPricingEngine
{
    private readonly OrderPricer pricer;

    internal RuleSet(CompiledRules compiled, IReadOnlyList<Finding> warnings)
    {
        Compiled = compiled;
        Warnings = [.. warnings];
        Counts = RuleCounts.Of(compiled.Model);
        pricer = new OrderPricer(compiled);
    }

    /// <summary>Gets the version: <c>sha256:</c> and the hash of the rule files.</summary>
    public string Version => Compiled.Model.Hash;

    /// <summary>Gets what is worth a look in the rules but does not stop them from being used.</summary>
    public ImmutableArray<Finding> Warnings { get; }

    /// <summary>Gets how much the rule set holds.</summary>
    public RuleCounts Counts { get; }

    internal CompiledRules Compiled { get; }

    /// <summary>Loads a rule folder.</summary>
    /// <param name="directory">The folder that holds company.json.</param>
    /// <param name="limits">How large files may be; <see cref="RuleFileLimits.Default"/> where none are given.</param>
    /// <param name="cancellation">Ends the load with an <see cref="OperationCanceledException"/>; nothing is loaded then.</param>
    /// <exception cref="RuleFileException">The folder has errors; all of them are listed.</exception>
    public static RuleSet Load(string directory, RuleFileLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return LoadIfChanged(directory, null, limits, cancellation)!;
    }

    /// <summary>Loads a rule folder unless its files are those of a version that is known.</summary>
    /// <param name="directory">The folder that holds company.json.</param>
    /// <param name="knownVersion">The <see cref="Version"/> that is known; null where none is.</param>
    /// <param name="limits">How large files may be; <see cref="RuleFileLimits.Default"/> where none are given.</param>
    /// <param name="cancellation">Ends the load with an <see cref="OperationCanceledException"/>; nothing is loaded then.</param>
    /// <returns>The rule set; null where the files are those of <paramref name="knownVersion"/>, whatever their dates say.</returns>
    /// <exception cref="RuleFileException">The folder has errors; all of them are listed.</exception>
    public static RuleSet? LoadIfChanged(string directory, string? knownVersion, RuleFileLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var findings = new FindingList();
        var folder = RuleFolder.OnDisk(directory, limits ?? RuleFileLimits.Default, findings, cancellation);
        return folder.IsComplete && folder.Hash == knownVersion ? null : From(folder, findings, cancellation);
    }

    /// <summary>Loads rule files that are in memory, for hosts that keep them elsewhere than on disk.</summary>
    /// <param name="files">The UTF-8 content of each file, by its path inside the rule folder, with forward slashes: <c>agreements/edilnord/2026.json</c>.</param>
    /// <param name="limits">How large files may be; <see cref="RuleFileLimits.Default"/> where none are given.</param>
    /// <param name="cancellation">Ends the load with an <see cref="OperationCanceledException"/>; nothing is loaded then.</param>
    /// <exception cref="RuleFileException">The files have errors; all of them are listed.</exception>
    public static RuleSet Load(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, RuleFileLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new FindingList();
        var folder = RuleFolder.InMemory([.. files.Select(file => (file.Key, file.Value))], limits ?? RuleFileLimits.Default, findings);
        return From(folder, findings, cancellation);
    }

    /// <summary>Checks a rule folder.</summary>
    /// <param name="directory">The folder that holds company.json.</param>
    /// <param name="limits">How large files may be; <see cref="RuleFileLimits.Default"/> where none are given.</param>
    /// <param name="cancellation">Ends the check with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Every finding of every file, by file and place; none where all is well.</returns>
    public static ImmutableArray<Finding> Check(string directory, RuleFileLimits? limits = null, CancellationToken cancellation = default)
    {
        try
        {
            return Load(directory, limits, cancellation).Warnings;
        }
        catch (RuleFileException broken)
        {
            return broken.Findings;
        }
    }

    /// <inheritdoc/>
    public Quote Price(PricingRequest request)
    {
        var (priced, problems) = pricer.Price(request);
        return priced is null ? throw new PricingException(problems) : new Quote(Version, request, priced);
    }

    /// <inheritdoc/>
    public IEnumerable<PricingOutcome> PriceMany(IEnumerable<PricingRequest> requests, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return Each();

        IEnumerable<PricingOutcome> Each()
        {
            foreach (var request in requests)
            {
                cancellation.ThrowIfCancellationRequested();
                var (priced, problems) = pricer.Price(request);
                yield return priced is null ? new PricingOutcome(request, problems) : new PricingOutcome(request, new Quote(Version, request, priced));
            }
        }
    }

    internal static RuleSet From(RuleFolder folder, FindingList findings, CancellationToken cancellation, Func<MatchPlan, IRuleEvaluator>? evaluator = null, IHostRules? hostRules = null)
    {
        var version = folder.IsComplete ? folder.Hash : null;
        if (!folder.IsUsable)
        {
            throw new RuleFileException(findings.InOrder(), version);
        }

        var model = RuleLoader.Load(folder, findings, cancellation, out _);
        if (model is null)
        {
            throw new RuleFileException(findings.InOrder(), version);
        }

        try
        {
            var compiled = RuleCompiler.Compile(model, evaluator ?? (plan => new CompiledEvaluator(plan)), hostRules, cancellation);
            ExampleCheck.Check(compiled, findings);
            hostRules?.Check(compiled, findings);
            return Ready(compiled, findings, version);
        }
        catch (EvaluatorException refused)
        {
            var place = model.Discounts.Values.SelectMany(rules => rules).FirstOrDefault(rule => rule.FullName == refused.Rule)?.Location;
            findings.Add(refused.Code, place ?? new SourceLocation(refused.Rule, 0, 0), refused.Arguments);
            throw new RuleFileException(findings.InOrder(), version);
        }
    }

    private static RuleSet Ready(CompiledRules compiled, FindingList findings, string? version) =>
        findings.HasErrors ? throw new RuleFileException(findings.InOrder(), version) : new RuleSet(compiled, findings.InOrder());
}
