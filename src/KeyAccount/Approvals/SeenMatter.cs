using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>What somebody saw and approved: it covers the same for no more units and with a figure no worse.</summary>
public sealed record SeenMatter
{
    /// <summary>Gets which limit it is about.</summary>
    public required AuthorityLimit Limit { get; init; }

    /// <summary>Gets the full name of the rule that asked for it; null for none.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the lines; all lines of goods where it is about the order as a whole.</summary>
    public required ImmutableArray<SeenLine> Lines { get; init; }

    /// <summary>Gets the figure; null where there was none to tell.</summary>
    public decimal? Figure { get; init; }
}
