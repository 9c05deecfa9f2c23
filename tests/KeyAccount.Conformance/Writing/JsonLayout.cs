using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccount.Conformance.Writing;

/// <summary>Lays JSON out as people do: what fits on a line stands on it.</summary>
internal static class JsonLayout
{
    private const int Width = 150;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject root)
    {
        var text = new StringBuilder();
        Broken(root, 0, text);
        return text.Append('\n').ToString();
    }

    private static void Node(JsonNode? node, int indent, int before, StringBuilder text)
    {
        var line = Line(node);
        if (node is not (JsonObject or JsonArray) || indent + before + line.Length <= Width)
        {
            text.Append(line);
        }
        else
        {
            Broken(node, indent, text);
        }
    }

    private static void Broken(JsonNode node, int indent, StringBuilder text)
    {
        var isObject = node is JsonObject;
        var separator = isObject ? "{\n" : "[\n";
        foreach (var (name, value) in Entries(node))
        {
            text.Append(separator).Append(' ', indent + 2);
            if (name is not null)
            {
                text.Append(Text(name)).Append(": ");
            }

            Node(value, indent + 2, (name?.Length ?? 0) + 5, text);
            separator = ",\n";
        }

        text.Append('\n').Append(' ', indent).Append(isObject ? '}' : ']');
    }

    private static string Line(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject { Count: 0 } => "{ }",
        JsonObject of => $"{{ {string.Join(", ", of.Select(member => $"{Text(member.Key)}: {Line(member.Value)}"))} }}",
        JsonArray { Count: 0 } => "[]",
        JsonArray list when list[0] is JsonObject => $"[ {string.Join(", ", list.Select(Line))} ]",
        JsonArray list => $"[{string.Join(", ", list.Select(Line))}]",
        _ => node.ToJsonString(Plain),
    };

    private static IEnumerable<(string? Name, JsonNode? Value)> Entries(JsonNode node) =>
        node is JsonObject of ? of.Select(member => ((string?)member.Key, member.Value)) : node.AsArray().Select(item => ((string?)null, item));

    private static string Text(string text) => JsonValue.Create(text).ToJsonString(Plain);
}
