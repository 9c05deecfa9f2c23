using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>What came of a case.</summary>
public sealed record CaseOutcome
{
    /// <summary>Gets the case's name; its file's name where it could not be read.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the case file, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>Gets whether all that the case expects came out.</summary>
    public bool Passed => Differences.IsEmpty && Findings.IsEmpty && Problems.IsEmpty;

    /// <summary>Gets every difference between what was expected and what was found.</summary>
    public ImmutableArray<CaseDifference> Differences { get; init; } = [];

    /// <summary>Gets what is wrong in the case file, or in its rules where the case does not expect findings.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Gets why the request could not be priced, where the case does not expect that.</summary>
    public ImmutableArray<PricingProblem> Problems { get; init; } = [];
}
