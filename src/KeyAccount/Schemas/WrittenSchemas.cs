using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>What <see cref="RuleSchemas.Write"/> has written.</summary>
/// <param name="Files">The files, by their path inside the rule folder.</param>
/// <param name="SettingsToAdd">What to add to <c>.vscode/settings.json</c> by hand, where that file cannot be read; null where it was written.</param>
public sealed record WrittenSchemas(ImmutableArray<string> Files, string? SettingsToAdd);
