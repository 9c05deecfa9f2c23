namespace KeyAccount.Cli.Tests;

/// <summary>Finds the files of the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Inputs { get; } = Path.Combine(Root, "tests", "KeyAccount.Cli.Tests", "Inputs");

    public static string Golden { get; } = Path.Combine(Root, "tests", "KeyAccount.Cli.Tests", "Golden");

    private static string Find()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "KeyAccount.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
