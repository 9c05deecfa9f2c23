using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>The day from which the days of a payment term run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentStart>))]
public enum PaymentStart
{
    /// <summary>The date of the invoice.</summary>
    [JsonStringEnumMemberName("invoice")]
    Invoice,

    /// <summary>The day on which the invoice is received.</summary>
    [JsonStringEnumMemberName("receipt")]
    Receipt,

    /// <summary>The day of delivery.</summary>
    [JsonStringEnumMemberName("delivery")]
    Delivery,

    /// <summary>The last day of the month of the invoice.</summary>
    [JsonStringEnumMemberName("endOfMonth")]
    EndOfMonth,
}
