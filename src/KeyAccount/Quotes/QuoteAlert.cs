using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>Something about a quote that a person should know: a bound that is not kept, or an amount that found no place.</summary>
/// <remarks>It is internal: costs, margins and floors stand in it. It changes no figure, whatever its outcome.</remarks>
public sealed record QuoteAlert
{
    /// <summary>Gets what it is about: the setting that holds the bound, such as <c>floorPrice</c>; <c>unplaced</c> for a part of an amount of the order that no line could take.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what follows.</summary>
    public required AlertOutcome Outcome { get; init; }

    /// <summary>Gets the full name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the ids of the lines that it is about; empty for the order as a whole.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>Gets what the figure is, in <see cref="Unit"/>; null where it cannot be known.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Gets the bound that it is held against, in <see cref="Unit"/>; null for none.</summary>
    public decimal? Bound { get; init; }

    /// <summary>Gets what both count.</summary>
    public required FigureUnit Unit { get; init; }

    /// <summary>Gets what a person reads.</summary>
    public required string Message { get; init; }

    /// <summary>Gets whether the rule is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets the rule of a policy that this one stands for with an agreement's own figures; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets where the rule stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the JSON pointer of the rule inside its file; empty for a table row.</summary>
    public string Pointer { get; init; } = "";
}
