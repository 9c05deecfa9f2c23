using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KeyAccount.Schemas;

/// <summary>Builds and writes JSON for editors.</summary>
internal static partial class Json
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    /// <summary>Makes a completion that writes a text value as it is.</summary>
    public static JsonObject Snippet(string value, string description)
    {
        var quoted = Quote(value);

        // A body that begins with ^ is taken as it stands; then $, \ and } must be escaped.
        var body = value.StartsWith('^') || value.AsSpan().ContainsAny('$', '\\', '}') ? "^" + Special().Replace(quoted, @"\$&") : value;
        return Completion(quoted, description, body);
    }

    /// <summary>Makes a completion from a text with places to fill, such as <c>&gt;= ${1:100}</c>.</summary>
    public static JsonObject Completion(string label, string description, string body)
    {
        var snippet = new JsonObject { ["label"] = label };
        if (description.Length > 0)
        {
            snippet["description"] = description;
        }

        snippet["body"] = body;
        return snippet;
    }

    public static string Quote(string text)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStringValue(text);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static string Write(JsonNode node)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    [GeneratedRegex(@"[$\\}]")]
    private static partial Regex Special();
}
