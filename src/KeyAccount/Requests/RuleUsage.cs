namespace KeyAccount;

/// <summary>What the limit of a rule had used before an order, as the host counts it.</summary>
public sealed record RuleUsage
{
    /// <summary>Gets the full name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the number of the item that a price hold is counted for; null where it is counted for all, and for other rules.</summary>
    public string? Item { get; init; }

    /// <summary>Gets which limit of the rule it is, where it has several: whose use is counted and how long, such as <c>account/month</c>; null for its only one.</summary>
    public string? Limit { get; init; }

    /// <summary>Gets how many orders used it.</summary>
    public decimal Uses { get; init; }

    /// <summary>Gets how many units it covered, in the unit of the limit.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Gets how much it gave, in the order's currency.</summary>
    public decimal Amount { get; init; }
}
