using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>What became of a promotion code of the request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CodeVerdict>))]
public enum CodeVerdict
{
    /// <summary>A rule that asks for it gave something.</summary>
    [JsonStringEnumMemberName("applied")]
    Applied,

    /// <summary>No rule asks for it.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>No rule that asks for it is valid on the day of the order.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,

    /// <summary>The limit of the rule that asks for it is used up.</summary>
    [JsonStringEnumMemberName("used-up")]
    UsedUp,

    /// <summary>The order does not fulfil what else the rule asks for, or another rule stands in its place.</summary>
    [JsonStringEnumMemberName("not-qualified")]
    NotQualified,
}
