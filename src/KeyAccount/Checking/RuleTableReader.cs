using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Makes a rule of each row of a table, as if it stood in the rule file; each of its values keeps the place of its cell.</summary>
internal sealed class RuleTableReader
{
    private static readonly string[] Plain = ["priority", "valid", "title", "note", "group", "cap", "status"];

    private readonly JsonValue rule;
    private readonly Table table;
    private readonly Catalog catalog;
    private readonly FindingList findings;
    private readonly (TableColumn Column, int Index, string Setting)[] facts;
    private readonly (TableColumn Column, int Index, string Setting)[] settings;
    private readonly (TableColumn Column, int Index, string Setting)[] across;

    private RuleTableReader(JsonValue rule, Table table, Catalog catalog, FindingList findings)
    {
        this.rule = rule;
        this.table = table;
        this.catalog = catalog;
        this.findings = findings;
        var names = rule["table"]!["columns"]?.Members.ToDictionary(member => member.Value.Text, member => member.Name, StringComparer.Ordinal);
        var columns = table.Columns.Select((column, index) => (Column: column, Index: index, Setting: names?.GetValueOrDefault(column.Name) ?? column.Name)).ToArray();
        var isCross = rule["table"]!["across"] is not null;
        facts = Array.FindAll(columns, column => FactColumns.IsFact(column.Setting));
        settings = Array.FindAll(columns, column => Plain.Contains(column.Setting) || (!isCross && FileShapes.RuleTableValues.Contains(column.Setting)));
        across = [.. columns.Except(facts).Except(settings)];
    }

    /// <summary>Gives the files with a rule for each row in place of each rule that has a table.</summary>
    public static IReadOnlyList<RuleFile> Expand(IReadOnlyList<RuleFile> files, RuleFolder folder, Catalog catalog, FindingList findings)
    {
        return [.. files.Select(file => file.Discounts.Any(rule => rule["table"] is not null)
            ? file with { Discounts = [.. file.Discounts.SelectMany(rule => rule["table"] is { } table ? Rows(rule, table, folder, catalog, findings) : [rule])] }
            : file)];
    }

    private static IEnumerable<JsonValue> Rows(JsonValue rule, JsonValue written, RuleFolder folder, Catalog catalog, FindingList findings)
    {
        var name = written["file"]!;
        if (FileShapes.RuleTableValues.Concat(["scale", "effects"]).FirstOrDefault(value => rule[value] is not null) is { } value)
        {
            findings.Add(Messages.TwoValues, written.Location, value, "table");
            return [];
        }

        if (RuleFolder.Resolve(name.File, name.Text) is not { } path)
        {
            findings.Add(Messages.PathLeavesFolder, name.Location, name.Text);
            return [];
        }

        if (!folder.Has(path))
        {
            findings.Add(Messages.NoFile, name.Location, path, Messages.NearestTo(path, folder.Paths.Where(other => other.EndsWith(".csv", StringComparison.Ordinal))), Messages.TableBeside);
            return [];
        }

        return folder.Table(path) is { } table && new RuleTableReader(rule, table, catalog, findings) is var reader && reader.IsReadable() ? [.. reader.Read()] : [];
    }

    private bool IsReadable()
    {
        var before = findings.Errors;
        foreach (var (column, _, setting) in facts)
        {
            if (catalog.Fields.Find(setting) is null && catalog.KnowsFields)
            {
                findings.Add(Messages.UnknownField, column.Location, setting, Messages.NearestTo(setting, catalog.Fields.Declarations.Select(known => known.Name)));
            }
            else if (rule["when"]?[setting] is not null)
            {
                findings.Add(Messages.WrittenTwice, column.Location, setting, new Phrase("the rule and its table", "la regola e la sua tabella"), new Phrase("Keep it in one of them.", "Tenerlo in uno dei due."));
            }
        }

        var cross = rule["table"]!;
        if (cross["across"] is { } fact)
        {
            if (catalog.Fields.Find(fact.Text) is null && catalog.KnowsFields)
            {
                findings.Add(Messages.UnknownName, fact.Location, new Phrase("field", "il campo"), fact.Text, Messages.NearestTo(fact.Text, catalog.Fields.Declarations.Select(known => known.Name)));
            }

            if (cross["cell"] is null)
            {
                findings.Add(Messages.Incomplete, cross.Location, "cell", new Phrase("A cross table says what a cell holds, such as \"cell\": \"percent\".", "Una tabella a doppia entrata dice che cosa contiene una cella, come \"cell\": \"percent\"."));
            }
        }
        else
        {
            string[] known = [.. FileShapes.RuleTableValues, .. Plain];
            foreach (var (column, _, _) in across.Where(column => column.Column.Name.Length > 0))
            {
                findings.Add(Messages.UnknownColumn, column.Location, column.Name, Messages.NearestTo(column.Name, known), Messages.And(known));
            }

            if (!settings.Any(column => FileShapes.RuleTableValues.Contains(column.Setting)))
            {
                findings.Add(Messages.NoCells, cross.Location, FileShapes.RuleTableValues);
            }
        }

        return findings.Errors == before;
    }

    private IEnumerable<JsonValue> Read()
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows(findings))
        {
            string[] keys = [.. facts.Select(fact => row[fact.Index].IsEmpty ? "*" : row[fact.Index].ToString())];
            if (!lines.TryAdd(string.Join(',', keys), row.Line))
            {
                findings.Add(Messages.RowTwice, row.Location, string.Join(", ", keys), (decimal)lines[string.Join(',', keys)]);
                continue;
            }

            if (rule["table"]!["across"] is not { } fact)
            {
                if (Rule(row, keys, [], settings) is { } made)
                {
                    yield return made;
                }

                continue;
            }

            foreach (var column in across)
            {
                if (Rule(row, [.. keys, column.Column.Name], [(fact.Text, column.Column.Name, column.Column.Location)], [.. settings, column with { Setting = rule["table"]!["cell"]!.Text }]) is { } made)
                {
                    yield return made;
                }
            }
        }
    }

    /// <summary>Makes the rule of a row, or of a cell of a cross table; null where no value is given or one cannot be read.</summary>
    private JsonValue? Rule(TableRow row, string[] keys, (string Fact, string Value, SourceLocation Place)[] more, (TableColumn Column, int Index, string Setting)[] given)
    {
        if (!given.Any(column => FileShapes.RuleTableValues.Contains(column.Setting) && !row[column.Index].IsEmpty))
        {
            return null;
        }

        var place = row.Location;
        var made = JsonValue.FromCell(JsonKind.Object, "", place);
        made.Add("id", 0, JsonValue.FromCell(JsonKind.Text, $"{rule["id"]!.Text}[{string.Join(',', keys)}]", place));
        foreach (var member in rule.Members.Where(member => member.Name is not ("id" or "table" or "when")))
        {
            made.Share(member);
        }

        var when = JsonValue.FromCell(JsonKind.Object, "", place);
        foreach (var member in rule["when"]?.Members ?? [])
        {
            when.Share(member);
        }

        var fine = true;
        foreach (var (_, index, setting) in facts.Where(fact => !row[fact.Index].IsEmpty))
        {
            fine &= AddFact(when, setting, row[index].ToString(), row.Locate(index));
        }

        foreach (var (fact, value, at) in more)
        {
            fine &= AddFact(when, fact, value, at);
        }

        if (when.Members.Count > 0)
        {
            made.Add("when", 0, when);
        }

        foreach (var (column, index, setting) in given.Where(column => !row[column.Index].IsEmpty))
        {
            if (made[setting] is not null)
            {
                findings.Add(Messages.WrittenTwice, column.Location, setting, new Phrase("the rule and its table", "la regola e la sua tabella"), new Phrase("Keep it in one of them.", "Tenerlo in uno dei due."));
                return null;
            }

            fine &= Setting(row, column, index, setting) is { } value && made.Add(setting, 0, value);
        }

        return fine ? made : null;
    }

    private bool AddFact(JsonValue when, string fact, string value, SourceLocation place)
    {
        if (value[0] is '<' or '>' or '=' or '!')
        {
            findings.Add(Messages.SignInCell, place, fact, value);
            return false;
        }

        var type = catalog.Fields.Find(fact)?.Type;
        var kind = type == FieldType.YesNo ? JsonKind.YesNo : JsonKind.Text;
        var text = type == FieldType.YesNo && value is "yes" or "sì" or "si" ? "true" : type == FieldType.YesNo && value == "no" ? "false" : value;
        if (type is FieldType.Number or FieldType.Money)
        {
            if (Figure(fact, value, place) is not { } figure)
            {
                return false;
            }

            (kind, text) = (JsonKind.Number, figure);
        }

        return when.Add(fact, 0, JsonValue.FromCell(kind, text, place));
    }

    private JsonValue? Setting(TableRow row, TableColumn column, int index, string setting)
    {
        var place = row.Locate(index);
        var text = row[index].ToString();
        var shape = FileShapes.Discount.Settings.First(known => known.Name == setting).Shape;
        var isCascade = setting == "percent" && text.Contains('+', StringComparison.Ordinal);
        var isText = setting is "valid" or "title" or "note" or "group" or "status" || text.EndsWith('%');
        JsonValue value;
        if (isText)
        {
            value = JsonValue.FromCell(JsonKind.Text, text, place);
        }
        else if (isCascade)
        {
            value = JsonValue.FromCell(JsonKind.Text, table.DecimalComma ? text.Replace(',', '.') : text, place);
        }
        else if (Figure(column.Name, text, place) is { } figure)
        {
            value = JsonValue.FromCell(JsonKind.Number, figure, place);
            if (shape is MoneyShape && Currency(row) is { } currency)
            {
                var byCurrency = JsonValue.FromCell(JsonKind.Object, "", place);
                byCurrency.Add(currency, 0, value);
                value = byCurrency;
            }
        }
        else
        {
            return null;
        }

        return shape.Check(value, findings) ? value : null;
    }

    /// <summary>Gives the currency that a row asks for, which its amounts are then in.</summary>
    private string? Currency(TableRow row) =>
        Array.Find(facts, fact => fact.Setting == "order.currency") is { Column: not null } of && !row[of.Index].IsEmpty ? row[of.Index].ToString() : null;

    private string? Figure(string column, string text, SourceLocation place)
    {
        switch (Figures.Read(text, table.DecimalComma, out var figure))
        {
            case Figures.Outcome.Fine:
                return figure.ToString(CultureInfo.InvariantCulture);
            case Figures.Outcome.Ambiguous:
                Ambiguity.Report(column, text, figure, table.DecimalComma, place, findings);
                return null;
            default:
                findings.Add(Messages.NotAFigure, place, column, text, table.DecimalComma ? new Phrase("12,50 or 12.50", "12,50 o 12.50") : new Phrase("12.50", "12.50"));
                return null;
        }
    }
}
