using KeyAccount.Matching;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>The columns of a table that are named as facts: what stands in a cell must be the value of the fact; a blank cell holds for any.</summary>
internal sealed class FactColumns
{
    private readonly Catalog catalog;
    private readonly FindingList findings;
    private readonly FieldDeclaration[] fields;
    private readonly Dictionary<string, int?> numbers = new(StringComparer.Ordinal);

    private FactColumns(Catalog catalog, FindingList findings, FieldDeclaration[] fields)
    {
        this.catalog = catalog;
        this.findings = findings;
        this.fields = fields;
    }

    /// <summary>Gets the names of the columns.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>Looks through a header: facts always contain a dot, other columns never do. One that is not known then is a finding.</summary>
    public static FactColumns Of(Table table, IReadOnlyDictionary<string, string>? renamed, Catalog catalog, FindingList findings)
    {
        var written = table.Columns.Where(column => IsFact(column.Name) && renamed?.Values.Contains(column.Name) != true).Select(column => (Name: column.Name, column.Location))
            .Concat((renamed ?? new Dictionary<string, string>()).Where(pair => IsFact(pair.Key)).Select(pair => (Name: pair.Key, Location: new SourceLocation(table.Path, 1, 1))))
            .DistinctBy(column => column.Name).ToArray();
        var known = new List<FieldDeclaration>();
        foreach (var (name, location) in written)
        {
            if (catalog.Fields.Find(name) is not { } field)
            {
                if (catalog.KnowsFields)
                {
                    findings.Add(Messages.UnknownField, location, name, Messages.NearestTo(name, catalog.Fields.Declarations.Select(declared => declared.Name)));
                }
            }
            else if (field.Field.KnownAt > 0)
            {
                findings.Add(Messages.KnownTooLate, location, name, new Phrase("when the base price is looked for", "quando si cerca il prezzo base"));
            }
            else
            {
                known.Add(field);
            }
        }

        return new FactColumns(catalog, findings, [.. known]) { Names = [.. written.Select(column => column.Name)] };
    }

    public static bool IsFact(string column) => column.Contains('.', StringComparison.Ordinal);

    /// <summary>Gives the number of a row's condition among the price conditions: rows with the same cells share it.</summary>
    /// <returns>False, with findings at the first such row, where a cell cannot be read; -1 where every cell is blank.</returns>
    public bool TryCondition(Cells cells, TableRow row, PriceConditions conditions, out int condition)
    {
        condition = -1;
        if (fields.Length == 0)
        {
            return true;
        }

        var key = string.Join('\u001f', fields.Select(field => cells.Text(row, field.Name)));
        if (!numbers.TryGetValue(key, out var number))
        {
            number = Read(cells, row) is not { } read ? null : read.Count == 0 ? -1 : conditions.Add(new PriceCondition(
                $"{cells.Locate(row, fields[0].Name).File}[{key.Replace('\u001f', ',')}]", [.. read.Select(test => test.Test)], [.. read.Select(test => test.Field)]));
            numbers.Add(key, number);
        }

        condition = number ?? -1;
        return number is not null;
    }

    private List<(string Field, Test Test)>? Read(Cells cells, TableRow row)
    {
        var tests = new List<(string, Test)>();
        var fine = true;
        foreach (var field in fields)
        {
            if (cells.Text(row, field.Name) is not { } text)
            {
                continue;
            }

            if (Read(cells, row, field, text) is { } test)
            {
                catalog.Fields.Use(field.Field);
                tests.Add((field.Name, test));
            }
            else
            {
                fine = false;
            }
        }

        return fine ? tests : null;
    }

    private Test? Read(Cells cells, TableRow row, FieldDeclaration field, string text)
    {
        switch (field.Type)
        {
            case FieldType.Number or FieldType.Money:
                return cells.TryFigure(row, field.Name, out var figure) ? new Matching.Range(field.Field, figure, false, figure, false) : null;
            case FieldType.Date:
                return cells.TryDay(row, field.Name, out var day) ? new Between(field.Field, day!.Value.DayNumber, day.Value.DayNumber) : null;
            case FieldType.YesNo:
                return cells.TryYesNo(row, field.Name, out var yes) ? new In(field.Field, field.Field.NumberOf(yes == true ? "true" : "false")) : null;
            default:
                if (!catalog.CheckValue(field, text, cells.Locate(row, field.Name), findings))
                {
                    return null;
                }

                var value = field.Field.NumberOf(text);
                return field.Field.Kind switch
                {
                    FieldKind.Path => new Below(field.Field, value),
                    FieldKind.Set => new Contains(field.Field, value),
                    _ => new In(field.Field, value),
                };
        }
    }
}
