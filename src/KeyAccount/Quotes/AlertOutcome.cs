using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>What follows where a bound is not kept.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertOutcome>))]
public enum AlertOutcome
{
    /// <summary>A person should know.</summary>
    [JsonStringEnumMemberName("alert")]
    Alert,

    /// <summary>Somebody who has the right must approve.</summary>
    [JsonStringEnumMemberName("approval")]
    Approval,

    /// <summary>The order must not be taken like this.</summary>
    [JsonStringEnumMemberName("reject")]
    Reject,

    /// <summary>The price stops at the bound.</summary>
    [JsonStringEnumMemberName("clamp")]
    Clamp,
}
