using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A rule folder cannot be used. <see cref="Findings"/> says why; nothing has been loaded.</summary>
public sealed class RuleFileException : Exception
{
    internal RuleFileException(IEnumerable<Finding> findings)
        : this([.. findings])
    {
    }

    private RuleFileException(ImmutableArray<Finding> findings)
        : base(string.Join('\n', findings)) => Findings = findings;

    /// <summary>Gets all findings, errors and warnings, by file and place.</summary>
    public ImmutableArray<Finding> Findings { get; }
}
