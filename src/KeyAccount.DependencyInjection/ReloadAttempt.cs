using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>An attempt to put the rule files into force.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="WantedVersion">The version of the files that were found, in force or not; null where not every file could be read.</param>
/// <param name="Findings">All findings of those files: errors where it failed, else warnings at most.</param>
/// <param name="At">When the attempt ended.</param>
/// <param name="Error">What went wrong other than by findings; null in all but the oddest cases.</param>
public sealed record ReloadAttempt(
    ReloadOutcome Outcome,
    string? WantedVersion,
    ImmutableArray<Finding> Findings,
    DateTimeOffset At,
    Exception? Error = null);
