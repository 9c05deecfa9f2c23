using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KeyAccount.Contracts.Outputs.Docx;

namespace KeyAccount.Contracts.Changes;

/// <summary>The paragraphs and figures of a Word document as they are read, tracked changes made.</summary>
internal sealed class DocxText
{
    private readonly List<DocxLine> lines = [];
    private readonly List<DocxFigure> figures = [];

    private DocxText()
    {
    }

    public IReadOnlyList<DocxLine> Lines => lines;

    public IReadOnlyList<DocxFigure> Figures => figures;

    /// <summary>Reads a document up to the signatures.</summary>
    /// <exception cref="InvalidDataException">The file is no Word document.</exception>
    public static DocxText Read(Stream stream, DocxTargets targets)
    {
        try
        {
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            var text = new DocxText();
            text.Read(package.MainDocumentPart?.Document?.Body ?? throw new InvalidDataException("The file holds no text."), targets);
            return text;
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or System.Xml.XmlException)
        {
            throw new InvalidDataException("The file is no Word document.", exception);
        }
    }

    private void Read(Body body, DocxTargets targets)
    {
        var section = "";
        foreach (var paragraph in body.Descendants<Paragraph>())
        {
            section = paragraph.Descendants<BookmarkStart>().Select(bookmark => targets.IdOf(bookmark.Name?.Value ?? "")).LastOrDefault(id => id is not null) ?? section;
            if (section == DocxTargets.Signatures)
            {
                return;
            }

            var text = new StringBuilder();
            var frame = new StringBuilder();
            foreach (var piece in Pieces(paragraph))
            {
                var read = piece is SdtElement ? Text(piece) : Plain(((Text)piece).Text);
                text.Append(read);
                if (piece is SdtElement control && TagOf(control) is { Length: > 0 } tag)
                {
                    figures.Add(new DocxFigure(section, tag, read));
                    frame.Append('{').Append(tag).Append('}');
                }
                else
                {
                    frame.Append(read);
                }
            }

            if (text.Length > 0)
            {
                lines.Add(new DocxLine(section, text.ToString(), frame.ToString()));
            }
        }
    }

    /// <summary>Gets the controls and the words of a paragraph, in order; a control that stands around the paragraph counts as in it.</summary>
    private static IEnumerable<OpenXmlElement> Pieces(Paragraph paragraph)
    {
        if (paragraph.Ancestors<SdtElement>().FirstOrDefault(control => TagOf(control).Length > 0) is { } around)
        {
            return around.Descendants<Paragraph>().First() == paragraph ? [around] : [];
        }

        return paragraph.Descendants().Where(element =>
            (element is SdtElement || (element is Text && !element.Ancestors<SdtElement>().Any(control => TagOf(control).Length > 0) && IsRead(element)))
            && !(element is SdtElement && TagOf((SdtElement)element).Length == 0));
    }

    private static string Text(OpenXmlElement control) => Plain(string.Concat(control.Descendants<Text>().Where(IsRead).Select(text => text.Text))).Trim();

    /// <summary>Text that was moved away is still in the file; deleted text has an element of its own.</summary>
    private static bool IsRead(OpenXmlElement text) => !text.Ancestors<MoveFromRun>().Any();

    private static string Plain(string text) => text.Replace(DocxRuns.NoBreak, ' ');

    private static string TagOf(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value ?? "";

    /// <summary>A paragraph; in its frame a figure is its tag.</summary>
    internal sealed record DocxLine(string Section, string Text, string Frame);

    /// <summary>A figure.</summary>
    internal sealed record DocxFigure(string Section, string Tag, string Text);
}
