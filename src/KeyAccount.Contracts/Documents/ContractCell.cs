using System.Collections.Immutable;

namespace KeyAccount.Contracts;

/// <summary>A cell of a table.</summary>
/// <param name="Runs">Its text, piece by piece.</param>
public sealed record ContractCell(ImmutableArray<ContractRun> Runs)
{
    /// <summary>Gets the text.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Gets whether it holds figures alone, which are set to the right.</summary>
    public bool IsFigure => Runs.Length > 0 && Runs.All(run => run is FigureRun);
}
