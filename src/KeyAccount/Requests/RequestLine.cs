using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A line of a <see cref="PricingRequest"/>.</summary>
public sealed record RequestLine
{
    /// <summary>Makes a line.</summary>
    /// <param name="id">Its id, unique in the request.</param>
    /// <param name="item">The item's number.</param>
    /// <param name="quantity">How much is ordered, in the item's own unit or in <see cref="Unit"/>; above zero.</param>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public RequestLine(string id, string item, decimal quantity)
    {
        Id = id;
        Item = item;
        Quantity = quantity;
    }

    /// <summary>Makes a line whose members are set by an initializer.</summary>
    public RequestLine()
    {
    }

    /// <summary>Gets the line's id, unique in the request. What is equal otherwise is settled by it, as a number where it is one.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the item's number.</summary>
    public required string Item { get; init; }

    /// <summary>Gets how much is ordered, in <see cref="Unit"/>; above zero, or below in a return for what comes back.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Gets the unit of <see cref="Quantity"/>, one of the item's own units; null means the unit of the item's price.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets its tax category, and rates where they are stated here; null for the item's.</summary>
    public TaxRates? Tax { get; init; }

    /// <summary>Gets a price or a discount that a person has written on the line; null for none.</summary>
    public ManualPrice? Manual { get; init; }

    /// <summary>Gets a price or a percentage from an earlier document; null for none.</summary>
    public CarriedPrice? Carried { get; init; }

    /// <summary>Gets the bonus that the line is expected to earn, in percent of its net amount; null for the request's.</summary>
    public decimal? ExpectedBonusPercent { get; init; }

    /// <summary>Gets the values of the company's own <c>line.</c> fields, by full name.</summary>
    public IReadOnlyDictionary<string, FieldValue> Fields { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;
}
