using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads tables of exchange rates, each once.</summary>
internal sealed class RateTables(RuleFolder folder, Catalog catalog, FindingList findings)
{
    private static readonly string[] Required = ["date", "from", "to", "rate"];
    private static readonly string[] Optional = ["per", "validTo", "note"];
    private readonly Dictionary<string, RateTable?> tables = new(StringComparer.Ordinal);

    /// <summary>Gives the table that a rule names; null with a finding where there is none.</summary>
    public RateTable? Named(JsonValue written)
    {
        if (RuleFolder.Resolve(written.File, written.Text) is not { } path)
        {
            findings.Add(Messages.PathLeavesFolder, written.Location, written.Text);
            return null;
        }

        if (!folder.Has(path))
        {
            findings.Add(Messages.NoFile, written.Location, path, Messages.NearestTo(path, folder.Paths.Where(other => other.EndsWith(".csv", StringComparison.Ordinal))), Messages.TableBeside);
            return null;
        }

        if (!tables.TryGetValue(path, out var table))
        {
            tables.Add(path, table = folder.Table(path) is { } rows ? Read(rows) : null);
        }

        return table;
    }

    private RateTable? Read(Table table)
    {
        var cells = new Cells(table, Required, Optional, null, findings);
        if (!cells.IsReadable)
        {
            return null;
        }

        var rates = new List<ExchangeRate>();
        var lines = new Dictionary<(DateOnly, int, int), int>();
        foreach (var row in table.Rows(findings))
        {
            if (!TryCurrency(cells, row, "from", out var from) | !TryCurrency(cells, row, "to", out var to)
                | !cells.TryFigure(row, "rate", aboveZero: true, out var rate) | !cells.TryFigure(row, "per", aboveZero: true, out var per)
                | !cells.TryDay(row, "date", out var day) | !cells.TryDay(row, "validTo", out var last)
                || Array.Exists(["date", "rate"], column => cells.Text(row, column) is null && cells.Required(row, column) is null))
            {
                continue;
            }

            if (last < day)
            {
                findings.Add(Messages.Reversed, cells.Locate(row, "validTo"), day, last);
            }
            else if (!lines.TryAdd((day!.Value, from, to), row.Line))
            {
                findings.Add(Messages.RowTwice, cells.Locate(row, "date"), $"{cells.Text(row, "date")} {cells.Text(row, "from")} {cells.Text(row, "to")}", (decimal)lines[(day.Value, from, to)]);
            }
            else if (from >= 0 && to >= 0)
            {
                rates.Add(new ExchangeRate(day.Value, last ?? DateOnly.MaxValue, from, to, rate!.Value, per ?? 1, row.Line));
            }
        }

        return new RateTable(table.Path, rates);
    }

    /// <summary>Reads a currency; one that no orders come in is of no use and is passed over, as a bank's table has many.</summary>
    private bool TryCurrency(Cells cells, TableRow row, string column, out int currency)
    {
        currency = -1;
        if (cells.Required(row, column) is not { } code)
        {
            return false;
        }

        if (!Currencies.Knows(code))
        {
            findings.Add(Messages.UnknownCurrency, cells.Locate(row, column), code, Messages.NearestTo(code, Currencies.All));
            return false;
        }

        currency = catalog.Currencies.IndexOf(code);
        return true;
    }
}
