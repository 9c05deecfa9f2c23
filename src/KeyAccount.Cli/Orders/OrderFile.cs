using System.Text;
using KeyAccount.Checking;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Cli.Orders;

/// <summary>A table of orders, a row for each line, read row by row so that its length does not matter.</summary>
internal sealed class OrderFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Required = ["order", "account", "orderDate", "line", "item", "quantity"];
    private static readonly string[] Optional = ["currency", "requestedDelivery", "channel", "codes", "unit"];

    private readonly string path;
    private readonly CsvTable table;
    private readonly Cells cells;
    private readonly FindingList findings;
    private readonly FieldDeclaration[] orderFields;
    private readonly FieldDeclaration[] lineFields;
    private readonly string? compare;
    private FileStream? stream;

    private OrderFile(string path, string header, RuleSet rules, string? compare, FindingList findings, CsvTable table)
    {
        this.path = path;
        this.compare = compare;
        this.findings = findings;
        this.table = table;
        Header = header;
        var own = rules.Compiled.Model.Catalog.Fields.Declarations.Where(field => field.IsOwn).ToArray();
        orderFields = [.. own.Where(field => field.Name.StartsWith("order.", StringComparison.Ordinal))];
        lineFields = [.. own.Where(field => field.Name.StartsWith("line.", StringComparison.Ordinal))];
        cells = new Cells(table, compare is null ? Required : [.. Required, compare], [.. Optional, .. orderFields.Concat(lineFields).Select(field => field.Name)], null, findings, OtherColumns.Warned);
        orderFields = [.. orderFields.Where(field => cells.Has(field.Name))];
        lineFields = [.. lineFields.Where(field => cells.Has(field.Name))];
        Shared = ["account", "orderDate", "currency", "requestedDelivery", "channel", "codes", .. orderFields.Select(field => field.Name)];
    }

    /// <summary>Gets the first line of the file.</summary>
    public string Header { get; }

    /// <summary>Gets whether the file begins with a byte order mark, as spreadsheets want it.</summary>
    public required bool HasMark { get; init; }

    public char Separator => table.Separator;

    /// <summary>Gets the columns that say something of the whole order.</summary>
    public IReadOnlyList<string> Shared { get; }

    public long Length => new FileInfo(path).Length;

    /// <summary>Gets how many bytes have been read.</summary>
    public long Position => stream is { CanRead: true } open ? open.Position : Length;

    /// <summary>Reads the header; null with findings where it is not that of an orders file.</summary>
    public static OrderFile? Open(string path, RuleSet rules, string? compare, FindingList findings)
    {
        string header;
        bool hasMark;
        try
        {
            using var reader = new StreamReader(path, Strict);
            header = reader.ReadLine() ?? "";
            Span<byte> first = stackalloc byte[3];
            reader.BaseStream.Position = 0;
            hasMark = reader.BaseStream.ReadAtLeast(first, 3, throwOnEndOfStream: false) == 3 && first.SequenceEqual(Encoding.UTF8.Preamble);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(Messages.NotUtf8, PlaceNotUtf8(path));
            return null;
        }

        OrderFile? file = null;
        if (CsvTable.OpenLong(path, header, () => new StreamReader(file!.stream!, Strict, true, 1 << 16, leaveOpen: true), findings) is not { } table)
        {
            return null;
        }

        foreach (var column in table.Columns.Where(column => PricedTable.Columns.Contains(column.Name)))
        {
            findings.Add(Messages.ColumnOfTheResult, column.Location, column.Name);
        }

        file = new OrderFile(path, header, rules, compare, findings, table) { HasMark = hasMark };
        return findings.HasErrors ? null : file;
    }

    /// <summary>Finds the first character that is not UTF-8.</summary>
    public static SourceLocation PlaceNotUtf8(string path)
    {
        const char Replaced = '\uFFFD';
        var found = File.ReadLines(path, Encoding.UTF8).Index().First(line => line.Item.Contains(Replaced, StringComparison.Ordinal));
        return new SourceLocation(path, found.Index + 1, found.Item.IndexOf(Replaced, StringComparison.Ordinal) + 1);
    }

    /// <summary>Gives the rows. A row whose form is broken goes to <paramref name="broken"/>.</summary>
    public IEnumerable<OrderRow> Rows(Action<Finding> broken)
    {
        using (stream = File.OpenRead(path))
        {
            foreach (var row in table.Rows(findings))
            {
                Report(broken);
                yield return Read(row);
            }

            Report(broken);
        }
    }

    /// <summary>Gives the place of a cell of a row.</summary>
    public SourceLocation Place(OrderRow row, string column)
    {
        var at = 0;
        var quoted = false;
        for (var left = table.Column(column); left > 0 && at < row.Written.Length; at++)
        {
            quoted ^= row.Written[at] == '"';
            left -= row.Written[at] == Separator && !quoted ? 1 : 0;
        }

        return new SourceLocation(path, row.Number, at + 1);
    }

    private void Report(Action<Finding> broken)
    {
        foreach (var finding in findings.Take())
        {
            broken(finding);
        }
    }

    private OrderRow Read(TableRow row)
    {
        var line = ReadLine(row);
        var order = cells.Required(row, "order");
        cells.Required(row, "account");
        DateOnly? date = null;
        if (cells.Required(row, "orderDate") is not null)
        {
            cells.TryDay(row, "orderDate", out date);
        }

        cells.TryDay(row, "requestedDelivery", out var delivery);
        var fields = ReadFields(row, orderFields);
        var wrong = findings.Take();
        decimal? recorded = null;
        if (compare is not null)
        {
            cells.TryFigure(row, compare, out recorded);
        }

        return new OrderRow
        {
            Number = row.Line,
            Written = row.Written,
            Order = order ?? "",
            Line = wrong.Count == 0 ? line : null,
            Shared = [.. Shared.Select(column => cells.Text(row, column))],
            OrderDate = date,
            RequestedDelivery = delivery,
            OrderFields = fields,
            Recorded = recorded,
            Findings = [.. wrong, .. findings.Take()],
        };
    }

    private RequestLine ReadLine(TableRow row)
    {
        var (id, item) = (cells.Required(row, "line"), cells.Required(row, "item"));
        decimal? quantity = null;
        if (cells.Required(row, "quantity") is not null)
        {
            cells.TryFigure(row, "quantity", aboveZero: true, out quantity);
        }

        return new RequestLine(id ?? "", item ?? "", quantity ?? 0) { Unit = cells.Text(row, "unit"), Fields = ReadFields(row, lineFields) };
    }

    private Dictionary<string, FieldValue> ReadFields(TableRow row, FieldDeclaration[] fields)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (ReadField(row, field) is { Text: not null } value)
            {
                values.Add(field.Name, value);
            }
        }

        return values;
    }

    private FieldValue ReadField(TableRow row, FieldDeclaration field) => field.Type switch
    {
        FieldType.Number or FieldType.Money => cells.TryFigure(row, field.Name, out var figure) && figure is { } number ? number : default,
        FieldType.Date => cells.TryDay(row, field.Name, out var date) && date is { } day ? day : default,
        FieldType.YesNo => cells.TryYesNo(row, field.Name, out var answer) && answer is { } yes ? yes : default,
        _ => cells.Text(row, field.Name),
    };
}
