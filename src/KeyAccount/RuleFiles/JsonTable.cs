namespace KeyAccount.RuleFiles;

/// <summary>A table written as a list of objects, in an inline rule folder.</summary>
internal sealed class JsonTable : Table
{
    private readonly JsonValue list;

    public JsonTable(string path, JsonValue list)
    {
        Path = path;
        this.list = list;
        Columns =
        [
            .. list.Items
                .SelectMany(item => item.Members.Select(member => (member.Name, Location: item.NameLocation(member))))
                .DistinctBy(column => column.Name)
                .Select(column => new TableColumn(column.Name, column.Location)),
        ];
    }

    public override string Path { get; }

    public override IReadOnlyList<TableColumn> Columns { get; }

    public override bool DecimalComma => false;

    public override IEnumerable<TableRow> Rows(FindingList findings)
    {
        var row = new TableRow(Columns.Count);
        foreach (var item in list.Items)
        {
            if (item.Kind != JsonKind.Object)
            {
                HasPassedOver = true;
                findings.Add(Messages.WrongKind, item.Location, Messages.AnObject, Messages.Found(item));
                continue;
            }

            row.Locator = column => (column < Columns.Count ? item[Columns[column].Name] : null)?.Location ?? item.Location;
            row.Begin(item.Location.Line);
            for (var i = 0; i < Columns.Count; i++)
            {
                var cell = item[Columns[i].Name];
                row.Set(i, cell?.Text, isExact: cell?.Kind == JsonKind.Number);
            }

            yield return row;
        }
    }
}
