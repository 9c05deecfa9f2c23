using KeyAccount.Benchmarks.Workload;

namespace KeyAccount.Benchmarks.References;

/// <summary>What a rule gives, and in which exclusive group.</summary>
internal readonly struct StackedRule(int number, Rule rule)
{
    /// <summary>Gets the number of the rule in the workload.</summary>
    public int Number { get; } = number;

    public int Priority { get; } = rule.Priority;

    /// <summary>Gets the number of the exclusive group; -1 for none.</summary>
    public int Group { get; } = rule.Group switch { "promo" => 0, "contract" => 1, "volume" => 2, _ => -1 };

    public int BasisPoints { get; } = rule.Effect.BasisPoints;

    public int CentsPerUnit { get; } = rule.Effect.CentsPerUnit;

    public Tier[] Tiers { get; } = [.. rule.Effect.Tiers];
}
