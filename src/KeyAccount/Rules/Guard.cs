using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A bound that no discount takes a line below.</summary>
internal sealed record Guard
{
    public required string FullName { get; init; }

    public required Test[] When { get; init; }

    /// <summary>Gets the lowest price of a unit; null where a field of the line holds it.</summary>
    public required MoneyFigure? FloorPrice { get; init; }

    /// <summary>Gets the field that holds the lowest price of a unit; null where it is stated.</summary>
    public required Field? FloorField { get; init; }
}
