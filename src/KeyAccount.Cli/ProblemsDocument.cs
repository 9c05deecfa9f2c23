namespace KeyAccount.Cli;

/// <summary>Why a request cannot be priced, as JSON has it.</summary>
internal sealed record ProblemsDocument(IReadOnlyList<ProblemDocument> Problems)
{
    public ProblemsDocument(IEnumerable<PricingProblem> problems, Language language)
        : this([.. problems.Select(problem => ProblemDocument.From(problem, language))])
    {
    }
}

/// <summary>One reason as JSON has it.</summary>
internal sealed record ProblemDocument(string Code, string? RequestLine, string? Rule, string Message, string? Hint, string? File, int? Line, int? Column, string? Pointer)
{
    public static ProblemDocument From(PricingProblem problem, Language language)
    {
        var hint = problem.Hint(language);
        return new(
            problem.Code, problem.Line, problem.Rule, problem.Message(language), hint.Length == 0 ? null : hint,
            problem.Location?.File, problem.Location?.Line, problem.Location?.Column, problem.Location?.JsonPointer);
    }
}
