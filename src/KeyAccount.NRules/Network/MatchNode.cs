using KeyAccount.Matching;

namespace KeyAccount.Network;

/// <summary>A fact of NRules that reads the fact table.</summary>
internal abstract class MatchNode(FactTable facts, int line)
{
    public FactTable Facts { get; } = facts;

    /// <summary>Gets the number of the line; 0 for the order.</summary>
    public int Line { get; } = line;
}
