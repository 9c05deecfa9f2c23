namespace KeyAccount;

/// <summary>Collects the findings of a load, so that all come at once.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> findings = [];

    public bool HasErrors { get; private set; }

    public int Count => findings.Count;

    public void Add(MessageCode code, SourceLocation location, params object[] arguments)
    {
        findings.Add(new Finding(code, location, arguments));
        HasErrors |= code.Severity == Severity.Error;
    }

    /// <summary>Gives the findings so far and forgets them, for files that are too long to keep all.</summary>
    public IReadOnlyList<Finding> Take()
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var taken = findings.ToArray();
        findings.Clear();
        HasErrors = false;
        return taken;
    }

    /// <summary>Gives the findings by file and place; the same finding at the same place once.</summary>
    public IReadOnlyList<Finding> InOrder() =>
    [
        .. findings
            .DistinctBy(finding => (finding.Location.File, finding.Location.Line, finding.Location.Column, finding.Code, finding.Message()))
            .OrderBy(finding => finding.Location.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.Line)
            .ThenBy(finding => finding.Location.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message(), StringComparer.Ordinal),
    ];
}
