namespace KeyAccount.Contracts;

/// <summary>Something that a party owes the other on a day.</summary>
/// <param name="Clause">The id of the clause that says so.</param>
/// <param name="Rule">The full name of the rule behind it; empty for none.</param>
/// <param name="Who">The role of the party that owes it: Supplier, Fornitore.</param>
/// <param name="To">The role of the party that it is owed to.</param>
/// <param name="What">What is owed.</param>
/// <param name="Due">The last day for it.</param>
public sealed record Obligation(string Clause, string Rule, string Who, string To, string What, DateOnly Due);
