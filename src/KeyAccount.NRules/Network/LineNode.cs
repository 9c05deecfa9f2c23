using KeyAccount.Matching;

namespace KeyAccount.Network;

/// <summary>A line of the order as a fact of NRules. It collects the ranks of the rules that fire for it.</summary>
internal sealed class LineNode(FactTable facts, int line) : MatchNode(facts, line)
{
    public List<int> Ranks { get; } = [];

    /// <summary>What the action of every rule calls.</summary>
    public void Hold(int rank) => Ranks.Add(rank);
}
