namespace KeyAccount;

/// <summary>Where the rules of a host are and when they are read again. What the rules mean stands in the rule files alone.</summary>
public sealed class KeyAccountOptions
{
    /// <summary>Gets or sets the folder that holds company.json; <c>rules</c> if not set. A relative path starts at the host's content root, without a host at the current directory.</summary>
    public string RuleDirectory { get; set; } = "rules";

    /// <summary>Gets or sets how large rule files may be; <see cref="RuleFileLimits.Default"/> if not set.</summary>
    public RuleFileLimits Limits { get; set; } = RuleFileLimits.Default;

    /// <summary>Gets or sets whether changed rule files are read again by themselves; true if not set. <see cref="RuleSetProvider.Reload"/> works either way.</summary>
    public bool WatchForChanges { get; set; } = true;

    /// <summary>Gets or sets how long the files must have been left alone before they are read again; 500 milliseconds if not set. Where changes never pause, they are read after ten times as long.</summary>
    public TimeSpan QuietPeriod { get; set; } = TimeSpan.FromMilliseconds(500);
}
