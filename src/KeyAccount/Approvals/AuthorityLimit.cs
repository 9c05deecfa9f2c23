using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>What a role of <c>authority.json</c> may agree up to a figure; each is written there under the name given.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AuthorityLimit>))]
public enum AuthorityLimit
{
    /// <summary>What comes off by hand, in percent of what stood before; the most.</summary>
    [JsonStringEnumMemberName("discountPercent")]
    Discount,

    /// <summary>What comes off the list amount in all, where something comes off by hand, or where a rule bounds it; the most, in percent.</summary>
    [JsonStringEnumMemberName("totalDiscountPercent")]
    TotalDiscount,

    /// <summary>The margin that is left, in percent of the price, where something comes off by hand, or where a rule bounds it; the least.</summary>
    [JsonStringEnumMemberName("marginPercent")]
    Margin,

    /// <summary>How far a floor price, a minimum order or another bound of a rule is missed, in percent of it; the most.</summary>
    [JsonStringEnumMemberName("deviationPercent")]
    Deviation,

    /// <summary>Days of payment; the most.</summary>
    [JsonStringEnumMemberName("paymentDays")]
    PaymentDays,

    /// <summary>A bonus that is promised beside the rules, in percent; the most.</summary>
    [JsonStringEnumMemberName("bonusPercent")]
    Bonus,

    /// <summary>What the order comes to before anything comes off by hand, in its currency; the most.</summary>
    [JsonStringEnumMemberName("contractValue")]
    ContractValue,
}
