using System.Text.Json.Serialization;

namespace KeyAccount.Approvals;

/// <summary>How approvals are written as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApprovalRecord))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
