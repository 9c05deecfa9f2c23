using KeyAccount.Grammar;
using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads index tables, indices/*.csv, and the surcharges that follow them.</summary>
internal static class IndexReader
{
    private const string Folder = "indices/";

    /// <summary>Reads the tables: a column month or date, and the value.</summary>
    public static void ReadTables(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        foreach (var path in folder.Paths.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal)).ToArray())
        {
            var name = path[Folder.Length..^".csv".Length];
            catalog.IndexNames.Add(name);
            if (folder.Table(path) is { } table && ReadTable(name, table, findings) is { } index)
            {
                catalog.Indices.Add(name, index);
            }
        }
    }

    /// <summary>Reads a surcharge that follows an index; null with a finding where it cannot be used.</summary>
    public static IndexFormula? Read(JsonValue written, RuleScope scope, Catalog catalog, bool isSurcharge, FindingList findings)
    {
        var name = written["table"]!;
        if (!catalog.Indices.TryGetValue(name.Text, out var table) && !catalog.IndexNames.Contains(name.Text))
        {
            findings.Add(Messages.UnknownName, name.Location, new Phrase("index", "l'indice"), name.Text, Messages.NearestTo(name.Text, catalog.IndexNames));
        }

        if (!isSurcharge)
        {
            findings.Add(Messages.PointlessSetting, written.Location, "index", new Phrase("an index raises prices: its step holds surcharges", "un indice alza i prezzi: il suo passo contiene maggiorazioni"));
            return null;
        }

        var content = written["content"]!;
        var field = catalog.Fields.Find(content.Text);
        if (field is not { Field: { Kind: FieldKind.Number, Scope: FieldScope.Line } })
        {
            if (catalog.KnowsFields)
            {
                findings.Add(Messages.UnknownName, content.Location, new Phrase("number of items", "il numero degli articoli"), content.Text, Messages.NearestTo(content.Text, catalog.Fields.Declarations.Where(known => known.Field is { Kind: FieldKind.Number, Scope: FieldScope.Line }).Select(known => known.Name)));
            }

            return null;
        }

        var code = written["currency"];
        var currency = code is null ? scope.Currency : catalog.CheckCurrency(code.Text, code.Location, findings) ? catalog.Currencies.IndexOf(code.Text) : null;
        if (currency is null && code is null)
        {
            findings.Add(Messages.Incomplete, written.Location, "currency", new Phrase("The values of an index are money: say in which currency.", "I valori di un indice sono denaro: indicare la valuta."));
        }

        var reading = written["read"]?.Text switch
        {
            "average of the month of the order" => IndexReading.MonthOfOrder,
            "average of the quarter before the order" => IndexReading.QuarterBefore,
            "last before the order" => IndexReading.LastBefore,
            _ => IndexReading.MonthBefore,
        };
        return table is null || currency is not { } stated ? null : new IndexFormula(
            table, catalog.Fields.IndexIn(table, reading), Figure(written["above"], 0), Figure(written["per"], 1), catalog.Fields.Use(field.Field), Figure(written["contentPer"], 1), stated, catalog.Currencies.Count);
    }

    private static decimal Figure(JsonValue? value, decimal otherwise) => value is not null && value.TryNumber(out var figure) ? figure : otherwise;

    private static IndexTable? ReadTable(string name, Table table, FindingList findings)
    {
        var byDay = table.Column("date") >= 0;
        var cells = new Cells(table, [byDay ? "date" : "month", "value"], ["note"], null, findings);
        if (!cells.IsReadable)
        {
            return null;
        }

        var values = new List<(DateOnly, decimal)>();
        var lines = new Dictionary<DateOnly, int>();
        foreach (var row in table.Rows(findings))
        {
            var at = Day(cells, row, byDay, findings);
            if (!cells.TryFigure(row, "value", aboveZero: true, out var value) || cells.Required(row, "value") is null || at is not { } day)
            {
                continue;
            }

            if (lines.TryAdd(day, row.Line))
            {
                values.Add((day, value!.Value));
            }
            else
            {
                findings.Add(Messages.RowTwice, row.Location, cells.Text(row, byDay ? "date" : "month")!, (decimal)lines[day]);
            }
        }

        return new IndexTable(name, table.Path, values);
    }

    private static DateOnly? Day(Cells cells, TableRow row, bool byDay, FindingList findings)
    {
        if (byDay)
        {
            return cells.Required(row, "date") is not null && cells.TryDay(row, "date", out var day) ? day : null;
        }

        if (cells.Required(row, "month") is not { } month)
        {
            return null;
        }

        if (Days.TryRead($"{month}-01", out var first))
        {
            return first;
        }

        findings.Add(Messages.NotAMonth, cells.Locate(row, "month"), month);
        return null;
    }
}
