namespace KeyAccount.Tests.BadInput;

/// <summary>Checks rule files that are in memory.</summary>
internal static class BadFolders
{
    /// <summary>Gives every finding, and proves on the way that errors give no rule set and that no errors give one.</summary>
    public static IReadOnlyList<Finding> Check(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        TryLoad(files, out var findings);
        return findings;
    }

    public static RuleSet? TryLoad(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, out IReadOnlyList<Finding> findings)
    {
        try
        {
            var rules = RuleSet.Load(files);
            findings = rules.Warnings;
            Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
            return rules;
        }
        catch (RuleFileException broken)
        {
            findings = broken.Findings;
            Assert.Contains(findings, finding => finding.Severity == Severity.Error);
            return null;
        }
    }
}
