using System.Text.Json.Serialization;

namespace KeyAccount.Quotes.ForCustomers;

/// <summary>How the customer's view is written as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(FieldValueJson)])]
[JsonSerializable(typeof(CustomerQuote))]
internal sealed partial class CustomerJson : JsonSerializerContext;
