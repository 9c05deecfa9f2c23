using System.Text.Json;
using System.Text.Json.Serialization;

namespace KeyAccount.Quotes;

/// <summary>Writes the value of a field as JSON has it: a number, true or false, or a text.</summary>
internal sealed class FieldValueJson : JsonConverter<FieldValue>
{
    /// <inheritdoc/>
    public override FieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.GetDecimal(),
        JsonTokenType.True or JsonTokenType.False => reader.GetBoolean(),
        _ => FieldValue.FromText(reader.GetString()),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FieldValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case { Number: { } number }:
                writer.WriteNumberValue(number);
                break;
            case { Text: "true" or "false" }:
                writer.WriteBooleanValue(value.Text == "true");
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }
}
