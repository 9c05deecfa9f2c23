using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Contracts.Figures;

namespace KeyAccount.Contracts.Changes;

/// <summary>The sentences of an addendum.</summary>
internal sealed class AddendumText(ContractComparison comparison, Contract after, DateOnly from)
{
    private readonly Language language = after.Language;
    private readonly List<ContractClause> clauses = [];

    public Contract Make()
    {
        var days = FigureWriter.Of(language);
        Add("amended-agreement", Say("Amended agreement", "Accordo modificato"),
        [
            new Sentence([
                Words(Say("This addendum amends the agreement ", "Il presente atto modifica l'accordo ")), .. Quoted([new TermRun(after.Title, "agreement", Defines: false)]),
                Words(Say(" as drafted on ", " nel testo redatto il ")), Date(days, "contract#/asOf", comparison.Before.AsOf), Words(Say(". It holds from ", ". Ha effetto dal ")), Date(days, "addendum#/from", from), Words("."),
            ]),
        ]);
        foreach (var change in comparison.Clauses)
        {
            Amend(change);
        }

        Add("unchanged", Say("What remains", "Disposizioni invariate"), [new Sentence([Words(Say("All other terms of the agreement remain as they are.", "Resta ferma ogni altra disposizione dell'accordo."))])]);
        return new Contract
        {
            Agreement = after.Agreement,
            Language = language,
            Title = Say($"Addendum to {after.Title}", $"Atto modificativo – {after.Title}"),
            AsOf = after.AsOf,
            RuleSet = after.RuleSet,
            Parties = after.Parties,
            Clauses = [.. clauses],
        };
    }

    private void Amend(ClauseChange change)
    {
        var now = Find(after, change.Id);
        var old = Find(comparison.Before, change.Id);
        var (reference, title) = (old?.Reference(language) ?? now!.Reference(language), now?.Title ?? old!.Title);
        switch (change.Kind)
        {
            case ChangeKind.Added:
                Add($"amend-{change.Id}", Say($"New: {title}", $"Nuovo: {title}"),
                [
                    new Sentence([Words(Say("The following is added to the agreement, under the heading ", "All'accordo è aggiunto quanto segue, con il titolo ")), .. Quoted([Words(title)]), Words(":")], [.. now!.Blocks]),
                ]);
                break;
            case ChangeKind.Removed:
                Add($"amend-{change.Id}", Say($"Deletion of {reference}", $"Soppressione: {reference}"), [new Sentence([Label(reference, change.Id), Words(Say(" is deleted.", " è soppresso."))])]);
                break;
            default:
                var lines = now is null ? [.. ContractLine.Of(after.Parties)] : ContractLine.Of(now.Blocks).ToList();
                var tables = change.Lines.Where(line => line.Line is { InTable: true }).Select(line => line.Line!.Block).ToHashSet();
                if (now is not null && change.Lines.Any(line => line is { InTable: true, Line: null }))
                {
                    tables.UnionWith(now.Blocks.Select((block, index) => (block, index)).Where(block => block.block is ContractTable).Select(block => block.index));
                }

                IEnumerable<Sentence> sentences =
                [
                    .. change.Lines.Where(line => !line.InTable).SelectMany(line => Sentences(line, lines)).Select(runs => new Sentence(runs)),
                    .. tables.Order().Select(block => new Sentence([Words(Say("The table is replaced by the following:", "La tabella è sostituita dalla seguente:"))], now!.Blocks[block])),
                ];
                Add($"amend-{change.Id}", now is null ? Say("Changes to the parties", "Modifiche alle parti") : Say($"Changes to {reference} ({title})", $"Modifiche: {reference} ({title})"), sentences);
                break;
        }
    }

    private IEnumerable<ImmutableArray<ContractRun>> Sentences(LineChange line, List<ContractLine> lines)
    {
        var now = line.Line is null ? null : lines.First(known => known.Block == line.Line.Block && known.Row == line.Line.Row);
        var place = line.Number.Length == 0 ? Say("The text", "Il testo") : Say($"Paragraph {line.Number}", $"Il punto {line.Number}");
        switch (line.Kind)
        {
            case ChangeKind.Removed:
                return [[new TermRun(place, "paragraph", Defines: false), Words(Say(" is deleted.", " è soppresso."))]];
            case ChangeKind.Added:
                return [[Words(Say("The following is added: ", "È aggiunto quanto segue: ")), .. Quoted(now!.Cells[0])]];
            case ChangeKind.Figures when line.Figures.All(figure => Stands(line, figure.Before!) == 1):
                return line.Figures.Select(figure => (ImmutableArray<ContractRun>)
                [
                    Words(line.Number.Length == 0 ? Say("In the text ", "Nel testo ") : Say($"In paragraph {line.Number} ", $"Al punto {line.Number} ")), .. Quoted([Write(figure.Before!.Figure)]),
                    Words(Say(" is replaced by ", " è sostituito da ")), .. Quoted([Write(figure.After!.Figure)]), Words("."),
                ]);
            default:
                return [[new TermRun(place, "paragraph", Defines: false), Words(Say(" is replaced by: ", " è sostituito dal seguente: ")), .. Quoted(now!.Cells[0])]];
        }
    }

    /// <summary>Counts how often a figure is read in a line: only one that is read once can be replaced by naming it.</summary>
    private static int Stands(LineChange line, FigureRun figure) => line.Before.Split(figure.Text).Length - 1;

    private void Add(string id, string title, IEnumerable<Sentence> sentences)
    {
        var number = clauses.Count + 1;
        var blocks = sentences.SelectMany((sentence, index) => sentence.Blocks.Select(Plain)
            .Prepend(new ContractParagraph(string.Create(CultureInfo.InvariantCulture, $"{number}.{index + 1}"), sentence.Runs)));
        clauses.Add(new ContractClause { Id = id, Version = "1.0.0", Number = number, Title = title, Blocks = [.. blocks] });
    }

    /// <summary>Takes the number from a paragraph that is quoted: it is given anew where the agreement is written out.</summary>
    private static ContractBlock Plain(ContractBlock block) => block is ContractParagraph paragraph ? paragraph with { Number = "" } : block;

    private static Section? Find(Contract contract, string id) =>
        contract.Clauses.FirstOrDefault(clause => clause.Id == id) is { } clause ? new Section(clause.Title, "", clause.Number, clause.Blocks)
        : contract.Annexes.FirstOrDefault(annex => annex.Id == id) is { } annex ? new Section(annex.Title, annex.Label, 0, annex.Blocks)
        : null;

    private FigureRun Write(Figure figure) => new(FigureWriter.Of(language).Write(figure), figure);

    private static FigureRun Date(FigureWriter writer, string path, DateOnly day) => new(writer.Write(Figure.Date(path, day)), Figure.Date(path, day));

    private ImmutableArray<ContractRun> Quoted(IEnumerable<ContractRun> runs) => [Words(Say("“", "«")), .. runs, Words(Say("”", "»"))];

    private static ReferenceRun Label(string reference, string id) => new(string.Concat(reference[..1].ToUpperInvariant(), reference.AsSpan(1)), id);

    private static TextRun Words(string text) => new(text);

    private string Say(string english, string italian) => new Phrase(english, italian).In(language);

    /// <summary>A paragraph of the addendum and what it quotes.</summary>
    private sealed record Sentence(ImmutableArray<ContractRun> Runs, params ContractBlock[] Blocks);

    private sealed record Section(string Title, string Label, int Number, ImmutableArray<ContractBlock> Blocks)
    {
        public string Reference(Language language) => Label.Length > 0 ? Label : new Phrase($"clause {Number}", $"art. {Number}").In(language);
    }
}
