using System.Reflection;
using KeyAccount.Matching;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace KeyAccount.HostRules;

/// <summary>The host's rules, made and compiled; with what went wrong.</summary>
internal sealed class OwnRules
{
    private readonly List<OwnRule> rules = [];
    private readonly List<EvaluatorException> failures = [];

    private OwnRules(NRulesOptions options)
    {
        foreach (var rule in Instances(options))
        {
            Add(rule);
        }

        Factory = failures.Count == 0 ? Compiled(options) : null;
    }

    public IReadOnlyList<OwnRule> All => rules;

    public IReadOnlyList<EvaluatorException> Failures => failures;

    /// <summary>Gets what makes sessions; null where a rule failed.</summary>
    public ISessionFactory? Factory { get; }

    public static OwnRules Make(NRulesOptions options) => new(options);

    /// <summary>The assembly's file, which is where a reader looks for the class.</summary>
    public static string SourceOf(Type type) => $"{type.Assembly.GetName().Name}.dll";

    private IEnumerable<Rule> Instances(NRulesOptions options)
    {
        var ofAssemblies = options.Assemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
            .Where(RuleTypeScanner.IsRuleType)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(Made).OfType<Rule>();
        return [.. options.Rules, .. ofAssemblies];
    }

    private Rule? Made(Type type)
    {
        try
        {
            return (Rule)Activator.CreateInstance(type)!;
        }
        catch (Exception thrown) when (thrown is MissingMethodException or TargetInvocationException or MemberAccessException)
        {
            failures.Add(NotMade(type, thrown.InnerException ?? thrown));
            return null;
        }
    }

    private void Add(Rule rule)
    {
        try
        {
            var definition = new RuleDefinitionFactory().Create(rule);
            var (steps, saysAll) = StepFinder.In(definition);
            rules.Add(new OwnRule(rule.GetType().FullName!, SourceOf(rule.GetType()), definition, steps, saysAll));
        }
        catch (RuleDefinitionException refused)
        {
            failures.Add(NotMade(rule.GetType(), refused.InnerException ?? refused));
        }
    }

    private ISessionFactory? Compiled(NRulesOptions options)
    {
        var compiler = new RuleCompiler();
        if (options.Expressions == NRulesExpressions.Interpreted)
        {
            compiler.ExpressionCompiler = new Network.InterpretedExpressions();
        }

        try
        {
            var factory = compiler.Compile(rules.Select(rule => rule.Definition));
            Network.Failures.Note(factory);
            return factory;
        }
        catch (RuleCompilationException refused)
        {
            failures.Add(Network.Failures.Of(refused));
            return null;
        }
    }

    private static EvaluatorException NotMade(Type type, Exception why) => new(NRulesMessages.NotMade, type.FullName!, why, why.Message);
}
