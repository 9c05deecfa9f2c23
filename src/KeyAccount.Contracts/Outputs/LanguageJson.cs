using System.Text.Json;
using System.Text.Json.Serialization;

namespace KeyAccount.Contracts.Outputs;

/// <summary>Writes a language by its code: en, it.</summary>
internal sealed class LanguageJson : JsonConverter<Language>
{
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
    {
        "en" => Language.English,
        "it" => Language.Italian,
        var other => throw new JsonException($"\"{other}\" is no language that contracts are written in: en, it."),
    };

    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) => writer.WriteStringValue(value == Language.Italian ? "it" : "en");
}
