using System.Reflection;
using NRules.Fluent.Dsl;

namespace KeyAccount;

/// <summary>How NRules evaluates rules, and which rules of the host's own take part.</summary>
public sealed class NRulesOptions
{
    /// <summary>Gets or sets whether conditions are compiled or interpreted; compiled if not set.</summary>
    public NRulesExpressions Expressions { get; set; } = NRulesExpressions.Compiled;

    /// <summary>Gets or sets who is told how far a load has come; nobody if not set. Called on the thread that loads.</summary>
    public IProgress<NRulesProgress>? Progress { get; set; }

    /// <summary>Gets the host's own rules.</summary>
    public IList<Rule> Rules { get; } = [];

    /// <summary>Gets the assemblies of which every rule class that can be made without arguments is one of the host's own rules.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>Gets or sets how often the host's rules may fire at one step of one order before they are taken to be endless; 100,000 if not set.</summary>
    public int MostFirings { get; set; } = 100_000;
}
