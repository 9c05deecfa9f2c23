using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Looks at the items that lines of a pool can have, as far as its tests tell: whether their quantities and weights can be added up.</summary>
internal sealed class PoolUnits(Catalog catalog)
{
    /// <summary>How many items a message names.</summary>
    private const int Named = 3;

    /// <summary>Gives the units of their prices; at most one where they are not all known.</summary>
    public string[] Of(Test[] where)
    {
        if (!catalog.KnowsItems)
        {
            return [];
        }

        var all = catalog.Items.Values.Select(item => item.Unit).Distinct().Take(2).Count();
        return all < 2 ? [] : [.. ItemsOf(where).Select(item => item.Unit ?? "-").Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Names items that have no such unit.</summary>
    public string[] Without(string unit, Test[] where) =>
        catalog.KnowsUnits ? [.. ItemsOf(where).Where(item => item.FactorOf(unit) is null).Select(item => item.Sku).Order(StringComparer.Ordinal).Take(Named)] : [];

    /// <summary>Names items that have no weight.</summary>
    public string[] WithoutWeight(Test[] where) =>
        catalog.KnowsItems ? [.. ItemsOf(where).Where(item => item.Weight is null).Select(item => item.Sku).Order(StringComparer.Ordinal).Take(Named)] : [];

    private IEnumerable<Item> ItemsOf(Test[] where) => catalog.Items.Values.Where(item => !Array.Exists(where, test => Holds(test, item) == false));

    /// <summary>Says whether a test holds for an item; null where the item alone does not tell.</summary>
    private static bool? Holds(Test test, Item item)
    {
        switch (test)
        {
            case In x when IsOfItem(x.Field):
                return x.Values.Contains(Number(x.Field, item));
            case Below x when IsOfItem(x.Field):
                return Number(x.Field, item) is var path && x.Paths.Any(above => path == above || x.Field.IsBelow(path, above));
            case Present x when IsOfItem(x.Field):
                return Text(x.Field, item) is not null;
            case Not x:
                return !Holds(x.Inner, item);
            case All x:
                return x.Tests.Select(inner => Holds(inner, item)).Aggregate((bool?)true, (all, one) => all & one);
            case Any x:
                return x.Tests.Select(inner => Holds(inner, item)).Aggregate((bool?)false, (any, one) => any | one);
            default:
                return null;
        }
    }

    private static bool IsOfItem(Field field) => field.Name.StartsWith("item.", StringComparison.Ordinal);

    private static string? Text(Field field, Item item) => field.Name == "item.sku" ? item.Sku : item.Values.GetValueOrDefault(field.Name).Text;

    private static int Number(Field field, Item item) => field.Find(Text(field, item));
}
