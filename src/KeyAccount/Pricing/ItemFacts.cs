using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What is known of each item before any order, as numbers.</summary>
internal sealed class ItemFacts
{
    private readonly (Field Field, int Value)[][] ints;
    private readonly (Field Field, decimal Value)[][] numbers;
    private readonly (Field Quantity, decimal Factor)[][] units;

    private readonly Field lineWeight;

    public ItemFacts(Catalog catalog)
    {
        lineWeight = catalog.Fields.LineWeight;
        ints = new (Field, int)[catalog.Items.Count][];
        numbers = new (Field, decimal)[catalog.Items.Count][];
        units = new (Field, decimal)[catalog.Items.Count][];
        (string Unit, Field Quantity)[] quantities = [.. catalog.Fields.Quantities];
        foreach (var item in catalog.Items.Values)
        {
            var read = FieldNumbers.Of(item.Values, catalog);
            ints[item.Index] = catalog.Fields.ItemSku is { IsRead: true } sku ? [.. read.Ints, (sku, sku.Find(item.Sku))] : read.Ints;
            numbers[item.Index] = read.Numbers;
            units[item.Index] = quantities.Length == 0 ? [] : InUnits(item, quantities);
        }
    }

    private static (Field Quantity, decimal Factor)[] InUnits(Item item, (string Unit, Field Quantity)[] quantities) =>
        [.. quantities.Where(known => item.FactorOf(known.Unit) is not null).Select(known => (known.Quantity, item.FactorOf(known.Unit)!.Value))];

    /// <summary>Writes what is known into the facts of a line.</summary>
    public void Write(FactTable facts, int line, Item item, decimal quantity)
    {
        foreach (var (field, value) in ints[item.Index])
        {
            facts.SetInt(field, line, value);
        }

        foreach (var (field, value) in numbers[item.Index])
        {
            facts.SetNumber(field, line, value);
        }

        if (lineWeight.IsRead && item.Weight is { } weight)
        {
            facts.SetNumber(lineWeight, line, weight * quantity);
        }

        foreach (var (field, factor) in units[item.Index])
        {
            facts.SetNumber(field, line, quantity / factor);
        }
    }
}
