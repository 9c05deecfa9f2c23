using System.Text;
using Spectre.Console;

namespace KeyAccount.Cli;

/// <summary>Where the tool writes: results to one writer, findings and complaints to the other.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Gets whether results go to a terminal that shows colours.</summary>
    public bool Colours { get; init; }

    /// <summary>Gets whether somebody watches, so that a progress bar helps.</summary>
    public bool ShowsProgress { get; init; }

    public Language Language { get; init; }

    /// <summary>Gets the clock that durations are measured with.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Terminal OfTheProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        var colours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && AnsiConsole.Profile.Capabilities.Ansi;
        return new Terminal(Console.Out, Console.Error) { Colours = colours, ShowsProgress = !Console.IsErrorRedirected };
    }

    public string Say(Phrase phrase) => phrase.In(Language);

    /// <summary>Says why a command line cannot be followed.</summary>
    /// <returns>The exit code for it.</returns>
    public int Misuse(string complaint)
    {
        Error.Write($"keyaccount: {complaint}\n{Say(new("Try \"keyaccount --help\".", "Provare \"keyaccount --help\"."))}\n");
        return ExitCodes.Misuse;
    }

    public int NoFile(string path) => Misuse(Messages.NoFile.Message(Language, [path, ""]));

    /// <summary>Writes findings as compilers do, with the path of the rule folder in front.</summary>
    public void Write(IReadOnlyCollection<Finding> findings, string folder)
    {
        foreach (var finding in findings)
        {
            Error.Write($"{finding.Under(folder).ToString(Language)}\n");
        }
    }

    /// <summary>Says why a request is not priced, or not approved.</summary>
    /// <returns>The exit code for it.</returns>
    public int NotPriced(IEnumerable<PricingProblem> problems, bool json)
    {
        if (json)
        {
            Out.Write(Documents.Write(new ProblemsDocument(problems, Language)));
        }
        else
        {
            Write(problems);
        }

        return ExitCodes.NotPriced;
    }

    public void Write(IEnumerable<PricingProblem> problems)
    {
        foreach (var problem in problems)
        {
            Error.Write($"{problem.ToString(Language)}\n");
        }
    }
}
