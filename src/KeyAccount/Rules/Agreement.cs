using KeyAccount.Grammar;

namespace KeyAccount.Rules;

/// <summary>What an agreement says of itself, beside its rules.</summary>
internal sealed record Agreement
{
    /// <summary>Gets its full name, such as <c>edilnord/2026</c>.</summary>
    public required string Name { get; init; }

    public required Account Account { get; init; }

    /// <summary>Gets what people read; null for none.</summary>
    public required Title? Title { get; init; }

    /// <summary>Gets its days, without those by which it is extended.</summary>
    public required Period Term { get; init; }

    /// <summary>Gets the last day to which it is extended; null for none.</summary>
    public required DateOnly? ExtendedUntil { get; init; }

    public required DateOnly? Signed { get; init; }

    /// <summary>Gets the ISO 4217 currency of its bare figures.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets whether its rules price.</summary>
    public required bool IsReleased { get; init; }

    /// <summary>Gets the ids of the clauses that it asks for, each with its place.</summary>
    public required IReadOnlyList<(string Id, SourceLocation Location)> Clauses { get; init; }

    public required SourceLocation Location { get; init; }
}
