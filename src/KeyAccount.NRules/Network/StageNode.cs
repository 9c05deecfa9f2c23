using KeyAccount.Matching;

namespace KeyAccount.Network;

/// <summary>That a stage has been reached, for one line. It comes into the network when the figures of the stage stand in the table, for NRules looks at a fact when it is inserted.</summary>
internal sealed class StageNode(FactTable facts, int line, int number) : MatchNode(facts, line)
{
    public int Number { get; } = number;
}
