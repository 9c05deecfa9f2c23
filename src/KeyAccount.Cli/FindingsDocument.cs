namespace KeyAccount.Cli;

/// <summary>Findings as JSON has them.</summary>
internal sealed record FindingsDocument(int Errors, int Warnings, IReadOnlyList<FindingDocument> Findings)
{
    public FindingsDocument(string folder, IReadOnlyCollection<Finding> findings, Language language)
        : this(
            findings.Count(finding => finding.Severity == Severity.Error),
            findings.Count(finding => finding.Severity != Severity.Error),
            [.. findings.Select(finding => FindingDocument.From(finding.Under(folder), language))])
    {
    }

    /// <summary>Gets what percentages in cascade come to; null where there are none or the folder cannot be used.</summary>
    public IReadOnlyList<Equivalent>? Equivalents { get; init; }
}

/// <summary>A finding as JSON has it.</summary>
internal sealed record FindingDocument(string File, int Line, int Column, string Pointer, string Severity, string Code, string Message, string? Hint)
{
    public static FindingDocument From(Finding finding, Language language)
    {
        var hint = finding.Hint(language);
        return new(
            finding.Location.File, finding.Location.Line, finding.Location.Column, finding.Location.JsonPointer,
            finding.Severity == KeyAccount.Severity.Error ? "error" : "warning", finding.Code, finding.Message(language), hint.Length == 0 ? null : hint);
    }
}
