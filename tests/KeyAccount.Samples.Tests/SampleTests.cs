using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using KeyAccount.Tests.Support;

namespace KeyAccount.Samples.Tests;

public sealed class SampleTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.Path("samples"), "*.csproj", SearchOption.AllDirectories).Select(project => Path.GetFileNameWithoutExtension(project)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_prints_what_stands_in_its_expected_text(string sample)
    {
        Assert.SkipWhen(NeedsWhatIsNotHere(sample), "NRules is not on this machine: the sample is left out.");
        var expected = await File.ReadAllTextAsync(Repository.Path("samples", sample, "expected.txt"), TestContext.Current.CancellationToken);

        var (exitCode, output, errors) = await Run(Program(sample));

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(expected, output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_fits_on_one_screen(string sample) =>
        Assert.InRange(File.ReadLines(Repository.Path("samples", sample, "Program.cs")).Count(), 1, 60);

    [Fact]
    public void The_first_program_of_the_readme_is_the_first_sample()
    {
        if (FirstBlock(Repository.Path("README.md")) is not { } block)
        {
            Assert.Skip("README.md has no C# block yet.");
            return;
        }

        Assert.Equal(File.ReadAllText(Repository.Path("samples", "01-first-price", "Program.cs")).Trim(), block.Trim());
    }

    /// <summary>Says whether the sample was left out because it needs NRules; this test was built in the same way.</summary>
    private static bool NeedsWhatIsNotHere(string sample) =>
        !UsesNRules && File.ReadAllText(Repository.Path("samples", sample, $"{sample}.csproj")).Contains("<NeedsNRules>true</NeedsNRules>", StringComparison.Ordinal);

    private static bool UsesNRules =>
#if USE_NRULES
        true;
#else
        false;
#endif

    /// <summary>The sample's program, built in the same configuration as this test.</summary>
    private static string Program(string sample)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(own.Parent!.Parent!.FullName, sample, own.Name);
        var settings = Assert.Single(Directory.GetFiles(built, "*.runtimeconfig.json"));
        return settings.Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> Run(string program)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { program },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return (process.ExitCode, await output, await errors);
    }

    private static string? FirstBlock(string readme)
    {
        if (!File.Exists(readme))
        {
            return null;
        }

        var block = Regex.Match(File.ReadAllText(readme).ReplaceLineEndings("\n"), "^```(?:csharp|cs|c#)[^\n]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnoreCase);
        return block.Success ? block.Groups[1].Value : null;
    }
}
