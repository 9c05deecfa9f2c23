using System.Globalization;
using KeyAccount.Matching;
using Range = KeyAccount.Matching.Range;

namespace KeyAccount.Tests.Matching;

/// <summary>Says a test in words, for the report of a case that failed.</summary>
internal static class TestText
{
    public static string Of(Test test) => test switch
    {
        Present t => $"{t.Field.Name} present",
        In t => $"{t.Field.Name} in [{Names(t.Field, t.Values)}]",
        Below t => $"{t.Field.Name} below [{Names(t.Field, t.Paths)}]",
        Contains t => $"{t.Field.Name} contains [{Names(t.Field, t.Values)}]",
        Between t => $"{t.Field.Name} between {t.From} and {t.To}",
        Range t => string.Create(CultureInfo.InvariantCulture, $"{t.Field.Name} in {(t.MinOpen ? '(' : '[')}{t.Min}, {t.Max}{(t.MaxOpen ? ')' : ']')}"),
        Whole t => $"{t.Field.Name} whole",
        Not t => $"not {Of(t.Inner)}",
        Any t => $"any({string.Join(", ", t.Tests.Select(Of))})",
        All t => $"all({string.Join(", ", t.Tests.Select(Of))})",
        _ => $"{test}",
    };

    private static string Names(Field field, int[] ids) => string.Join(' ', ids.Select(field.Text));
}
