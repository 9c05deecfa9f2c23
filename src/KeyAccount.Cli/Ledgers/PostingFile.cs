using System.Text;
using KeyAccount.Checking;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Cli.Ledgers;

/// <summary>A table of postings, a row for each line, read row by row so that its length does not matter.</summary>
internal sealed class PostingFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Required = ["document", "line", "account", "date", "net"];
    private static readonly string[] Optional = ["kind", "item", "quantity", "currency", "tax", "discounts", "paid", "originalDocument", "originalLine", "reason"];

    private readonly string path;
    private readonly CsvTable table;
    private readonly Cells cells;
    private readonly FindingList findings;
    private readonly FieldDeclaration[] fields;
    private FileStream? stream;

    private PostingFile(string path, RuleSet rules, FindingList findings, CsvTable table)
    {
        (this.path, this.findings, this.table) = (path, findings, table);
        fields = [.. rules.Compiled.Model.Catalog.Fields.Declarations.Where(field => field.IsOwn && field.Name.StartsWith("line.", StringComparison.Ordinal))];
        cells = new Cells(table, Required, [.. Optional, .. fields.Select(field => field.Name)], null, findings, OtherColumns.Warned);
        fields = [.. fields.Where(field => cells.Has(field.Name))];
    }

    public long Length => new FileInfo(path).Length;

    /// <summary>Gets how many bytes have been read.</summary>
    public long Position => stream is { CanRead: true } open ? open.Position : Length;

    /// <summary>Gets how many lines were left out, since one of their document cannot be read.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Reads the header; null with findings where it is not that of postings.</summary>
    public static PostingFile? Open(string path, RuleSet rules, FindingList findings)
    {
        string header;
        try
        {
            using var reader = new StreamReader(path, Strict);
            header = reader.ReadLine() ?? "";
        }
        catch (DecoderFallbackException)
        {
            findings.Add(Messages.NotUtf8, Orders.OrderFile.PlaceNotUtf8(path));
            return null;
        }

        PostingFile? file = null;
        if (CsvTable.OpenLong(path, header, () => new StreamReader(file!.stream!, Strict, true, 1 << 16, leaveOpen: true), findings) is not { } table)
        {
            return null;
        }

        file = new PostingFile(path, rules, findings, table);
        return findings.HasErrors ? null : file;
    }

    /// <summary>Gives the lines of every document that can be read whole; what cannot goes to <paramref name="broken"/>.</summary>
    public IEnumerable<Posting> Postings(Action<Finding> broken)
    {
        var document = new List<Posting>();
        var readable = true;
        using (stream = File.OpenRead(path))
        {
            foreach (var row in table.Rows(findings))
            {
                // A row that is no row may belong to the document before it as well as to the one after.
                var isWhole = !Report(broken);
                readable &= isWhole;
                var posting = Read(row);
                if (document.Count > 0 && document[0].Document != posting.Document)
                {
                    foreach (var line in Take())
                    {
                        yield return line;
                    }
                }

                document.Add(posting);
                readable &= isWhole & !Report(broken);
            }

            readable &= !Report(broken);
        }

        foreach (var line in Take())
        {
            yield return line;
        }

        List<Posting> Take()
        {
            var lines = readable ? document : [];
            LeftOut += document.Count - lines.Count;
            (document, readable) = ([], true);
            return lines;
        }
    }

    /// <summary>Hands findings on.</summary>
    /// <returns>Whether there is an error among them.</returns>
    private bool Report(Action<Finding> broken)
    {
        var errors = findings.HasErrors;
        foreach (var finding in findings.Take())
        {
            broken(finding);
        }

        return errors;
    }

    private Posting Read(TableRow row)
    {
        var (document, line, account) = (cells.Required(row, "document"), cells.Required(row, "line"), cells.Required(row, "account"));
        DateOnly? date = null;
        decimal? net = null;
        if (cells.Required(row, "date") is not null)
        {
            cells.TryDay(row, "date", out date);
        }

        if (cells.Required(row, "net") is not null)
        {
            cells.TryFigure(row, "net", out net);
        }

        cells.TryDay(row, "paid", out var paid);
        return new Posting
        {
            Document = document ?? "",
            Line = line ?? "",
            Kind = Kind(row),
            Account = account ?? "",
            Date = date ?? DateOnly.MinValue,
            Item = cells.Text(row, "item"),
            Quantity = Figure(row, "quantity"),
            Net = net ?? 0,
            Currency = cells.Text(row, "currency"),
            Tax = Figure(row, "tax"),
            Discounts = Figure(row, "discounts"),
            Paid = paid,
            OriginalDocument = cells.Text(row, "originalDocument"),
            OriginalLine = cells.Text(row, "originalLine"),
            Reason = cells.Text(row, "reason"),
            Fields = Own(row),
        };
    }

    private PostingKind Kind(TableRow row)
    {
        switch (cells.Text(row, "kind"))
        {
            case null or "invoice":
                return PostingKind.Invoice;
            case "creditNote":
                return PostingKind.CreditNote;
            case "return":
                return PostingKind.Return;
            case "correction":
                return PostingKind.Correction;
            case var other:
                string[] known = ["invoice", "creditNote", "return", "correction"];
                findings.Add(Messages.NotAllowed, cells.Locate(row, "kind"), other, Messages.NearestTo(other, known), known);
                return default;
        }
    }

    private decimal Figure(TableRow row, string column) => cells.TryFigure(row, column, out var figure) ? figure ?? 0 : 0;

    private Dictionary<string, FieldValue> Own(TableRow row)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            FieldValue value = field.Type switch
            {
                FieldType.Number or FieldType.Money => cells.TryFigure(row, field.Name, out var figure) && figure is { } number ? number : default,
                FieldType.Date => cells.TryDay(row, field.Name, out var date) && date is { } day ? day : default,
                FieldType.YesNo => cells.TryYesNo(row, field.Name, out var answer) && answer is { } yes ? yes : default,
                _ => cells.Text(row, field.Name),
            };
            if (value.Text is not null)
            {
                values.Add(field.Name, value);
            }
        }

        return values;
    }
}
