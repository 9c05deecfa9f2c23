using KeyAccount.Ledger;

namespace KeyAccount.Cli.Ledgers;

/// <summary>What the ledger refuses, as JSON has it.</summary>
internal sealed record LedgerProblemsDocument(IReadOnlyList<LedgerProblemDocument> Problems);

/// <summary>One reason as JSON has it.</summary>
internal sealed record LedgerProblemDocument(string Code, string? Document, string? Line, string Message, string? Hint)
{
    public static LedgerProblemDocument From(LedgerProblem problem, Language language)
    {
        var hint = problem.Hint(language);
        return new(problem.Code, problem.Document, problem.Line, problem.Message(language), hint.Length == 0 ? null : hint);
    }
}

/// <summary>What became of postings, as JSON has it.</summary>
internal sealed record PostDocument(long Posted, long Known, long Refused, IReadOnlyList<LedgerProblemDocument> Problems, IReadOnlyList<FindingDocument> Findings);
