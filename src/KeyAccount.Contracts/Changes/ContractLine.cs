using System.Collections.Immutable;

namespace KeyAccount.Contracts.Changes;

/// <summary>A paragraph, or the header or a row of a table, as one line.</summary>
internal sealed record ContractLine
{
    private ContractLine(string number, int block, int row, ImmutableArray<ImmutableArray<ContractRun>> cells)
    {
        Number = number;
        Block = block;
        Row = row;
        Cells = cells;
        Text = Join(cells, run => run.Text);

        // A reference follows its clause: that clause 7 is now called clause 8 changes nothing.
        Key = Join(cells, run => run is ReferenceRun reference ? $"[{reference.Target}]" : run.Text);
        Frame = Join(cells, run => run switch { FigureRun figure => $"{{{figure.Figure.Kind}}}", ReferenceRun reference => $"[{reference.Target}]", _ => run.Text });
        Figures = [.. cells.SelectMany(cell => cell).OfType<FigureRun>()];
    }

    public string Number { get; }

    /// <summary>Gets which block of its clause it is in.</summary>
    public int Block { get; }

    /// <summary>Gets which row of a table it is; -1 for the header, -2 for a paragraph.</summary>
    public int Row { get; }

    public ImmutableArray<ImmutableArray<ContractRun>> Cells { get; }

    public string Text { get; }

    public string Key { get; }

    public string Frame { get; }

    public ImmutableArray<FigureRun> Figures { get; }

    public bool InTable => Row >= -1;

    /// <summary>Takes the blocks of a clause apart.</summary>
    public static IEnumerable<ContractLine> Of(IEnumerable<ContractBlock> blocks) => blocks.SelectMany((block, index) => block switch
    {
        ContractParagraph paragraph => [new ContractLine(paragraph.Number, index, -2, [paragraph.Runs])],
        ContractTable table => table.Rows.Select((row, at) => new ContractLine("", index, at, [.. row.Cells.Select(cell => cell.Runs)]))
            .Prepend(new ContractLine("", index, -1, [.. table.Header.Select(title => ImmutableArray.Create<ContractRun>(new TextRun(title)))])),
        _ => Enumerable.Empty<ContractLine>(),
    });

    /// <summary>Makes lines of the parties.</summary>
    public static IEnumerable<ContractLine> Of(IEnumerable<ContractParty> parties) => parties.Select((party, index) =>
        new ContractLine("", index, -2, [[new TextRun(party.Country.Length == 0 ? $"{party.Role}: {party.Name}" : $"{party.Role}: {party.Name} ({party.Country})")]]));

    /// <summary>Says what it costs to take one line for the other.</summary>
    public static int? Cost(ContractLine before, ContractLine after)
    {
        if (before.InTable != after.InTable)
        {
            return null;
        }

        // Rows of two items are two rows, however alike they look.
        return before.Key == after.Key ? 0
            : before.Frame == after.Frame ? 1
            : !before.InTable ? 3
            : before.Cells[0].SequenceEqual(after.Cells[0]) ? 2 : null;
    }

    private static string Join(ImmutableArray<ImmutableArray<ContractRun>> cells, Func<ContractRun, string> read) => string.Join(" | ", cells.Select(cell => string.Concat(cell.Select(read))));
}
