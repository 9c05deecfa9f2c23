namespace KeyAccount;

/// <summary>How large rule files may be. What passes a limit is a finding, never a crash.</summary>
public sealed record RuleFileLimits
{
    /// <summary>Gets the limits that hold where none are given.</summary>
    public static RuleFileLimits Default { get; } = new();

    /// <summary>Gets the size of one file in bytes; 64 MiB.</summary>
    public long FileBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Gets how deep objects and arrays of a JSON file may be nested; 32, and at most 256.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 256.</exception>
    public int Depth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 256);
            field = value;
        }
    } = 32;

    /// <summary>Gets how many files a rule folder may have; 100,000.</summary>
    public int Files { get; init; } = 100_000;
}
