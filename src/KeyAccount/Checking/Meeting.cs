using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Checking;

/// <summary>Says whether two rules can hold together. Where it cannot tell, they can.</summary>
internal sealed class Meeting(Catalog catalog)
{
    public bool CanMeet(DiscountRule a, DiscountRule b) => a.OnCharges == b.OnCharges && !a.Valid.And(b.Valid).IsEmpty && CanMeet(a.When, b.When);

    public bool CanMeet(Test[] a, Test[] b)
    {
        foreach (var test in a)
        {
            foreach (var other in b)
            {
                if (AreApart(test, other) || IsShutOut(b, test) || IsShutOut(a, other))
                {
                    return false;
                }
            }
        }

        return SomeItemFits(a, b);
    }

    /// <summary>Says whether two tests on one field can never hold together.</summary>
    private static bool AreApart(Test a, Test b) => (a, b) switch
    {
        (In x, In y) => x.Field == y.Field && !x.Values.Intersect(y.Values).Any(),
        (In x, Not(In y)) => x.Field == y.Field && x.Values.All(y.Values.Contains),
        (Not(In), In) => AreApart(b, a),
        (Below x, Below y) => x.Field == y.Field && !x.Paths.Any(p => y.Paths.Any(q => p == q || x.Field.IsBelow(p, q) || x.Field.IsBelow(q, p))),
        (Between x, Between y) => x.Field == y.Field && (x.From > y.To || y.From > x.To),
        (Matching.Range x, Matching.Range y) => x.Field == y.Field && (Above(x, y) || Above(y, x)),
        (All x, _) => Array.Exists(x.Tests, test => AreApart(test, b)),
        (_, All) => AreApart(b, a),
        _ => false,
    };

    /// <summary>Says whether a test leaves out all that others choose, as that of a rule which an agreement overrides leaves out what the override is for.</summary>
    private static bool IsShutOut(Test[] others, Test test) =>
        test is Not(All(var inner)) && Array.TrueForAll(inner, part => Array.Exists(others, other => Implies(other, part)));

    private static bool Implies(Test test, Test other) => (test, other) switch
    {
        (Contains x, Contains y) => x.Field == y.Field && x.Values.All(y.Values.Contains),
        (In x, In y) => x.Field == y.Field && x.Values.All(y.Values.Contains),
        (Between x, Between y) => x.Field == y.Field && x.From >= y.From && x.To <= y.To,
        _ => false,
    };

    private static bool Above(Matching.Range upper, Matching.Range lower) =>
        upper.Min is { } min && lower.Max is { } max && (min > max || (min == max && (upper.MinOpen || lower.MaxOpen)));

    /// <summary>Looks for an item that both rules accept, as far as their tests on items tell.</summary>
    private bool SomeItemFits(Test[] a, Test[] b)
    {
        Test[] tests = [.. a.Concat(b).Where(ReadsItems)];
        return tests.Length == 0 || catalog.Items.Count == 0 || catalog.Items.Values.Any(item => Array.TrueForAll(tests, test => Fits(test, item)));
    }

    /// <summary>Says whether a test is about items and can be decided by the item alone.</summary>
    public static bool ReadsItems(Test test) => test switch
    {
        In x => IsOfItem(x.Field),
        Below x => IsOfItem(x.Field),
        _ => false,
    };

    private static bool IsOfItem(Field field) => field.Name.StartsWith("item.", StringComparison.Ordinal);

    /// <summary>Says whether an item can be among those that tests choose.</summary>
    public static bool Fits(Test[] tests, Item item) => Array.TrueForAll(tests, test => Fits(test, item));

    private static bool Fits(Test test, Item item) => test switch
    {
        _ when !ReadsItems(test) => true,
        In x => x.Values.Contains(Number(x.Field, item)),
        Below x => Number(x.Field, item) is var path && x.Paths.Any(above => path == above || x.Field.IsBelow(path, above)),
        _ => true,
    };

    private static int Number(Field field, Item item) =>
        field.Name == "item.sku" ? field.Find(item.Sku) : field.Find(item.Values.GetValueOrDefault(field.Name).Text);
}
