using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>What a figure counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FigureUnit>))]
public enum FigureUnit
{
    /// <summary>An amount in the order's currency.</summary>
    [JsonStringEnumMemberName("amount")]
    Amount,

    /// <summary>A price of one unit, in the order's currency.</summary>
    [JsonStringEnumMemberName("price")]
    Price,

    /// <summary>A percentage, 3 for 3 %.</summary>
    [JsonStringEnumMemberName("percent")]
    Percent,

    /// <summary>A quantity, in the unit of the item's price unless the message names another.</summary>
    [JsonStringEnumMemberName("quantity")]
    Quantity,

    /// <summary>A number of days.</summary>
    [JsonStringEnumMemberName("days")]
    Days,
}
