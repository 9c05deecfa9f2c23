namespace KeyAccount.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The rules have errors, or cases failed.</summary>
    public const int Findings = 1;

    /// <summary>The command line cannot be followed: a wrong option, a file that is not there.</summary>
    public const int Misuse = 2;

    /// <summary>A request, or a line of many, could not be priced.</summary>
    public const int NotPriced = 3;

    /// <summary>Ended from outside, as shells count Ctrl-C.</summary>
    public const int Cancelled = 130;
}
