namespace KeyAccount;

/// <summary>An amount that somebody has stated, beside what rules give: an allowance below zero, a charge above.</summary>
/// <remarks>It has either <see cref="Amount"/> or <see cref="Percent"/>.</remarks>
public sealed record StatedAdjustment
{
    /// <summary>Gets the amount, in the order's currency; null where a percentage is stated.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Gets the percentage, -3 for 3 % off; null where an amount is stated.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets the amount that the percentage is of; null for what the line, or all lines together, come to without adjustments.</summary>
    public decimal? Of { get; init; }

    /// <summary>Gets the id of the line that it is for; null for the document as a whole.</summary>
    public string? Line { get; init; }

    /// <summary>Gets why.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the tax category of an adjustment of the document; null to have it split over the categories by what they come to.</summary>
    public TaxRates? Tax { get; init; }

    /// <summary>Gets whether an adjustment of the document includes tax; null means as the prices of the lines do.</summary>
    public bool? IncludesTax { get; init; }
}
