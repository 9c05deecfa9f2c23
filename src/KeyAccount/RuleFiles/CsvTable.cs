using nietras.SeparatedValues;

namespace KeyAccount.RuleFiles;

/// <summary>A table in a CSV file, its cells separated by semicolons, commas or tabs, as its header shows.</summary>
internal sealed class CsvTable : Table
{
    private readonly Func<SepReaderOptions, SepReader> open;

    private CsvTable(string path, Func<SepReaderOptions, SepReader> open, char separator, IReadOnlyList<TableColumn> columns)
    {
        Path = path;
        this.open = open;
        Separator = separator;
        Columns = columns;
    }

    public override string Path { get; }

    public char Separator { get; }

    /// <summary>Gets whether each row also gives its text as it is written.</summary>
    public bool KeepsText { get; init; }

    public override IReadOnlyList<TableColumn> Columns { get; }

    public override bool DecimalComma => Separator != ',';

    /// <summary>Reads the header; null with a finding where there is none.</summary>
    public static CsvTable? Open(SourceText source, FindingList findings)
    {
        var text = CsvLines.Check(source.Path, source.Decode(), findings, out var hasPassedOver);
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        if (hasPassedOver && end == 0)
        {
            return null;
        }

        var table = Open(source.Path, end < 0 ? text : text[..end], options => options.FromText(text), findings);
        table?.HasPassedOver = hasPassedOver;
        return table;
    }

    /// <summary>Reads the header of a table whose rows are read as they are asked for; null with a finding where there is none.</summary>
    /// <param name="path">What findings call the table.</param>
    /// <param name="header">Its first line.</param>
    /// <param name="open">Opens the table, the header included.</param>
    /// <param name="findings">Where findings go.</param>
    public static CsvTable? OpenLong(string path, string header, Func<TextReader> open, FindingList findings) =>
        Open(path, header, options => options.From(open()), findings, keepsText: true);

    public override IEnumerable<TableRow> Rows(FindingList findings)
    {
        // The header has been read, and the reader of rows would refuse one with a name twice.
        using var reader = open(Sep.New(Separator).Reader(options => options with { DisableColCountCheck = true, HasHeader = false }));
        var row = new TableRow(Columns.Count);
        var columnOf = new int[Columns.Count];
        var line = 0;
        row.Locator = column => new SourceLocation(Path, line, columnOf.Length == 0 ? 1 : columnOf[column]);
        reader.MoveNext();
        while (reader.MoveNext())
        {
            if (Fill(reader.Current, row, columnOf, out line, findings))
            {
                yield return row;
            }
        }
    }

    private static CsvTable? Open(string path, string header, Func<SepReaderOptions, SepReader> open, FindingList findings, bool keepsText = false)
    {
        if (string.IsNullOrWhiteSpace(header))
        {
            findings.Add(Messages.EmptyTable, new SourceLocation(path, 1, 1));
            return null;
        }

        var separator = header.Contains(';', StringComparison.Ordinal) ? ';' : header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
        var columns = new List<TableColumn>();
        var column = 1;
        foreach (var name in header.Split(separator))
        {
            var plain = name.Trim().Trim('"').Trim();
            var location = new SourceLocation(path, 1, column);
            if (plain.Length == 0)
            {
                if (!columns.Exists(other => other.Name.Length == 0))
                {
                    findings.Add(Messages.NamelessColumn, location);
                }
            }
            else if (columns.Exists(other => other.Name == plain))
            {
                findings.Add(Messages.WrittenTwice, location, plain, new Phrase("the header", "una stessa intestazione"), Messages.RemoveOne);
            }

            columns.Add(new TableColumn(plain, location));
            column += name.Length + 1;
        }

        return new CsvTable(path, open, separator, columns) { KeepsText = keepsText };
    }

    private bool Fill(SepReader.Row current, TableRow row, int[] columnOf, out int line, FindingList findings)
    {
        line = current.LineNumberFrom;
        var whole = current.Span;
        if (whole.Trim().IsEmpty)
        {
            return false;
        }

        if (current.LineNumberToExcl - current.LineNumberFrom > 1)
        {
            // Only in long tables, whose lines have not been looked at before.
            HasPassedOver = true;
            findings.Add(Messages.QuotedNewline, new SourceLocation(Path, line, whole.IndexOf('"') + 1));
            return false;
        }

        if (current.ColCount != Columns.Count)
        {
            HasPassedOver = true;
            findings.Add(Messages.CellCount, new SourceLocation(Path, line, 1), (decimal)current.ColCount, (decimal)Columns.Count);
            return false;
        }

        row.Begin(line);
        if (KeepsText)
        {
            row.Written = whole.ToString();
        }

        var column = 1;
        for (var i = 0; i < columnOf.Length; i++)
        {
            var cell = current[i].Span;
            columnOf[i] = column;
            column += cell.Length + 1;
            row.Set(i, Unquote(cell));
        }

        return true;
    }

    private static ReadOnlySpan<char> Unquote(ReadOnlySpan<char> cell)
    {
        var trimmed = cell.Trim();
        return trimmed is ['"', .., '"'] && trimmed.Length > 1
            ? trimmed[1..^1].Contains('"') ? trimmed[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : trimmed[1..^1]
            : cell;
    }
}
