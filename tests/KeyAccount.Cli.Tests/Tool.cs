using System.Text.RegularExpressions;

namespace KeyAccount.Cli.Tests;

/// <summary>Runs the tool in this process. In its arguments and output <c>~</c> is the repository, <c>IN</c> the folder of inputs and <c>OUT</c> a folder of the test's own.</summary>
internal sealed partial class Tool : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyaccount-").FullName;

    public bool Colours { get; init; }

    public string Folder => folder;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    public async Task<(int Exit, string Out, string Error)> Run(string commandLine)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error) { Colours = Colours, Clock = new SlowClock() };
        var args = commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Real).ToArray();
        var exit = await Program.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return (exit, Shown(output.ToString()), Shown(error.ToString()));
    }

    /// <summary>Runs the tool and gives all that it said in one text, with the files that it wrote.</summary>
    public async Task<string> Transcript(string commandLine)
    {
        var (exit, output, error) = await Run(commandLine);
        var files = Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith("ledger.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => $"--- {Path.GetFileName(file)}\n{File.ReadAllText(file)}");
        return $"$ keyaccount {commandLine}\nexit {exit}\n--- out\n{output}--- error\n{error}{string.Concat(files)}";
    }

    private string Real(string arg) =>
        arg.StartsWith("IN/", StringComparison.Ordinal) ? $"{Repository.Inputs}/{arg[3..]}"
        : arg.StartsWith("OUT/", StringComparison.Ordinal) ? $"{folder}/{arg[4..]}"
        : arg.StartsWith("~/", StringComparison.Ordinal) ? $"{Repository.Root}/{arg[2..]}"
        : arg;

    private string Shown(string text) =>
        Hash().Replace(
            text.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Replace(Repository.Inputs, "IN", StringComparison.Ordinal)
                .Replace(Repository.Root, "~", StringComparison.Ordinal)
                .Replace(folder, "OUT", StringComparison.Ordinal),
            "sha256:...");

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex Hash();

    /// <summary>A clock on which everything takes a second and a half.</summary>
    private sealed class SlowClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks += TimeSpan.TicksPerSecond * 3 / 2;
    }
}
