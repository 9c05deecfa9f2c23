namespace KeyAccount.Conformance;

/// <summary>What the command line asks for.</summary>
/// <param name="From">The folder of published cases, one file of JSON lines per peer.</param>
/// <param name="Peer">The one peer to translate; null for all.</param>
/// <param name="Out">The folder that takes the case files that pass, by topic; null for none.</param>
/// <param name="Readme">The document whose tables are written anew from what <paramref name="Out"/> then holds; null for none.</param>
/// <param name="Keep">The folder that takes every case file, those too that do not pass; null for none.</param>
/// <param name="Verbose">Whether every case that does not pass is listed with what came of it.</param>
internal sealed record Arguments(string From, string? Peer, string? Out, string? Readme, string? Keep, bool Verbose)
{
    /// <summary>Reads the command line; null where it asks for the tests.</summary>
    public static Arguments? Read(string[] args) => Value(args, "--from") is { } from
        ? new Arguments(from, Value(args, "--peer"), Value(args, "--out"), Value(args, "--readme"), Value(args, "--keep"), args.Contains("--verbose"))
        : null;

    private static string? Value(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
