using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KeyAccount.Cli.Tests;

public sealed partial class ColourTests
{
    private const string Price = "price ~/rules IN/request.json";

    [Fact]
    public async Task On_a_terminal_discounts_are_green_surcharges_yellow_and_sources_dim()
    {
        using var tool = new Tool { Colours = true };
        var rows = (await tool.Run(Price)).Out.Split('\n');

        Assert.Contains(rows, row => row.StartsWith("\e[32m  Fasteners by quantity", StringComparison.Ordinal) && row.EndsWith("\e[2magreements/edilnord/2026.json:9  edilnord/2026/fasteners\e[0m", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("\e[93m  Broken box", StringComparison.Ordinal) && row.Contains("policies/surcharges/broken-box", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Colours_change_no_letter()
    {
        using var tool = new Tool();
        using var coloured = new Tool { Colours = true };

        var (plain, withColours) = ((await tool.Run(Price)).Out, (await coloured.Run(Price)).Out);

        Assert.DoesNotContain('\e', plain);
        Assert.Equal(plain, Escapes().Replace(withColours, ""));
    }

    [Fact]
    public async Task A_redirected_process_writes_plain_text()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "KeyAccount.Cli.dll"), "price", Path.Combine(Repository.Root, "rules"), Path.Combine(Repository.Inputs, "request.json") })
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var tool = new Tool();

        Assert.Equal(0, process.ExitCode);
        Assert.Equal((await tool.Run(Price)).Out, output.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Escapes();
}
