using System.Collections.Immutable;

namespace KeyAccount.Contracts;

/// <summary>The contract of an agreement in one language, drafted from the rules that price.</summary>
/// <remarks>It holds what is to be read and where each figure comes from; how it looks is the business of an output.</remarks>
public sealed record Contract
{
    /// <summary>Gets the full name of the agreement, such as <c>edilnord/2026</c>.</summary>
    public required string Agreement { get; init; }

    /// <summary>Gets the language of every text.</summary>
    public required Language Language { get; init; }

    /// <summary>Gets the title, such as <c>Framework agreement 2026</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the day on which it is drafted; the law that is checked is that of this day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets the version of the rule set that it was drafted from: <c>sha256:</c> and the hash of its files.</summary>
    public required string RuleSet { get; init; }

    /// <summary>Gets the parties, the supplier first.</summary>
    public required ImmutableArray<ContractParty> Parties { get; init; }

    /// <summary>Gets the clauses, numbered from 1.</summary>
    public required ImmutableArray<ContractClause> Clauses { get; init; }

    /// <summary>Gets the annexes: tables that are too long for a clause.</summary>
    public ImmutableArray<ContractAnnex> Annexes { get; init; } = [];

    /// <summary>Gets who owes what to whom, and when, by date.</summary>
    public ImmutableArray<Obligation> Obligations { get; init; } = [];
}
