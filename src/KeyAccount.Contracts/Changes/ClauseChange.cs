using System.Collections.Immutable;

namespace KeyAccount.Contracts.Changes;

/// <summary>A clause or an annex that has changed.</summary>
public sealed record ClauseChange
{
    /// <summary>Gets the id of the clause or annex; <c>parties</c> for the parties.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what has happened to it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Gets its heading, as it was or, of a new one, as it is: 7. Payment.</summary>
    public required string Heading { get; init; }

    /// <summary>Gets the paragraphs and rows that have changed.</summary>
    public required ImmutableArray<LineChange> Lines { get; init; }
}
