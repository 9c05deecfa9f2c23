using System.Collections.Immutable;
using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Tests.Changes;

/// <summary>Contracts that differ from another in one thing.</summary>
internal static class Changed
{
    /// <summary>Gives a figure another value everywhere.</summary>
    public static Contract With(this Contract contract, string path, decimal value)
    {
        ContractRun Change(ContractRun run) => run is FigureRun figure && figure.Figure.Path == path
            ? new FigureRun(FigureWriter.Of(contract.Language).Write(figure.Figure with { Value = value }), figure.Figure with { Value = value })
            : run;
        ContractBlock Block(ContractBlock block) => block switch
        {
            ContractParagraph paragraph => paragraph with { Runs = [.. paragraph.Runs.Select(Change)] },
            ContractTable table => table with { Rows = [.. table.Rows.Select(row => new ContractRow([.. row.Cells.Select(cell => new ContractCell([.. cell.Runs.Select(Change)]))]))] },
            _ => block,
        };
        return contract with
        {
            RuleSet = "sha256:later",
            Clauses = [.. contract.Clauses.Select(clause => clause with { Blocks = [.. clause.Blocks.Select(Block)] })],
            Annexes = [.. contract.Annexes.Select(annex => annex with { Blocks = [.. annex.Blocks.Select(Block)] })],
        };
    }

    /// <summary>Changes the blocks of a clause.</summary>
    public static Contract With(this Contract contract, string clause, Func<ImmutableArray<ContractBlock>, ImmutableArray<ContractBlock>> change) => contract with
    {
        RuleSet = "sha256:later",
        Clauses = [.. contract.Clauses.Select(known => known.Id == clause ? known with { Blocks = change(known.Blocks) } : known)],
    };

    /// <summary>Takes a clause out and numbers the others anew, in their titles and in the references to them.</summary>
    public static Contract Without(this Contract contract, string clause)
    {
        var left = contract.Clauses.Where(known => known.Id != clause).Select((known, index) => known with { Number = index + 1 }).ToList();
        ContractRun Renumber(ContractRun run) => run is ReferenceRun reference && left.Find(known => known.Id == reference.Target) is { } target
            ? reference with { Text = $"{reference.Text[..(reference.Text.LastIndexOf(' ') + 1)]}{target.Number}" }
            : run;
        return contract with
        {
            RuleSet = "sha256:later",
            Clauses = [.. left.Select(known => known with { Blocks = [.. known.Blocks.Select(block => block is ContractParagraph paragraph ? paragraph with { Runs = [.. paragraph.Runs.Select(Renumber)] } : block)] })],
        };
    }
}
