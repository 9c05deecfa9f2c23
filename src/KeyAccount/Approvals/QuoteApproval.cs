using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>An approval that a quote needs, because it goes beyond what its maker may agree.</summary>
/// <remarks>It is internal: costs, margins and floors stand in it.</remarks>
public sealed record QuoteApproval
{
    /// <summary>Gets which limit it is about.</summary>
    public required AuthorityLimit Limit { get; init; }

    /// <summary>Gets the figure; null where there is none to tell, as the margin of what is given away: only a role without limits may agree that.</summary>
    public decimal? Figure { get; init; }

    /// <summary>Gets the ids of the lines that it is about; empty for the order as a whole.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>Gets what is to be approved, in words.</summary>
    public required string What { get; init; }

    /// <summary>Gets why, in words.</summary>
    public required string Why { get; init; }

    /// <summary>Gets the full name of the rule that asks for it; null where the maker's limits do.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the id of the lowest role that may give it, above the maker along the reporting line; null where nobody may.</summary>
    public string? Role { get; init; }

    /// <summary>Gets what people read for that role.</summary>
    public string? RoleTitle { get; init; }

    /// <summary>Gets the ids of those who have that role, the maker aside.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>Gets who has given it; null while it is missing.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Gets when it was given; null while it is missing.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    /// <summary>Gets whether the rule is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets where the rule stands, as <c>file:line</c>; null where no rule asks.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the JSON pointer of the rule inside its file; null where no rule asks.</summary>
    public string? Pointer { get; init; }
}
