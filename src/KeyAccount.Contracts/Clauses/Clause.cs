using KeyAccount.Contracts.Templates;
using KeyAccount.Rules;

namespace KeyAccount.Contracts.Clauses;

/// <summary>A clause of the library.</summary>
internal sealed record Clause
{
    /// <summary>Gets its id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the version of its wording.</summary>
    public required string Version { get; init; }

    public required Title Title { get; init; }

    /// <summary>Gets where it stands among the others: the lower comes first.</summary>
    public required int Place { get; init; }

    /// <summary>Gets the kinds of rules that it states.</summary>
    public required IReadOnlyList<string> Mirrors { get; init; }

    /// <summary>Gets when it is in a contract.</summary>
    public required Inclusion Include { get; init; }

    /// <summary>Gets the ids of clauses that it brings with it.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Gets the ids of clauses that it cannot stand beside.</summary>
    public required IReadOnlyList<string> Excludes { get; init; }

    /// <summary>Gets the text of each language.</summary>
    public required IReadOnlyDictionary<Language, ClauseTemplate> Texts { get; init; }

    public required SourceLocation Location { get; init; }
}
