using System.Collections.Immutable;

namespace KeyAccount.Contracts;

/// <summary>A numbered paragraph of a clause.</summary>
/// <param name="Number">Its number, such as <c>5.2</c>; empty in an annex.</param>
/// <param name="Runs">Its text, piece by piece.</param>
public sealed record ContractParagraph(string Number, ImmutableArray<ContractRun> Runs) : ContractBlock
{
    /// <summary>Gets the text without the number.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));
}
