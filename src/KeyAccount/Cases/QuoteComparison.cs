using System.Globalization;
using KeyAccount.RuleFiles;

namespace KeyAccount.Cases;

/// <summary>Compares what a case expects with a quote: only what is written, figures as decimals, all differences at once.</summary>
internal sealed class QuoteComparison(decimal tolerance)
{
    private readonly List<CaseDifference> differences = [];

    public static IEnumerable<CaseDifference> Compare(JsonValue expected, JsonValue quote, decimal tolerance)
    {
        var comparison = new QuoteComparison(tolerance);
        comparison.Compare(expected, quote, "");
        return comparison.differences;
    }

    private void Compare(JsonValue expected, JsonValue? found, string path)
    {
        if (expected.Kind == JsonKind.Object && found?.Kind == JsonKind.Object)
        {
            foreach (var member in expected.Members)
            {
                Compare(member.Value, found[member.Name], path.Length == 0 ? member.Name : $"{path}.{member.Name}");
            }
        }
        else if (expected.Kind == JsonKind.List && found?.Kind == JsonKind.List)
        {
            if (expected.Items.Count > 0 && KeyOf(path) is { } key && expected.Items.All(item => item[key] is not null))
            {
                CompareByKey(expected, found, path, key);
            }
            else
            {
                CompareInOrder(expected, found, path);
            }
        }
        else if (!IsEqual(expected, found))
        {
            Differ(expected, path, Write(expected), found is null ? null : Write(found));
        }
    }

    /// <summary>Lines, considered rules and subtotals are found by name, and those that the case does not name do not matter.</summary>
    private static string? KeyOf(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "lines" or "charges" => "id",
        "considered" => "rule",
        "subtotals" => "step",
        _ => null,
    };

    private void CompareByKey(JsonValue expected, JsonValue found, string path, string key)
    {
        foreach (var item in expected.Items)
        {
            var name = item[key]!.Text;
            Compare(item, found.Items.FirstOrDefault(candidate => candidate[key]?.Text == name), $"{path}[{name}]");
        }
    }

    private void CompareInOrder(JsonValue expected, JsonValue found, string path)
    {
        for (var i = 0; i < expected.Items.Count; i++)
        {
            Compare(expected.Items[i], i < found.Items.Count ? found.Items[i] : null, At(path, i));
        }

        for (var i = expected.Items.Count; i < found.Items.Count; i++)
        {
            Differ(expected, At(path, i), null, Write(found.Items[i]));
        }
    }

    private static string At(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    private void Differ(JsonValue at, string path, string? expected, string? found) =>
        differences.Add(new CaseDifference(at.Location, path, expected, found));

    private bool IsEqual(JsonValue expected, JsonValue? found) => expected.Kind switch
    {
        JsonKind.Null => found is null || found.Kind == JsonKind.Null,
        JsonKind.Number => found?.Kind == JsonKind.Number && expected.TryNumber(out var one) && found.TryNumber(out var other) && Math.Abs(one - other) <= tolerance,
        _ => found is not null && found.Kind == expected.Kind && found.Text == expected.Text,
    };

    /// <summary>Writes a value in one line; of an object only what tells it apart.</summary>
    private static string Write(JsonValue value) => value.Kind switch
    {
        JsonKind.Null => "null",
        JsonKind.Text => $"\"{value.Text}\"",
        JsonKind.List => $"[{string.Join(", ", value.Items.Select(Write))}]",
        JsonKind.Object => $"{{ {string.Join(", ", value.Members.Where(IsTelling).Select(member => $"\"{member.Name}\": {Write(member.Value)}"))} }}",
        _ => value.Text,
    };

    private static bool IsTelling(JsonMember member) =>
        member.Value.Kind is not (JsonKind.List or JsonKind.Object) && member.Name is not ("title" or "source" or "pointer");
}
