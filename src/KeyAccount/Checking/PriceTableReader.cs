using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads tables of prices: a price list, or a table that a rule file names.</summary>
internal sealed class PriceTableReader(Catalog catalog, PriceConditions conditions, FindingList findings)
{
    private static readonly string[] Required = ["item", "price"];
    private static readonly string[] Optional = ["per", "uom", "validFrom", "validTo", "minQuantity", "maxQuantity", "note"];
    private readonly PriceTermsReader terms = new(catalog, findings);

    public static IEnumerable<string> Columns => [.. Required, .. Optional];

    /// <summary>Adds the rows of a table, each within the days that the file is in force.</summary>
    public void Read(Table table, PriceOrigin origin, Period inForce, IReadOnlyDictionary<string, string>? renamed, List<PriceRecord> records)
    {
        var facts = FactColumns.Of(table, renamed, catalog, findings);
        var forAnyItem = facts.Names.Count > 0;
        var cells = new Cells(table, forAnyItem ? ["price"] : Required, [.. forAnyItem ? ["item"] : Array.Empty<string>(), .. Optional, .. facts.Names], renamed, findings, renamed is null ? OtherColumns.Refused : OtherColumns.PassedOver);
        if (!cells.IsReadable)
        {
            return;
        }

        foreach (var row in table.Rows(findings))
        {
            if (!TryItem(cells, row, forAnyItem, out var item) | !cells.TryFigure(row, "price", aboveZero: false, out var price) | !terms.TryRead(cells, row, item, out var read)
                | !cells.TryDay(row, "validFrom", out var from) | !cells.TryDay(row, "validTo", out var to) | !facts.TryCondition(cells, row, conditions, out var condition))
            {
                continue;
            }

            if (price is null)
            {
                cells.Required(row, "price");
                continue;
            }

            var written = new Period(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
            if (written.IsEmpty)
            {
                findings.Add(Messages.Reversed, cells.Locate(row, "validTo"), written.From, written.To);
                continue;
            }

            var period = written.And(inForce);
            if (!period.IsEmpty)
            {
                records.Add(new PriceRecord
                {
                    Item = item?.Index ?? PriceRecord.AnyItem,
                    Line = row.Line,
                    Origin = origin,
                    Price = price.Value,
                    Terms = read!,
                    From = period.From,
                    Written = from ?? inForce.From,
                    To = period.To,
                    Condition = condition,
                });
            }
        }
    }

    /// <summary>Finds the item of a row; in a table with facts the cell may be blank: then the row is for every item that the facts choose.</summary>
    private bool TryItem(Cells cells, TableRow row, bool mayBeBlank, out Item? item)
    {
        item = null;
        var sku = cells.Span(row, "item");
        if (sku.IsEmpty)
        {
            return mayBeBlank || cells.Required(row, "item") is not null;
        }

        if (!catalog.Items.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sku, out item))
        {
            item = catalog.CheckItem(sku.ToString(), cells.Locate(row, "item"), findings);
        }

        return item is not null;
    }
}
