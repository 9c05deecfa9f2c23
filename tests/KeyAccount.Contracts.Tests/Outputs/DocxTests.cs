using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Contracts.Outputs.Docx;
using KeyAccount.Contracts.Tests.Support;

namespace KeyAccount.Contracts.Tests.Outputs;

public sealed class DocxTests
{
    [Theory]
    [InlineData(Language.English, FileFormatVersions.Office2007)]
    [InlineData(Language.English, FileFormatVersions.Microsoft365)]
    [InlineData(Language.Italian, FileFormatVersions.Microsoft365)]
    public void The_validator_reports_nothing(Language language, FileFormatVersions version)
    {
        using var document = Open(SampleContract.In(language));

        Assert.Empty(new OpenXmlValidator(version).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void The_same_contract_gives_the_same_bytes()
    {
        var first = SampleContract.In(Language.English).ToDocx();

        Assert.Equal(first, SampleContract.In(Language.English).ToDocx());
    }

    [Fact]
    public void Each_figure_is_a_content_control_tagged_with_its_rule_path()
    {
        var contract = SampleContract.In(Language.Italian);
        using var document = Open(contract);
        var controls = Body(document).Descendants<SdtRun>().Select(control => (control.SdtProperties!.GetFirstChild<Tag>()!.Val!.Value!, control.InnerText.Replace(DocxRuns.NoBreak, ' ')));

        Assert.Equal(contract.Runs().OfType<FigureRun>().Select(run => (FigureTags.Of(run.Figure.Path), run.Text)), controls);
    }

    [Fact]
    public void A_tag_is_the_path_itself_unless_word_would_refuse_it()
    {
        Assert.Equal("edilnord/2026/payment#/days", FigureTags.Of("edilnord/2026/payment#/days"));

        var tags = new[] { "a", "b" }.Select(name => FigureTags.Of($"edilnord/2026/{name}-rule-with-a-name-that-nobody-would-type-twice#/steps/0/percent")).ToList();
        Assert.All(tags, tag => Assert.Equal(64, tag.Length));
        Assert.All(tags, tag => Assert.EndsWith("#/steps/0/percent", tag, StringComparison.Ordinal));
        Assert.NotEqual(tags[0], tags[1]);
    }

    [Fact]
    public void Clauses_and_their_paragraphs_are_numbered_by_word_and_come_out_as_the_contract_has_them()
    {
        var contract = SampleContract.In(Language.English);
        using var document = Open(contract);
        var counters = new int[3];
        var numbers = new List<string>();
        foreach (var paragraph in Body(document).Elements<Paragraph>())
        {
            var level = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value switch { "Heading1" => 0, "ClauseText" => 1, "ClauseText2" => 2, _ => -1 };
            if (level >= 0)
            {
                counters[level]++;
                Array.Clear(counters, level + 1, counters.Length - level - 1);
                numbers.Add(string.Join('.', counters.Take(level + 1)));
            }
        }

        Assert.Equal(contract.Clauses.SelectMany(clause => clause.Blocks.OfType<ContractParagraph>().Select(paragraph => paragraph.Number).Prepend($"{clause.Number}")), numbers);
        Assert.DoesNotContain(Body(document).Descendants<Text>(), text => text.Text.StartsWith("3.1", StringComparison.Ordinal));
    }

    [Fact]
    public void References_are_fields_that_name_a_bookmark_of_the_document()
    {
        using var document = Open(SampleContract.In(Language.English));
        var body = Body(document);
        var codes = body.Descendants<FieldCode>().Select(code => code.Text.Trim()).ToList();
        var bookmarks = body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value).ToList();

        Assert.Equal(["REF c3_payment \\r \\h", "REF c4_prices \\h"], codes);
        Assert.Equal(["c1_definitions", "c2_volume_rebate", "c3_payment", "c4_prices", "calendar", "signatures"], bookmarks);
        Assert.Contains("It is paid under clause  REF c3_payment \\r \\h 3 for the items of  REF c4_prices \\h Annex A.", body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
    }

    [Fact]
    public void The_header_of_a_table_is_repeated_on_every_page_and_figures_stand_to_the_right()
    {
        using var document = Open(SampleContract.In(Language.English));
        var table = Body(document).Elements<Table>().First();

        Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(table.Elements<TableRow>().Skip(1).SelectMany(row => row.Elements<TableCell>()), cell =>
            Assert.Equal(JustificationValues.Right, cell.GetFirstChild<Paragraph>()!.ParagraphProperties!.Justification!.Val!.Value));
    }

    [Theory]
    [InlineData(10, 20)]
    [InlineData(20, 400)]
    [InlineData(300, 400)]
    public void A_table_is_as_wide_as_its_text_but_never_wider_than_the_page(int first, int second)
    {
        var contract = SampleContract.In(Language.English);
        var wide = new ContractTable(["A", "B"], [new ContractRow([new([new TextRun(new string('a', first))]), new([new TextRun(new string('b', second))])])]);
        using var document = Open(contract with { Clauses = [contract.Clauses[0] with { Blocks = [wide] }], Annexes = [], Obligations = [] });
        var widths = Body(document).Elements<Table>().First().GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.True(widths.Sum() <= 9638 - 624);
        Assert.Equal(first + second > 60, widths.Sum() == 9638 - 624);
        Assert.All(widths, width => Assert.True(width > 1000));
    }

    private static WordprocessingDocument Open(Contract contract) => WordprocessingDocument.Open(new MemoryStream(contract.ToDocx()), isEditable: false);

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document!.Body!;
}
