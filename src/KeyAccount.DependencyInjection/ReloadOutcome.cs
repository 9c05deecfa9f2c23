namespace KeyAccount;

/// <summary>What came of reading the rule files again.</summary>
public enum ReloadOutcome
{
    /// <summary>The files were loaded and are in force.</summary>
    Applied,

    /// <summary>The files are those that are in force already.</summary>
    Unchanged,

    /// <summary>The files have errors; the rule set that was in force stays.</summary>
    Failed,
}
