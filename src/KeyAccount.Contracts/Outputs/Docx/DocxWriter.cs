using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>Writes a contract as a Word document: headings number themselves, references are fields, each figure is a content control tagged with its rule path.</summary>
internal sealed class DocxWriter
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Twentieths of a point between the margins of an A4 page.</summary>
    private const int TextWidth = 9638;

    private const int Indent = 624;

    private readonly Contract contract;
    private readonly ContractWords words;
    private readonly DocxRuns runs;

    private DocxWriter(Contract contract)
    {
        this.contract = contract;
        words = ContractWords.In(contract.Language);
        runs = new DocxRuns(new DocxTargets(contract));
    }

    public static byte[] Write(Contract contract)
    {
        using var stream = new MemoryStream();
        new DocxWriter(contract).Write(stream);
        return DocxPackage.Settled(stream, contract.AsOf);
    }

    private void Write(Stream stream)
    {
        using var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = package.AddNewPart<MainDocumentPart>(MainType, "rId1");
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = DocxStyles.Make(words.Tag);
        main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = DocxNumbering.Make();
        main.AddNewPart<DocumentSettingsPart>("rId3").Settings = new Settings(new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
        main.AddNewPart<FooterPart>("rId4").Footer = Footer();
        main.Document = new Document(new Body([.. Body(), Section()]));
        DocxPackage.Describe(package, contract, words.Tag);
    }

    private IEnumerable<OpenXmlElement> Body()
    {
        yield return Paragraph(DocxStyles.Title, DocxRuns.Words(contract.Title));
        foreach (var party in contract.Parties)
        {
            yield return Paragraph("Normal", DocxRuns.Words($"{party.Role}: ", new Bold()), DocxRuns.Words(party.Country.Length == 0 ? party.Name : $"{party.Name} ({party.Country})"));
        }

        foreach (var clause in contract.Clauses)
        {
            yield return Paragraph(DocxStyles.Clause, [.. runs.Marked(clause.Id, DocxRuns.Words(clause.Title))]);
            foreach (var block in clause.Blocks.SelectMany(block => Block(block, Indent)))
            {
                yield return block;
            }
        }

        foreach (var annex in contract.Annexes)
        {
            yield return Paragraph(DocxStyles.Annex, [.. runs.Marked(annex.Id, DocxRuns.Words(annex.Label)), DocxRuns.Words($". {annex.Title}")]);
            foreach (var block in annex.Blocks.SelectMany(block => Block(block, 0)))
            {
                yield return block;
            }
        }

        foreach (var block in Calendar().Concat(Signatures()))
        {
            yield return block;
        }
    }

    private IEnumerable<OpenXmlElement> Block(ContractBlock block, int indent) => block switch
    {
        ContractParagraph { Number.Length: 0 } plain => [Indented(indent, runs.Make(plain.Runs))],
        ContractParagraph paragraph => [Paragraph(DocxStyles.Paragraph(paragraph.Number.Count(sign => sign == '.')), [.. runs.Make(paragraph.Runs)])],
        ContractTable table => [DocxTables.Make(table, runs, indent, TextWidth - indent), Gap()],
        _ => [],
    };

    private IEnumerable<OpenXmlElement> Calendar()
    {
        if (contract.Obligations.Length == 0)
        {
            return [];
        }

        string[] titles = [words.Due, words.Who, words.To, words.What, words.Clause];
        var rows = contract.Obligations.Select(obligation => new[] { words.Day(obligation.Due), obligation.Who, obligation.To, obligation.What, contract.NumberOf(obligation.Clause) }
            .Select(text => (text, false, (IEnumerable<OpenXmlElement>)[DocxRuns.Words(text)])));
        return [Paragraph(DocxStyles.Annex, [.. runs.Bookmark(DocxTargets.Calendar, DocxRuns.Words(words.Calendar))]), DocxTables.Make([.. titles.Select(title => (title, false))], rows, 0, TextWidth), Gap()];
    }

    private IEnumerable<OpenXmlElement> Signatures()
    {
        var rows = new List<TableRow>();
        foreach (var line in (Func<ContractParty, string>[])[party => party.Role, party => party.Name, _ => $"{words.PlaceAndDate}: ______________________", _ => $"{words.Signature}: ______________________"])
        {
            rows.Add(new TableRow(
            [
                new TableRowProperties(new CantSplit()),
                .. contract.Parties.Select(party => new TableCell(
                    new TableCellProperties(new TableCellWidth { Width = Text(TextWidth / contract.Parties.Length), Type = TableWidthUnitValues.Dxa }),
                    new Paragraph(new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "120" }), DocxRuns.Words(line(party))))),
            ]));
        }

        return rows.Count == 0 || contract.Parties.Length == 0
            ? []
            : [Paragraph("Normal", [.. runs.Bookmark(DocxTargets.Signatures)]), new Table(
                [
                    new TableProperties(new TableWidth { Width = Text(TextWidth), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
                    new TableGrid(contract.Parties.Select(_ => new GridColumn { Width = Text(TextWidth / contract.Parties.Length) })),
                    .. rows,
                ])];
    }

    private Footer Footer() => new(new Paragraph(
    [
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Footer }),
        DocxRuns.Words($"{words.DraftedFrom(contract)} {words.Page} "),
        .. DocxRuns.Field("PAGE", "1"),
        DocxRuns.Words($" {words.OfPages} "),
        .. DocxRuns.Field("NUMPAGES", "1"),
    ]));

    private static SectionProperties Section() => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1247, Bottom = 1247, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    private static Paragraph Paragraph(string style, params OpenXmlElement[] inner) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. inner]);

    private static Paragraph Indented(int indent, IEnumerable<OpenXmlElement> inner) => new([new ParagraphProperties(new Indentation { Left = Text(indent) }), .. inner]);

    /// <summary>Word wants a paragraph between two tables and after the last one.</summary>
    private static Paragraph Gap() => new(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "0", Line = "160", LineRule = LineSpacingRuleValues.Exact }));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
