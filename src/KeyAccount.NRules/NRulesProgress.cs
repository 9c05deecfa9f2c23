namespace KeyAccount;

/// <summary>How far NRules has come with the rules of a procedure.</summary>
/// <param name="Procedure">The name of the pricing procedure.</param>
/// <param name="Taken">How many of its rules are in the network.</param>
/// <param name="Total">How many there are.</param>
public sealed record NRulesProgress(string Procedure, int Taken, int Total);
