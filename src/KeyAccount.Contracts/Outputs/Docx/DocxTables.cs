using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KeyAccount.Contracts.Outputs.Docx;

/// <summary>Tables: a header that is repeated on every page, figures to the right, columns as wide as their text.</summary>
internal static class DocxTables
{
    /// <summary>About how wide a sign is, and the margins of a cell, in twentieths of a point.</summary>
    private const int Sign = 118;

    private const int Margins = 190;

    /// <summary>A column of so many signs is never broken to make room for others.</summary>
    private const int Short = 20;

    public static Table Make(ContractTable table, DocxRuns runs, int indent, int width)
    {
        var figures = table.Header.Select((_, column) => table.Rows.Length > 0 && table.Rows.All(row => row.Cells[column].IsFigure)).ToList();
        return Make(
            [.. table.Header.Select((title, column) => (title, figures[column]))],
            table.Rows.Select(row => row.Cells.Select(cell => (cell.Text, cell.IsFigure, runs.Make(cell.Runs)))),
            indent,
            width);
    }

    /// <summary>Makes a table of its titles and cells; each says whether it holds figures alone.</summary>
    public static Table Make(IReadOnlyList<(string Title, bool Figure)> header, IEnumerable<IEnumerable<(string Text, bool Figure, IEnumerable<OpenXmlElement> Runs)>> rows, int indent, int width)
    {
        var cells = rows.Select(row => row.ToList()).ToList();
        var widths = Widths([.. header.Select((title, column) => cells.Select(row => row[column].Text.Length).Append(title.Title.Length).Max())], width);
        var made = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.Table },
                new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableIndentation { Width = indent, Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0620" }),
            new TableGrid(widths.Select(column => new GridColumn { Width = Number(column) })));
        made.AppendChild(new TableRow(
            [new TableRowProperties(new CantSplit(), new TableHeader()), .. header.Select((title, column) => Cell([DocxRuns.Words(title.Title)], title.Figure, widths[column], keep: true))]));
        foreach (var row in cells)
        {
            made.AppendChild(new TableRow([new TableRowProperties(new CantSplit()), .. row.Select((cell, column) => Cell(cell.Runs, cell.Figure, widths[column], keep: false))]));
        }

        return made;
    }

    private static TableCell Cell(IEnumerable<OpenXmlElement> runs, bool figure, int width, bool keep)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Cell });
        if (keep)
        {
            properties.AppendChild(new KeepNext());
        }

        if (figure)
        {
            properties.AppendChild(new Justification { Val = JustificationValues.Right });
        }

        return new TableCell(new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa }), new Paragraph([properties, .. runs]));
    }

    /// <summary>Makes columns as wide as their text; where they do not fit, the long ones share what the short ones leave.</summary>
    private static int[] Widths(int[] signs, int width)
    {
        var wanted = signs.Select(column => (column * Sign) + Margins).ToArray();
        if (wanted.Sum() <= width)
        {
            return wanted;
        }

        var kept = wanted.Where((_, column) => signs[column] <= Short).Sum();
        var rest = width - kept;
        var shared = wanted.Where((_, column) => signs[column] > Short).Sum();
        var keeps = shared > 0 && rest > width / 4;
        var widths = wanted.Select((column, at) => !keeps ? Part(column, width, wanted.Sum()) : signs[at] <= Short ? column : Part(column, rest, shared)).ToArray();
        widths[^1] += width - widths.Sum();
        return widths;
    }

    private static int Part(int column, int width, int all) => (int)((long)column * width / all);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
