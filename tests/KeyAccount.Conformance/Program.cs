using KeyAccount.Conformance.Reports;

namespace KeyAccount.Conformance;

/// <summary>With <c>--from DIR</c> translates and runs published cases; else runs the tests of the translator.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        if (Arguments.Read(args) is { } arguments)
        {
            return Task.FromResult(ConformanceRun.Run(arguments, Console.Out));
        }

        return args.Any(argument => argument is "--server" or "--internal-msbuild-node")
            ? Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
    }
}
