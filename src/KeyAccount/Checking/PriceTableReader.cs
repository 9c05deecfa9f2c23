using KeyAccount.Grammar;
using KeyAccount.RuleFiles;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Reads tables of prices: a price list, or a table beside an agreement.</summary>
internal static class PriceTableReader
{
    private static readonly string[] Required = ["item", "price"];
    private static readonly string[] Optional = ["per", "validFrom", "validTo", "minQuantity", "note"];

    public static IEnumerable<string> Columns => [.. Required, .. Optional];

    /// <summary>Adds the rows of a table, each within the days that the file is in force.</summary>
    public static void Read(
        Table table, PriceOrigin origin, Period inForce, IReadOnlyDictionary<string, string>? renamed, Catalog catalog, List<PriceRecord> records, FindingList findings)
    {
        var cells = new Cells(table, Required, Optional, renamed, findings);
        if (!cells.IsReadable)
        {
            return;
        }

        var items = catalog.Items.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in table.Rows(findings))
        {
            if (!items.TryGetValue(cells.Span(row, "item"), out var item))
            {
                item = cells.Required(row, "item") is { } sku ? catalog.CheckItem(sku, cells.Locate(row, "item"), findings) : null;
            }

            if (!cells.TryFigure(row, "price", aboveZero: false, out var price) | !cells.TryFigure(row, "per", aboveZero: true, out var per)
                | !cells.TryFigure(row, "minQuantity", aboveZero: true, out var minQuantity)
                | !cells.TryDay(row, "validFrom", out var from) | !cells.TryDay(row, "validTo", out var to) || item is null)
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
                    Item = item.Index,
                    Line = row.Line,
                    Origin = origin,
                    Price = price.Value,
                    Per = per ?? 1,
                    MinQuantity = minQuantity ?? 0,
                    From = period.From,
                    To = period.To,
                    Condition = -1,
                });
            }
        }
    }

    /// <summary>Reports prices of one item for the same days and quantities: nothing says which of them holds.</summary>
    public static void FindEqual(PriceBook book, Catalog catalog, FindingList findings)
    {
        var items = catalog.Items.Values.ToDictionary(item => item.Index, item => item.Sku);
        var all = book.All;
        for (var i = 1; i < all.Length; i++)
        {
            ref readonly var a = ref all[i - 1];
            ref readonly var b = ref all[i];
            if (a.Item == b.Item && a.Against(b) == 0 && a.Condition == b.Condition && a.Origin.Currency == b.Origin.Currency)
            {
                findings.Add(Messages.EqualPrices, new SourceLocation(b.Origin.File, b.Line, 1, b.Origin.Pointer), items[b.Item], b.UnitPrice, a.UnitPrice,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{a.Origin.File}({a.Line})"));
            }
        }
    }
}
