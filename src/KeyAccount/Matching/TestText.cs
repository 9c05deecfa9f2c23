using System.Globalization;

namespace KeyAccount.Matching;

/// <summary>Writes tests in one fixed form, the same for equal tests.</summary>
internal static class TestText
{
    public static string Write(Test test) => test switch
    {
        In x => $"{x.Field.Name} in ({Names(x.Field, x.Values)})",
        Below x => $"{x.Field.Name} below ({Names(x.Field, x.Paths)})",
        Contains x => $"{x.Field.Name} contains ({Names(x.Field, x.Values)})",
        Range x => string.Create(CultureInfo.InvariantCulture, $"{x.Field.Name} {(x.MinOpen ? '(' : '[')}{x.Min:0.############################}, {x.Max:0.############################}{(x.MaxOpen ? ')' : ']')}"),
        Whole x => $"{x.Field.Name} whole",
        Between x => $"{x.Field.Name} from {Day(x.From)} to {Day(x.To)}",
        Present x => $"{x.Field.Name} present",
        Not x => $"not ({Write(x.Inner)})",
        Any x => $"any ({Join(x.Tests)})",
        All x => $"all ({Join(x.Tests)})",
        _ => throw new ArgumentOutOfRangeException(nameof(test)),
    };

    private static string Names(Field field, int[] values) => string.Join(", ", values.Select(field.Text).Order(StringComparer.Ordinal).Select(Quoted));

    /// <summary>Quotes a value, so that no value can be taken for two.</summary>
    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Day(int number) => number < 0 || number > DateOnly.MaxValue.DayNumber ? "any" : DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Join(Test[] tests) => string.Join("; ", tests.Select(Write).Order(StringComparer.Ordinal));
}
