using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KeyAccount.Contracts.Changes;
using KeyAccount.Contracts.Outputs;
using KeyAccount.Contracts.Tests.Support;

namespace KeyAccount.Contracts.Tests.Changes;

public sealed class ReturnedDocxTests
{
    private const string Days = "edilnord/2026/payment#/days";
    private const string Price = "edilnord/2026/bolt-with-a-very-long-name-that-goes-on-and-on#/lines/0/price";

    private static Contract Sent => SampleContract.In(Language.English);

    [Fact]
    public void A_document_that_nobody_touched_has_no_change() => Assert.Empty(Returned(_ => { }));

    [Theory]
    [InlineData("90 days", "90")]
    [InlineData("90\u00A0days", "90")]
    [InlineData("1,000 days", "1000")]
    [InlineData("ninety days", null)]
    public void A_changed_figure_is_found_with_its_rule_and_its_value_where_it_can_be_read(string typed, string? value)
    {
        var change = Assert.Single(Returned(body => Control(body, Days).Descendants<Text>().Single().Text = typed));

        Assert.Equal((ChangeKind.Figures, "payment", Days, "60 days"), (change.Kind, change.Clause, change.Path, change.Sent));
        Assert.Equal(typed.Replace('\u00A0', ' '), change.Returned);
        Assert.Equal(value, change.Proposed?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_price_of_a_long_path_is_found_by_its_tag()
    {
        var change = Assert.Single(Returned(body => body.Descendants<Text>().Single(text => text.Text.Contains("0.4655", StringComparison.Ordinal)).Text = "EUR 0.40"));

        Assert.Equal((Price, 0.40m, "EUR"), (change.Path, change.Proposed!.Value, change.Proposed.Unit));
    }

    [Fact]
    public void The_same_value_written_otherwise_is_no_change() =>
        Assert.Empty(Returned(body => body.Descendants<Text>().Single(text => text.Text == "1.5%").Text = "1.50%"));

    [Fact]
    public void A_figure_changed_with_tracked_changes_counts_as_changed()
    {
        var change = Assert.Single(Returned(body =>
        {
            var content = Control(body, Days).GetFirstChild<SdtContentRun>()!;
            content.RemoveAllChildren();
            content.Append(
                new DeletedRun(new Run(new DeletedText("60 days"))) { Id = "900", Author = "Customer" },
                new InsertedRun(new Run(new Text("120 days"))) { Id = "901", Author = "Customer" });
        }));

        Assert.Equal((ChangeKind.Figures, "120 days", 120m), (change.Kind, change.Returned, change.Proposed!.Value));
    }

    [Fact]
    public void A_figure_whose_control_was_deleted_is_gone_and_its_paragraph_reads_otherwise()
    {
        var changes = Returned(body =>
        {
            var control = Control(body, Days);
            control.InsertAfterSelf(new Run(new Text("120 days")));
            control.Remove();
        });

        Assert.Equal([ChangeKind.Removed, ChangeKind.Wording], changes.Select(change => change.Kind));
        Assert.Equal(Days, changes[0].Path);
        Assert.Equal("Invoices are due 120 days from their date, from 1 January 2026.", changes[1].Returned);
    }

    [Fact]
    public void A_figure_that_was_copied_elsewhere_is_reported()
    {
        var changes = Returned(body =>
        {
            var control = Control(body, Days);
            control.InsertAfterSelf(control.CloneNode(deep: true));
        });

        Assert.Contains(changes, change => change is { Kind: ChangeKind.Added, Path: Days, Returned: "60 days" });
    }

    [Fact]
    public void Changed_added_and_deleted_words_are_found_in_their_clause()
    {
        var changes = Returned(body =>
        {
            body.Descendants<Text>().Single(text => text.Text == " are not asked for.").Text = " are waived.";
            body.Elements<Paragraph>().Single(paragraph => paragraph.InnerText.StartsWith("Net Purchases means", StringComparison.Ordinal)).Remove();
            body.Elements<Paragraph>().Last(paragraph => paragraph.InnerText.StartsWith("Sums below", StringComparison.Ordinal)).InsertAfterSelf(new Paragraph(new Run(new Text("The Customer may leave at any time."))));
        });

        Assert.Equal(
            [(ChangeKind.Removed, "definitions"), (ChangeKind.Wording, "payment"), (ChangeKind.Added, "payment")],
            changes.Select(change => (change.Kind, change.Clause)));
        Assert.Equal("The Customer may leave at any time.", changes[2].Returned);
    }

    [Fact]
    public void Another_due_date_in_the_calendar_is_found_and_a_signature_is_no_change()
    {
        var changes = Returned(body =>
        {
            body.Descendants<Text>().Single(text => text.Text == "28 February 2027").Text = "15 February 2027";
            body.Descendants<Text>().First(text => text.Text.StartsWith("Place and date", StringComparison.Ordinal)).Text = "Modena, 3 February 2026";
        });

        Assert.Equal(("calendar", "15 February 2027"), (Assert.Single(changes).Clause, changes[0].Returned));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_file_that_is_no_word_document_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => ReturnedDocx.Compare(Sent, new MemoryStream(new byte[length])));

    private static List<ReturnedChange> Returned(Action<Body> edit)
    {
        var stream = new MemoryStream();
        stream.Write(Sent.ToDocx());
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            edit(document.MainDocumentPart!.Document!.Body!);
            document.Save();
        }

        stream.Position = 0;
        return [.. ReturnedDocx.Compare(Sent, stream)];
    }

    private static SdtRun Control(Body body, string path) => body.Descendants<SdtRun>().Single(control => control.SdtProperties!.GetFirstChild<Tag>()!.Val == path);
}
