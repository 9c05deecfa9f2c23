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
        var cells = new Cells(table, Required, Optional, renamed, findings, renamed is null ? OtherColumns.Refused : OtherColumns.PassedOver);
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
                    Written = from ?? inForce.From,
                    To = period.To,
                    Condition = -1,
                });
            }
        }
    }

    /// <summary>Reports prices of one item for the same days and quantities: nothing says which of them holds.</summary>
    public static void FindEqual(PriceBook book, Catalog catalog, FindingList findings)
    {
        var all = book.All;
        var first = new Dictionary<int, PriceRecord>();
        string[]? skus = null;
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var record = ref all[i];
            if (i > 0 && !(record.Item == all[i - 1].Item && record.Against(all[i - 1]) == 0 && record.Condition == all[i - 1].Condition))
            {
                first.Clear();
            }

            if (!first.TryAdd(record.Origin.Currency, record))
            {
                var other = first[record.Origin.Currency];
                skus ??= [.. catalog.Items.Values.OrderBy(item => item.Index).Select(item => item.Sku)];
                findings.Add(Messages.EqualPrices, new SourceLocation(record.Origin.File, record.Line, 1, record.Origin.Pointer), skus[record.Item], record.UnitPrice, other.UnitPrice,
                    string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{other.Origin.File}({other.Line})"));
            }
        }
    }
}
