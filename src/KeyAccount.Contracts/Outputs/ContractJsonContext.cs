using System.Text.Json.Serialization;

namespace KeyAccount.Contracts.Outputs;

/// <summary>How contracts are written as JSON and read back, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    IgnoreReadOnlyProperties = true,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(LanguageJson), typeof(FigureJson)])]
[JsonSerializable(typeof(Contract))]
internal sealed partial class ContractJsonContext : JsonSerializerContext;
