namespace KeyAccount.Contracts;

/// <summary>A party of a contract.</summary>
/// <param name="Role">How the clauses call it: Supplier, Fornitore.</param>
/// <param name="Id">The id of the account; empty for the company itself.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">The ISO 3166 code of its country; empty where none is known.</param>
public sealed record ContractParty(string Role, string Id, string Name, string Country);
