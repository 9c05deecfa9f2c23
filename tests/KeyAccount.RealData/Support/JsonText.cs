using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccount.RealData.Support;

/// <summary>JSON laid out as a person lays it out: what fits on a line stays on it.</summary>
internal static class JsonText
{
    private const int Width = 120;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file's text; the outermost object always has a member a line.</summary>
    public static string Of(JsonObject file) => Lines(file, 0) + "\n";

    private static string Write(JsonNode? node, int indent, int column)
    {
        var line = Line(node);
        return column + line.Length <= Width || node is JsonValue or null ? line : Lines(node, indent);
    }

    private static string Line(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject { Count: > 0 } members => $"{{ {string.Join(", ", members.Select(m => $"\"{m.Key}\": {Line(m.Value)}"))} }}",
        JsonArray list => $"[{string.Join(", ", list.Select(Line))}]",
        _ => node.ToJsonString(Plain),
    };

    private static string Lines(JsonNode node, int indent) => node switch
    {
        JsonObject members => Block('{', '}', indent, members.Select(m => Member(m.Key, m.Value, indent + 2))),
        JsonArray list when list.All(entry => entry is JsonValue) => Block('[', ']', indent, Filled(list.Select(Line), indent + 2)),
        JsonArray list => Block('[', ']', indent, list.Select(entry => Write(entry, indent + 2, indent + 2))),
        _ => throw new ArgumentException("A value has no lines.", nameof(node)),
    };

    private static string Member(string key, JsonNode? value, int indent) =>
        $"\"{key}\": {Write(value, indent, indent + key.Length + 4)}";

    private static string Block(char open, char close, int indent, IEnumerable<string> entries)
    {
        var margin = new string(' ', indent + 2);
        return $"{open}\n{margin}{string.Join($",\n{margin}", entries)}\n{new string(' ', indent)}{close}";
    }

    private static IEnumerable<string> Filled(IEnumerable<string> entries, int indent)
    {
        var line = new StringBuilder();
        foreach (var entry in entries)
        {
            if (line.Length > 0 && indent + line.Length + entry.Length + 2 > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? ", " : "").Append(entry);
        }

        yield return line.ToString();
    }
}
