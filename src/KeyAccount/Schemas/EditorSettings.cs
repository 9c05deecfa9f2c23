using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccount.Schemas;

/// <summary>Sets <c>json.schemas</c> in the workspace settings of Visual Studio Code. All else in the file stays as it is, comments too.</summary>
internal static class EditorSettings
{
    public const string Path = ".vscode/settings.json";
    private const string Setting = "json.schemas";

    public static string New() => $"{{\n  \"{Setting}\": {Indented(Entries())}\n}}\n";

    /// <summary>Gives the text with our schemas in it, beside others that it names; null where it cannot be read.</summary>
    public static string? SetIn(byte[] text)
    {
        var bytes = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        try
        {
            return Find(bytes) is var (start, end, isEmpty) ? Replaced(bytes, start, end, isEmpty) : null;
        }
        catch (JsonException)
        {
            // Not for us to mend: whoever runs this is told what to add.
            return null;
        }
    }

    private static string Replaced(byte[] bytes, int start, int end, bool isEmpty)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, start);
        var after = Encoding.UTF8.GetString(bytes, end, bytes.Length - end);
        if (end > start)
        {
            return before + Indented(Entries(Encoding.UTF8.GetString(bytes, start, end - start))) + after;
        }

        return $"{before}\n  \"{Setting}\": {Indented(Entries())}{(isEmpty ? "\n" : ",")}{after}";
    }

    /// <summary>Finds where the setting's value stands, or where it can be put in: behind the first brace.</summary>
    private static (int Start, int End, bool IsEmpty)? Find(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var brace = (int)reader.BytesConsumed;
        (int Start, int End, bool IsEmpty) place = (brace, brace, true);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            place.IsEmpty = false;
            var isOurs = reader.ValueTextEquals(Setting);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isOurs)
            {
                place = (start, (int)reader.BytesConsumed, false);
            }
        }

        // Reads to the end, so that a file that is broken further down counts as broken.
        while (reader.Read())
        {
        }

        return place;
    }

    /// <summary>Gives our entries behind those that others have written.</summary>
    private static JsonArray Entries(string written = "[]")
    {
        var parsed = JsonNode.Parse(written, null, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var entries = new JsonArray();
        foreach (var entry in parsed as JsonArray ?? [])
        {
            if (entry is not JsonObject known || known["url"] is not JsonValue url || !url.TryGetValue(out string? path) || !path.StartsWith($"./{RuleSchemas.Folder}/", StringComparison.Ordinal))
            {
                entries.Add(entry?.DeepClone());
            }
        }

        foreach (var schema in SchemaFile.All)
        {
            entries.Add((JsonNode)new JsonObject { ["fileMatch"] = Json.List(schema.FileMatch), ["url"] = $"./{schema.Path}" });
        }

        return entries;
    }

    private static string Indented(JsonNode node) => Json.Write(node).Replace("\n", "\n  ", StringComparison.Ordinal);
}
