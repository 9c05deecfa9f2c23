using System.Collections.Immutable;

namespace KeyAccount.Contracts.Changes;

/// <summary>A paragraph or a row of a table that has changed.</summary>
public sealed record LineChange
{
    /// <summary>Gets what has happened to it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Gets the number of the paragraph, as it was or, of a new one, as it is; empty for a row of a table.</summary>
    public required string Number { get; init; }

    /// <summary>Gets what it said; empty where it is new.</summary>
    public string Before { get; init; } = "";

    /// <summary>Gets what it says; empty where it is gone.</summary>
    public string After { get; init; } = "";

    /// <summary>Gets the figures that have changed.</summary>
    public ImmutableArray<FigureChange> Figures { get; init; } = [];

    /// <summary>Gets whether it is a row of a table.</summary>
    internal bool InTable { get; init; }

    /// <summary>Gets where it stands in the later contract; null where it is gone.</summary>
    internal ContractLine? Line { get; init; }
}
