using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What is known of each item before any order, as numbers.</summary>
internal sealed class ItemFacts
{
    /// <summary>A whole row of the fact table for each item, one after the other.</summary>
    private readonly int[] rows;
    private readonly int rowLength;
    private readonly (Field Field, decimal Value)[]?[]? numbers;
    private readonly (Field Quantity, decimal Factor)[][]? units;
    private readonly Field lineWeight;

    public ItemFacts(Catalog catalog, FactLayout layout)
    {
        lineWeight = catalog.Fields.LineWeight;
        rowLength = layout.LineInts;
        rows = new int[catalog.Items.Count * rowLength];
        (string Unit, Field Quantity)[] quantities = [.. catalog.Fields.Quantities];
        units = quantities.Length == 0 ? null : new (Field, decimal)[catalog.Items.Count][];
        foreach (var item in catalog.Items.Values)
        {
            var read = FieldNumbers.Of(item.Values, catalog);
            var row = rows.AsSpan(item.Index * rowLength, rowLength);
            foreach (var (field, value) in read.Ints)
            {
                row[field.Slot] = value;
            }

            if (catalog.Fields.ItemSku is { IsRead: true } sku)
            {
                row[sku.Slot] = sku.Find(item.Sku);
            }

            if (read.Numbers.Length > 0)
            {
                numbers ??= new (Field, decimal)[]?[catalog.Items.Count];
                numbers[item.Index] = read.Numbers;
            }

            if (units is not null)
            {
                units[item.Index] = InUnits(item, quantities);
            }
        }
    }

    private static (Field Quantity, decimal Factor)[] InUnits(Item item, (string Unit, Field Quantity)[] quantities) =>
        [.. quantities.Where(known => item.FactorOf(known.Unit) is not null).Select(known => (known.Quantity, item.FactorOf(known.Unit)!.Value))];

    /// <summary>Writes what is known into the facts of a line.</summary>
    public void Write(FactTable facts, int line, Item item, decimal quantity)
    {
        rows.AsSpan(item.Index * rowLength, rowLength).CopyTo(facts.LineInts(line));
        if (numbers?[item.Index] is { } ofItem)
        {
            foreach (var (field, value) in ofItem)
            {
                facts.SetNumber(field, line, value);
            }
        }

        if (lineWeight.IsRead && item.Weight is { } weight)
        {
            facts.SetNumber(lineWeight, line, weight * quantity);
        }

        if (units is not null)
        {
            foreach (var (field, factor) in units[item.Index])
            {
                facts.SetNumber(field, line, quantity / factor);
            }
        }
    }
}
