namespace KeyAccount.Conformance.Translation;

/// <summary>Chooses the folder of a case: the first of these that it is about.</summary>
internal static class Topic
{
    private static readonly string[] InOrder =
    [
        "date-window", "segment", "tier", "priority", "pricelist", "buyget", "bundle", "gift", "allocation", "cash-rounding", "psychological-price", "budget", "usage-limit",
        "document-allowance", "shipping", "tax", "uom", "margin", "currency", "stacking", "percentage", "fixed", "set-price", "surcharge", "rounding", "condition", "coupon",
    ];

    public static string Of(IReadOnlyList<string> topics) => InOrder.FirstOrDefault(topics.Contains) switch
    {
        "cash-rounding" or "psychological-price" => "rounding",
        "gift" => "buyget",
        "document-allowance" => "charges",
        "shipping" => "charges",
        "set-price" => "fixed",
        null => "other",
        var topic => topic,
    };
}
