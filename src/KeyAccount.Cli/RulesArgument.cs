using System.CommandLine;

namespace KeyAccount.Cli;

/// <summary>The argument <c>RULES</c>, and how the verbs load the folder that it names.</summary>
internal static class RulesArgument
{
    public static Argument<string> Create(Terminal terminal) => new("RULES")
    {
        Description = terminal.Say(new("The rule folder.", "La cartella delle regole.")),
    };

    /// <summary>Gives the findings that are worth saying: where there is no folder, that says it all.</summary>
    public static IReadOnlyCollection<Finding> WorthSaying(IReadOnlyCollection<Finding> findings) =>
        findings.FirstOrDefault(finding => finding.Code == Messages.NoFolder.Code) is { } noFolder ? [noFolder] : findings;

    /// <summary>Loads the folder; null where it cannot be used, after saying why.</summary>
    public static RuleSet? Load(string folder, bool json, Terminal terminal, CancellationToken cancellation, out int exit)
    {
        try
        {
            exit = ExitCodes.Fine;
            return RuleSet.Load(folder, null, cancellation);
        }
        catch (RuleFileException broken)
        {
            var findings = WorthSaying(broken.Findings);
            exit = ExitFor(findings);
            if (json)
            {
                terminal.Out.Write(Documents.Write(new FindingsDocument(folder, findings, terminal.Language)));
            }
            else
            {
                terminal.Write(findings, folder);
            }

            return null;
        }
    }

    /// <summary>Gives the exit code for findings: a folder that is not there is a slip of the command line, not of the rules.</summary>
    public static int ExitFor(IReadOnlyCollection<Finding> findings) =>
        findings.Any(finding => finding.Code == Messages.NoFolder.Code) ? ExitCodes.Misuse
        : findings.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.Findings
        : ExitCodes.Fine;
}
