using System.Collections.Immutable;

namespace KeyAccount.Contracts;

/// <summary>A numbered clause.</summary>
public sealed record ContractClause
{
    /// <summary>Gets the id in the clause library, the same in every language and version.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the version of its wording.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the paragraphs and tables.</summary>
    public required ImmutableArray<ContractBlock> Blocks { get; init; }

    /// <summary>Gets the full names of the rules that it states; empty for a clause without a rule.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];
}
