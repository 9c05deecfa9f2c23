using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>The company's own fields of accounts or of items, as columns of their table.</summary>
internal sealed class OwnFields
{
    private readonly IReadOnlyList<FieldDeclaration> declarations;
    private readonly int prefix;

    private OwnFields(string prefix, IReadOnlyList<FieldDeclaration> declarations)
    {
        this.prefix = prefix.Length;
        this.declarations = declarations;
    }

    /// <summary>Gets the column of each field: its name without the prefix.</summary>
    public IEnumerable<string> Columns => declarations.Select(own => own.Name[prefix..]);

    public static OwnFields Of(string prefix, FieldCatalog fields) =>
        new(prefix, [.. fields.Declarations.Where(field => field.IsOwn && field.Name.StartsWith(prefix, StringComparison.Ordinal))]);

    /// <summary>Reads a row's values; what cannot be read is a finding and stays missing.</summary>
    public Dictionary<string, FieldValue> Read(Cells cells, TableRow row, FindingList findings)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var field in declarations)
        {
            var column = field.Name[prefix..];
            if (cells.Text(row, column) is not { } text)
            {
                continue;
            }

            switch (field.Type)
            {
                case FieldType.Number or FieldType.Money when cells.TryFigure(row, column, out var figure) && figure is { } number:
                    values.Add(field.Name, number);
                    break;
                case FieldType.Date when cells.TryDay(row, column, out var day) && day is { } date:
                    values.Add(field.Name, date);
                    break;
                case FieldType.YesNo when cells.TryYesNo(row, column, out var yes) && yes is { } answer:
                    values.Add(field.Name, answer);
                    break;
                case FieldType.Text or FieldType.Path when field.Values.Count > 0 && !field.Values.Contains(text):
                    findings.Add(Messages.ValueNotDeclared, cells.Locate(row, column), field.Name, text, Messages.NearestTo(text, field.Values), field.Values);
                    break;
                case FieldType.Text or FieldType.Path:
                    values.Add(field.Name, text);
                    break;
            }
        }

        return values;
    }

    /// <summary>Remembers the values that are texts.</summary>
    public void See(Catalog catalog, IReadOnlyDictionary<string, FieldValue> values)
    {
        foreach (var field in declarations.Where(field => field.Type is FieldType.Text))
        {
            if (values.TryGetValue(field.Name, out var value) && value.Text is { } text)
            {
                catalog.See(field.Name, text);
            }
        }
    }
}
