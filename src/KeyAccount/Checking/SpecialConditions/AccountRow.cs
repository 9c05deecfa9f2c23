using KeyAccount.Matching;
using KeyAccount.Pricing;
using KeyAccount.Rules;

namespace KeyAccount.Checking.SpecialConditions;

/// <summary>Decides tests by what accounts.csv says of an account alone.</summary>
internal sealed class AccountRow(Account account, Catalog catalog)
{
    public bool Holds(Test[] tests) => Array.TrueForAll(tests, Holds);

    private bool Holds(Test test) => test switch
    {
        In x => Int(x.Field) is { } value && x.Values.Contains(value),
        Below x => Int(x.Field) is { } path && x.Paths.Any(above => path == above || x.Field.IsBelow(path, above)),
        Between x => Int(x.Field) is { } day && day >= x.From && day <= x.To,
        Matching.Range x => Number(x.Field) is { } figure && IsIn(x, figure),
        Whole x => Number(x.Field) is { } figure && decimal.Truncate(figure) == figure,
        Contains x => account.Memberships.Exists(membership => x.Values.Contains(x.Field.Find(membership.Group.Id))),
        Present x => Int(x.Field) is not null || Number(x.Field) is not null || (x.Field == catalog.Fields.AccountParent && account.Memberships.Count > 0),
        Not x => !Holds(x.Inner),
        Any x => Array.Exists(x.Tests, Holds),
        All x => Array.TrueForAll(x.Tests, Holds),
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static bool IsIn(Matching.Range range, decimal figure) =>
        (range.Min is not { } min || (range.MinOpen ? figure > min : figure >= min)) && (range.Max is not { } max || (range.MaxOpen ? figure < max : figure <= max));

    private int? Int(Field field) => !account.Values.TryGetValue(field.Name, out var value) ? null : field.Kind switch
    {
        FieldKind.Symbol or FieldKind.Path => field.Find(value.Text) is var number && number == Field.Missing ? null : number,
        FieldKind.Date => FieldNumbers.Day(value)?.DayNumber,
        _ => null,
    };

    private decimal? Number(Field field) => field.Kind == FieldKind.Number && account.Values.TryGetValue(field.Name, out var value) ? value.Number : null;
}
