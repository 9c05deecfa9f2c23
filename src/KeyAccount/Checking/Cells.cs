using KeyAccount.Grammar;
using KeyAccount.RuleFiles;

namespace KeyAccount.Checking;

/// <summary>Reads the cells of a table by column name. What cannot be read is a finding.</summary>
internal sealed class Cells
{
    private readonly Table table;
    private readonly FindingList findings;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> headers = new(StringComparer.Ordinal);

    /// <summary>Checks the header.</summary>
    /// <param name="table">The table.</param>
    /// <param name="required">The columns that must be there.</param>
    /// <param name="optional">The columns that may be there.</param>
    /// <param name="renamed">What the table calls a column, where it has a name of its own.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="others">What becomes of other columns.</param>
    public Cells(Table table, IReadOnlyList<string> required, IReadOnlyList<string> optional, IReadOnlyDictionary<string, string>? renamed, FindingList findings, OtherColumns others = OtherColumns.Refused)
    {
        this.table = table;
        this.findings = findings;
        string[] known = [.. required, .. optional];
        var unknown = table.Columns.Where(column => others != OtherColumns.PassedOver && column.Name.Length > 0 && !known.Contains(column.Name)).ToArray();
        var meant = unknown.SelectMany(column => Nearest.To(column.Name, known)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in known)
        {
            var header = renamed?.GetValueOrDefault(name) ?? name;
            headers[name] = header;
            columns[name] = table.Column(header);
            if (columns[name] < 0 && (required.Contains(name) || renamed?.ContainsKey(name) == true))
            {
                IsReadable = false;
                if (others != OtherColumns.Refused || !meant.Contains(name))
                {
                    findings.Add(Messages.MissingColumn, new SourceLocation(table.Path, 1, 1), header, Messages.NearestTo(header, table.Columns.Select(column => column.Name)),
                        Messages.And(renamed is null ? known : [.. table.Columns.Select(column => column.Name)]));
                }
            }
        }

        foreach (var column in unknown)
        {
            findings.Add(others == OtherColumns.Warned ? Messages.UnreadColumn : Messages.UnknownColumn, column.Location, column.Name, Messages.NearestTo(column.Name, known), Messages.And(known));
        }
    }

    /// <summary>Gets whether all required columns are there.</summary>
    public bool IsReadable { get; private set; } = true;

    public bool Has(string column) => columns[column] >= 0;

    public SourceLocation Locate(TableRow row, string column) => row.Locate(Math.Max(columns[column], 0));

    /// <summary>Gives a cell's text; null where nothing is given.</summary>
    public string? Text(TableRow row, string column) =>
        row[columns[column]] is { IsEmpty: false } cell ? cell.ToString() : null;

    public ReadOnlySpan<char> Span(TableRow row, string column) => row[columns[column]];

    /// <summary>Gives a cell's text; null with a finding where nothing is given.</summary>
    public string? Required(TableRow row, string column)
    {
        if (Text(row, column) is { } text)
        {
            return text;
        }

        findings.Add(Messages.BlankCell, Locate(row, column), headers[column]);
        return null;
    }

    /// <summary>Reads a figure.</summary>
    /// <returns>False with a finding where the cell cannot be read; true with <paramref name="value"/> null where nothing is given.</returns>
    public bool TryFigure(TableRow row, string column, out decimal? value)
    {
        value = null;
        var cell = row[columns[column]];
        if (cell.IsEmpty)
        {
            return true;
        }

        switch (Figures.Read(cell, table.DecimalComma, out var figure))
        {
            case Figures.Outcome.Fine:
            case Figures.Outcome.Ambiguous when row.IsExact(columns[column]):
                value = figure;
                return true;
            case Figures.Outcome.Ambiguous:
                Ambiguity.Report(headers[column], cell.ToString(), figure, table.DecimalComma, Locate(row, column), findings);
                return false;
            default:
                findings.Add(Messages.NotAFigure, Locate(row, column), headers[column], cell.ToString(), table.DecimalComma ? new Phrase("12,50 or 12.50", "12,50 o 12.50") : new Phrase("12.50", "12.50"));
                return false;
        }
    }

    /// <summary>Reads a figure between bounds.</summary>
    public bool TryFigure(TableRow row, string column, bool aboveZero, out decimal? value)
    {
        if (!TryFigure(row, column, out value))
        {
            return false;
        }

        if (value is { } figure && (figure < (aboveZero ? Figures.Smallest : 0) || figure > Figures.Largest))
        {
            findings.Add(Messages.FigureOutOfRange, Locate(row, column), figure, aboveZero ? NumberShape.AboveZero.Expected : NumberShape.NotNegative.Expected);
            return false;
        }

        return true;
    }

    /// <summary>Reads a day.</summary>
    public bool TryDay(TableRow row, string column, out DateOnly? value)
    {
        value = null;
        var cell = row[columns[column]];
        if (cell.IsEmpty)
        {
            return true;
        }

        if (Days.TryRead(cell, out var day))
        {
            value = day;
            return true;
        }

        findings.Add(Messages.NotADay, Locate(row, column), cell.ToString());
        return false;
    }

    /// <summary>Reads yes or no; null where nothing is given.</summary>
    public bool TryYesNo(TableRow row, string column, out bool? value)
    {
        switch (Span(row, column))
        {
            case "":
                value = null;
                return true;
            case "yes" or "true" or "sì" or "si":
                value = true;
                return true;
            case "no" or "false":
                value = false;
                return true;
            default:
                value = null;
                findings.Add(Messages.NoYesNo, Locate(row, column), headers[column], Span(row, column).ToString());
                return false;
        }
    }
}
