using System.Collections.Immutable;
using System.Text;
using KeyAccount.Contracts.Outputs;

namespace KeyAccount.Contracts.Changes;

/// <summary>What has changed between two contracts of one agreement, clause by clause and figure by figure.</summary>
public sealed record ContractComparison
{
    /// <summary>Gets the earlier contract.</summary>
    public required Contract Before { get; init; }

    /// <summary>Gets the later contract.</summary>
    public required Contract After { get; init; }

    /// <summary>Gets the parties, clauses and annexes that have changed, in the order of the later contract, those that are gone where they stood.</summary>
    public required ImmutableArray<ClauseChange> Clauses { get; init; }

    /// <summary>Gets whether both contracts say the same.</summary>
    public bool IsEmpty => Clauses.Length == 0;

    /// <summary>Compares two contracts of one agreement in one language. A clause that only got another number has not changed.</summary>
    /// <exception cref="ArgumentException">They are of two agreements or in two languages.</exception>
    public static ContractComparison Of(Contract before, Contract after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Language != after.Language)
        {
            throw new ArgumentException("The contracts are in two languages.", nameof(after));
        }

        if (before.Agreement != after.Agreement)
        {
            throw new ArgumentException($"The contracts are of two agreements: {before.Agreement} and {after.Agreement}.", nameof(after));
        }

        return new ContractComparison
        {
            Before = before,
            After = after,
            Clauses = [.. Alignment.Of(Sections(before), Sections(after), (first, second) => first.Id == second.Id ? 0 : null).Select(pair => Change(pair.Before, pair.After)).OfType<ClauseChange>()],
        };
    }

    /// <summary>Writes the changes as text, one a line, in the language of the contracts.</summary>
    public string ToText()
    {
        var words = ContractWords.In(After.Language);
        var text = new StringBuilder();
        foreach (var clause in Clauses)
        {
            text.Append(clause.Heading).Append(clause.Kind is ChangeKind.Added or ChangeKind.Removed ? $" ({words.Of(clause.Kind)})" : "").Append('\n');
            foreach (var line in clause.Lines)
            {
                text.Append("  ").Append(line.Number.Length == 0 ? "" : $"{line.Number} ");
                text.Append(line.Kind switch
                {
                    ChangeKind.Figures => string.Join("; ", line.Figures.Select(figure => $"{figure.Before?.Text} -> {figure.After?.Text} [{figure.Path}]")),
                    ChangeKind.Added => $"+ {line.After}",
                    ChangeKind.Removed => $"- {line.Before}",
                    _ => $"- {line.Before}\n  {(line.Number.Length == 0 ? "" : $"{line.Number} ")}+ {line.After}",
                }).Append('\n');
            }
        }

        return text.ToString();
    }

    private static List<Section> Sections(Contract contract) =>
    [
        new("parties", ContractWords.In(contract.Language).Parties, [.. ContractLine.Of(contract.Parties)]),
        .. contract.Clauses.Select(clause => new Section(clause.Id, $"{clause.Number}. {clause.Title}", [.. ContractLine.Of(clause.Blocks)])),
        .. contract.Annexes.Select(annex => new Section(annex.Id, $"{annex.Label}. {annex.Title}", [.. ContractLine.Of(annex.Blocks)])),
    ];

    private static ClauseChange? Change(Section? before, Section? after)
    {
        var lines = Alignment.Of<ContractLine>(before?.Lines ?? [], after?.Lines ?? [], ContractLine.Cost).Select(pair => Change(pair.Before, pair.After)).OfType<LineChange>().ToImmutableArray();
        if (before is not null && after is not null && lines.Length == 0)
        {
            return null;
        }

        return new ClauseChange
        {
            Id = (before ?? after)!.Id,
            Heading = (before ?? after)!.Heading,
            Kind = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : lines.All(line => line.Kind == ChangeKind.Figures) ? ChangeKind.Figures : ChangeKind.Wording,
            Lines = lines,
        };
    }

    private static LineChange? Change(ContractLine? before, ContractLine? after)
    {
        if (before is null || after is null)
        {
            return new LineChange { Kind = before is null ? ChangeKind.Added : ChangeKind.Removed, Number = (before ?? after)!.Number, Before = before?.Text ?? "", After = after?.Text ?? "", InTable = (before ?? after)!.InTable, Line = after };
        }

        if (before.Key == after.Key)
        {
            return null;
        }

        var figures = before.Frame == after.Frame
            ? before.Figures.Zip(after.Figures).Where(pair => !SameValue(pair.First.Figure, pair.Second.Figure)).Select(pair => new FigureChange(pair.Second.Figure.Path, pair.First, pair.Second))
            : ByPath(before.Figures, after.Figures);
        return new LineChange { Kind = before.Frame == after.Frame ? ChangeKind.Figures : ChangeKind.Wording, Number = before.Number, Before = before.Text, After = after.Text, Figures = [.. figures], InTable = after.InTable, Line = after };
    }

    private static IEnumerable<FigureChange> ByPath(ImmutableArray<FigureRun> before, ImmutableArray<FigureRun> after)
    {
        foreach (var path in before.Concat(after).Select(run => run.Figure.Path).Distinct(StringComparer.Ordinal))
        {
            var first = before.FirstOrDefault(run => run.Figure.Path == path);
            var second = after.FirstOrDefault(run => run.Figure.Path == path);
            if (first is null || second is null || !SameValue(first.Figure, second.Figure))
            {
                yield return new FigureChange(path, first, second);
            }
        }
    }

    private static bool SameValue(Figure first, Figure second) => first.Kind == second.Kind && first.Value == second.Value && first.Unit == second.Unit;

    private sealed record Section(string Id, string Heading, ImmutableArray<ContractLine> Lines);
}
