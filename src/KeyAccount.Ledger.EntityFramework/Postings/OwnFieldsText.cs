using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace KeyAccount.Ledger.Postings;

/// <summary>Writes the company's own fields of a posting as JSON, in the order of their names, and reads them back.</summary>
internal static class OwnFieldsText
{
    public static string? Write(IReadOnlyDictionary<string, FieldValue> fields)
    {
        if (fields.Count == 0)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                if (value.Number is { } number)
                {
                    json.WriteRawValue(Storage.DecimalAsText.Write(number));
                }
                else
                {
                    json.WriteStringValue(value.Text);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static IReadOnlyDictionary<string, FieldValue> Read(string? text)
    {
        if (text is null)
        {
            return ImmutableDictionary<string, FieldValue>.Empty;
        }

        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().ToDictionary(
            field => field.Name,
            field => field.Value.ValueKind == JsonValueKind.Number ? FieldValue.FromNumber(field.Value.GetDecimal()) : FieldValue.FromText(field.Value.GetString()),
            StringComparer.Ordinal);
    }
}
