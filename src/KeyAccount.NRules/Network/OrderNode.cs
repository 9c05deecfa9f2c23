using KeyAccount.Matching;

namespace KeyAccount.Network;

/// <summary>The order as a fact of NRules. A class, not a record: two facts that are equal would be one.</summary>
internal sealed class OrderNode(FactTable facts) : MatchNode(facts, 0);
