using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads items/items.csv and items/units.csv.</summary>
internal static class ItemReader
{
    public const string File = "items/items.csv";
    public const string UnitsFile = "items/units.csv";
    private static readonly string[] Required = ["sku"];
    private static readonly string[] BuiltIn = ["name", "category", "brand", "uom"];
    private const string Weight = "weight";
    private static readonly string[] BuiltInFields = [.. BuiltIn.Select(name => $"item.{name}")];
    private static readonly string[] UnitColumns = ["item", "unit", "factor"];

    public static void Read(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        var own = OwnFields.Of("item.", catalog.Fields);
        if (folder.Table(File) is not { } table || new Cells(table, Required, [.. BuiltIn, Weight, "cost", "tax", .. own.Columns], null, findings, catalog.KnowsFields ? OtherColumns.Refused : OtherColumns.PassedOver) is not { IsReadable: true } cells)
        {
            catalog.KnowsItems = catalog.KnowsUnits = false;
            if (!folder.Has(File))
            {
                findings.Add(Messages.NoFile, new SourceLocation(File, 1, 1), File, new Phrase("", ""), Messages.NeededFile);
            }

            ReadUnits(folder, catalog, findings);
            return;
        }

        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows(findings))
        {
            if (cells.Required(row, "sku") is not { } sku)
            {
                catalog.KnowsItems = false;
                continue;
            }

            if (!lines.TryAdd(sku, row.Line))
            {
                findings.Add(Messages.RowTwice, cells.Locate(row, "sku"), sku, (decimal)lines[sku]);
                continue;
            }

            var values = own.Read(cells, row, findings);
            for (var i = 0; i < BuiltIn.Length; i++)
            {
                if (cells.Text(row, BuiltIn[i]) is { } text)
                {
                    values[BuiltInFields[i]] = catalog.See(BuiltInFields[i], text);
                }
            }

            var weight = cells.TryFigure(row, Weight, aboveZero: true, out var heavy) ? heavy : null;
            if (weight is { } each)
            {
                values["item.weight"] = each;
            }

            if (cells.TryFigure(row, "cost", aboveZero: false, out var cost) && cost is { } known)
            {
                values["item.cost"] = known;
            }

            catalog.Items.Add(sku, new Item
            {
                Weight = weight,
                Index = catalog.Items.Count,
                Sku = sku,
                Name = values.GetValueOrDefault("item.name").Text,
                Category = values.GetValueOrDefault("item.category").Text,
                Unit = values.GetValueOrDefault("item.uom").Text,
                Tax = cells.Text(row, "tax"),
                Cost = cost,
                Values = values,
            });
            own.See(catalog, values);
        }

        catalog.KnowsItems &= !table.HasPassedOver;
        catalog.KnowsUnits = catalog.KnowsItems;
        catalog.Units.UnionWith(catalog.Items.Values.Select(item => item.Unit).OfType<string>());
        ReadUnits(folder, catalog, findings);
    }

    private static void ReadUnits(RuleFolder folder, Catalog catalog, FindingList findings)
    {
        if (folder.Table(UnitsFile) is not { } table || new Cells(table, UnitColumns, [], null, findings) is not { IsReadable: true } cells)
        {
            catalog.KnowsUnits &= !folder.Has(UnitsFile);
            return;
        }

        var lines = new Dictionary<(Item, string), int>();
        foreach (var row in table.Rows(findings))
        {
            var item = cells.Required(row, "item") is { } sku ? catalog.CheckItem(sku, cells.Locate(row, "item"), findings) : null;
            if (cells.Required(row, "unit") is not { } unit || cells.Required(row, "factor") is null
                || !cells.TryFigure(row, "factor", aboveZero: true, out var factor) || item is null)
            {
                catalog.KnowsUnits = false;
                continue;
            }

            if (unit == item.Unit)
            {
                findings.Add(Messages.PointlessSetting, cells.Locate(row, "unit"), unit, new Phrase($"it is the unit of the price of {item.Sku}", $"è l'unità del prezzo di {item.Sku}"));
                continue;
            }

            if (!lines.TryAdd((item, unit), row.Line))
            {
                findings.Add(Messages.RowTwice, cells.Locate(row, "unit"), $"{item.Sku} {unit}", (decimal)lines[(item, unit)]);
                continue;
            }

            item.Units.Add((unit, factor!.Value));
            catalog.Units.Add(unit);
        }

        catalog.KnowsUnits &= !table.HasPassedOver;
    }
}
