namespace KeyAccount;

/// <summary>Reads a rule folder unless its files are those of a known version; null where they are.</summary>
internal delegate RuleSet? RuleSetLoader(string directory, string? knownVersion, RuleFileLimits limits, CancellationToken cancellation);
