namespace KeyAccount.Cli;

/// <summary>Paths as they are written for people: with forward slashes.</summary>
internal static class Paths
{
    /// <summary>Gives the path of a file inside a folder that a command line names.</summary>
    public static string Under(string folder, string file) => $"{folder.TrimEnd('/', '\\')}/{file}";
}
