namespace KeyAccount;

/// <summary>How grave a <see cref="Finding"/> is.</summary>
public enum Severity
{
    /// <summary>Something to look at; the rules can be used.</summary>
    Warning,

    /// <summary>The rules cannot be used before it is mended.</summary>
    Error,
}
