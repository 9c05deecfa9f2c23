using System.Diagnostics;

namespace KeyAccount.RealData.Support;

/// <summary>The command line tool, run as a process of its own.</summary>
internal static class CommandLine
{
    /// <summary>Runs it, and gets its exit code and what it wrote for people.</summary>
    public static async Task<(int Exit, string Out, string Error)> Run(params IEnumerable<string> arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KeyAccount.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = tool.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await tool.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (tool.ExitCode, output, await error);
    }
}
