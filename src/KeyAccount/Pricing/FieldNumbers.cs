using System.Globalization;
using KeyAccount.Matching;
using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>Turns the values of accounts and items into numbers, for the fields that rules read.</summary>
internal static class FieldNumbers
{
    public static ((Field Field, int Value)[] Ints, (Field Field, decimal Value)[] Numbers) Of(IReadOnlyDictionary<string, FieldValue> values, Catalog catalog)
    {
        var ints = new List<(Field, int)>();
        var numbers = new List<(Field, decimal)>();
        foreach (var (name, value) in values)
        {
            if (catalog.Fields.Find(name)?.Field is not { IsRead: true } field)
            {
                continue;
            }

            switch (field.Kind)
            {
                case FieldKind.Number when value.Number is { } number:
                    numbers.Add((field, number));
                    break;
                case FieldKind.Symbol or FieldKind.Path:
                    ints.Add((field, field.Find(value.Text)));
                    break;
                case FieldKind.Date when Day(value) is { } day:
                    ints.Add((field, day.DayNumber));
                    break;
            }
        }

        return ([.. ints], [.. numbers]);
    }

    public static DateOnly? Day(FieldValue value) =>
        DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
