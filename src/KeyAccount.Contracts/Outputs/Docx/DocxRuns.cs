using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>The pieces of a paragraph: words, content controls of figures, references as fields, bookmarks.</summary>
internal sealed class DocxRuns(DocxTargets targets)
{
    /// <summary>Keeps a figure and its unit on one line.</summary>
    public const char NoBreak = '\u00A0';

    private int controls;
    private int bookmarks;

    /// <summary>Makes the pieces of a text.</summary>
    public IEnumerable<OpenXmlElement> Make(IEnumerable<ContractRun> runs) => runs.SelectMany(run => run switch
    {
        FigureRun figure => [Figure(figure)],
        TermRun { Defines: true } term => [Words(term.Text, new RunStyle { Val = DocxStyles.Term })],
        ReferenceRun reference => Reference(reference),
        _ => [Words(run.Text)],
    });

    public static Run Words(string text, params OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0)
        {
            run.AppendChild(new RunProperties(properties));
        }

        run.AppendChild(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Makes a field that Word works out, with what it shows until then.</summary>
    public static IEnumerable<Run> Field(string code, string result) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Words(result),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>Sets the bookmark of a clause or annex around its heading.</summary>
    public IEnumerable<OpenXmlElement> Marked(string id, params OpenXmlElement[] inner) => Bookmark(targets.Of(id)!, inner);

    /// <summary>Sets a bookmark around some pieces.</summary>
    public IEnumerable<OpenXmlElement> Bookmark(string name, params OpenXmlElement[] inner)
    {
        var number = (++bookmarks).ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = number, Name = name }, .. inner, new BookmarkEnd { Id = number }];
    }

    private SdtRun Figure(FigureRun figure) => new(
        new SdtProperties(
            new Tag { Val = FigureTags.Of(figure.Figure.Path) },
            new SdtId { Val = ++controls },
            new DocumentFormat.OpenXml.Wordprocessing.Lock { Val = LockingValues.SdtLocked },
            new SdtContentText()),
        new SdtContentRun(Words(figure.Text.Replace(' ', NoBreak))));

    private IEnumerable<OpenXmlElement> Reference(ReferenceRun reference)
    {
        if (targets.Of(reference.Target) is not { } bookmark)
        {
            return [Words(reference.Text)];
        }

        // Of a clause the number is the field and the word before it stays a word; of an annex the whole label is.
        return targets.Clauses.TryGetValue(reference.Target, out var number) && reference.Text.EndsWith(number, StringComparison.Ordinal)
            ? [Words(reference.Text[..^number.Length]), .. Field($"REF {bookmark} \\r \\h", number)]
            : Field($"REF {bookmark} \\h", reference.Text);
    }
}
