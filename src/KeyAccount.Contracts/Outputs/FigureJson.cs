using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KeyAccount.Contracts.Outputs;

/// <summary>Writes a figure: its path, its kind, its value as a number or, of a date, as a day, and its unit.</summary>
internal sealed class FigureJson : JsonConverter<Figure>
{
    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var figure = document.RootElement;
        var path = Text(figure, "path");
        var value = figure.TryGetProperty("value", out var found) ? found : throw new JsonException("A figure has no value.");
        return Text(figure, "kind") switch
        {
            "date" when value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Figure.Date(path, day),
            var name when value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && KindOf(name) is { } kind => new Figure(path, kind, number, figure.TryGetProperty("unit", out _) ? Text(figure, "unit") : ""),
            var name => throw new JsonException($"A figure of the kind \"{name}\" cannot have the value {value.GetRawText()}."),
        };
    }

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("path", value.Path);
        writer.WriteString("kind", NameOf(value.Kind));
        if (value.Kind == FigureKind.Date)
        {
            writer.WriteString("value", DateOnly.FromDayNumber((int)value.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNumber("value", value.Value);
        }

        if (value.Unit.Length > 0)
        {
            writer.WriteString("unit", value.Unit);
        }

        writer.WriteEndObject();
    }

    private static string NameOf(FigureKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static FigureKind? KindOf(string name)
    {
        foreach (var kind in Enum.GetValues<FigureKind>())
        {
            if (kind != FigureKind.Date && NameOf(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }

    private static string Text(JsonElement figure, string name) => figure.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new JsonException($"A figure has no \"{name}\".");
}
