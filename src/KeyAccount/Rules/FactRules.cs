using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>All rules that derive facts, in the order in which they win: by priority, then full name.</summary>
internal sealed class FactRules
{
    private readonly ILookup<Field, FactRule> byFact;

    public FactRules(IEnumerable<FactRule> rules)
    {
        All = [.. rules.OrderByDescending(rule => rule.Priority).ThenBy(rule => rule.FullName, StringComparer.Ordinal)];
        byFact = All.ToLookup(rule => rule.Field);
    }

    public IReadOnlyList<FactRule> All { get; }

    /// <summary>Gets the facts that some rule sets.</summary>
    public IEnumerable<Field> Facts => byFact.Select(group => group.Key);

    /// <summary>Gives the rules that set a fact.</summary>
    public IEnumerable<FactRule> Of(Field fact) => byFact[fact];

    public bool AreSet(Field fact) => byFact.Contains(fact);
}
