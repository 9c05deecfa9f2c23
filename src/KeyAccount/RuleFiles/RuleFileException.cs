using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A rule folder cannot be used. <see cref="Findings"/> says why; nothing has been loaded.</summary>
public sealed class RuleFileException : Exception
{
    internal RuleFileException(IEnumerable<Finding> findings, string? version)
        : this([.. findings], version)
    {
    }

    private RuleFileException(ImmutableArray<Finding> findings, string? version)
        : base(string.Join('\n', findings))
    {
        Findings = findings;
        Version = version;
    }

    /// <summary>Gets all findings, errors and warnings, by file and place.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Gets the version that the rule set would have had; null where not every file could be read.</summary>
    public string? Version { get; }
}
