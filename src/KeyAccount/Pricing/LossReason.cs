using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>Why a rule that held for a line gave nothing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LossReason>))]
public enum LossReason
{
    /// <summary>Another rule of the step or of the group was better, or came first.</summary>
    [JsonStringEnumMemberName("outbid")]
    Outbid,

    /// <summary>A rule that stands excludes it, or it would exclude a rule that stands.</summary>
    [JsonStringEnumMemberName("excluded")]
    Excluded,

    /// <summary>A rule of a nearer account replaces it.</summary>
    [JsonStringEnumMemberName("replaced")]
    Replaced,

    /// <summary>The price is contracted net.</summary>
    [JsonStringEnumMemberName("net-price")]
    NetPrice,

    /// <summary>The figure stays below the first step of the rule's scale, or the reached step gives nothing.</summary>
    [JsonStringEnumMemberName("below-scale")]
    BelowScale,

    /// <summary>It would have come to nothing: the price was at zero, at a cap, or already lower.</summary>
    [JsonStringEnumMemberName("nothing-left")]
    NothingLeft,

    /// <summary>Its limit was used up before, or this order would pass it.</summary>
    [JsonStringEnumMemberName("used-up")]
    UsedUp,

    /// <summary>Too few units were ordered, or other rules had taken them.</summary>
    [JsonStringEnumMemberName("too-few")]
    TooFew,
}
