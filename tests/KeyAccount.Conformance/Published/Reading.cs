using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KeyAccount.Conformance.Published;

/// <summary>Reads members of published cases, where figures stand as texts or as numbers.</summary>
internal static class Reading
{
    public static string? Text(this JsonObject value, string name) => value[name]?.AsText();

    public static decimal? Figure(this JsonObject value, string name) => value[name]?.AsFigure();

    public static bool Flag(this JsonObject value, string name) => value[name] is JsonValue flag && flag.GetValueKind() == JsonValueKind.True;

    public static JsonObject? Part(this JsonObject value, string name) => value[name] as JsonObject;

    /// <summary>Gives the objects of a list; none where there is no list.</summary>
    public static IEnumerable<JsonObject> List(this JsonObject value, string name) => (value[name] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Gives the texts of a list; none where there is no list.</summary>
    public static IEnumerable<string> Texts(this JsonObject value, string name) => (value[name] as JsonArray ?? []).Select(item => item?.AsText()).OfType<string>();

    public static string? AsText(this JsonNode node) => node is not JsonValue value ? null : value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public static decimal? AsFigure(this JsonNode node) =>
        node.AsText() is { } text && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
