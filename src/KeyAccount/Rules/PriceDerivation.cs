namespace KeyAccount.Rules;

/// <summary>How a price is made from another figure. In this order: converted, the percentage or the margin, the addition, rounded, kept between its bounds.</summary>
internal sealed record PriceDerivation
{
    /// <summary>Gets where it is written.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Gets the list that it starts from; null for the item's cost.</summary>
    public required PriceList? List { get; init; }

    /// <summary>Gets the percentage of the source; null for all of it.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets the margin on the price: 20 makes 87.50 of 70.</summary>
    public decimal? MarginPercent { get; init; }

    /// <summary>Gets the markup on the source: 20 makes 84 of 70.</summary>
    public decimal? MarkupPercent { get; init; }

    public MoneyFigure? Add { get; init; }

    public RoundingFigure? Rounding { get; init; }

    /// <summary>Gets the bounds, the lower one and the upper one; null for none.</summary>
    public PriceBound? Minimum { get; init; }

    public PriceBound? Maximum { get; init; }

    public PriceConversion? Conversion { get; init; }
}

/// <summary>What a derived price must not pass: a margin or a markup over the item's cost, an amount over the source.</summary>
/// <param name="Setting">The setting that states it.</param>
/// <param name="MarginPercent">The margin on the price over the cost.</param>
/// <param name="MarkupPercent">The markup on the cost.</param>
/// <param name="Add">The amount over the source.</param>
internal sealed record PriceBound(string Setting, decimal? MarginPercent, decimal? MarkupPercent, MoneyFigure? Add)
{
    public bool NeedsCost => Add is null;
}

/// <summary>How a source in another currency is converted.</summary>
/// <param name="Rates">The rates.</param>
/// <param name="Date">The day whose rate counts.</param>
/// <param name="BeforeQuantity">Whether the price of a unit is rounded before it is multiplied by the quantity.</param>
internal sealed record PriceConversion(RateTable Rates, PricingDate Date, bool BeforeQuantity);
