namespace KeyAccount.Cli;

/// <summary>Outcomes of cases as JSON has them.</summary>
internal sealed record CasesDocument(int Passed, int Failed, IReadOnlyList<CaseDocument> Cases)
{
    public CasesDocument(IReadOnlyCollection<CaseOutcome> outcomes, Language language)
        : this(
            outcomes.Count(outcome => outcome.Passed),
            outcomes.Count(outcome => !outcome.Passed),
            [.. outcomes.Select(outcome => CaseDocument.From(outcome, language))])
    {
    }
}

/// <summary>The outcome of one case as JSON has it; empty lists are left out.</summary>
internal sealed record CaseDocument(
    string Name, string File, bool Passed, IReadOnlyList<DifferenceDocument>? Differences, IReadOnlyList<FindingDocument>? Findings, IReadOnlyList<ProblemDocument>? Problems)
{
    public static CaseDocument From(CaseOutcome outcome, Language language) => new(
        outcome.Name,
        outcome.File,
        outcome.Passed,
        outcome.Differences.IsEmpty ? null : [.. outcome.Differences.Select(DifferenceDocument.From)],
        outcome.Findings.IsEmpty ? null : [.. outcome.Findings.Select(finding => FindingDocument.From(finding, language))],
        outcome.Problems.IsEmpty ? null : [.. outcome.Problems.Select(problem => ProblemDocument.From(problem, language))]);
}

/// <summary>A difference as JSON has it; what is left out is nothing.</summary>
internal sealed record DifferenceDocument(string Path, string? Expected, string? Found, string File, int Line, int Column, string Pointer)
{
    public static DifferenceDocument From(CaseDifference difference) => new(
        difference.Path, difference.Expected, difference.Found,
        difference.Location.File, difference.Location.Line, difference.Location.Column, difference.Location.JsonPointer);
}
