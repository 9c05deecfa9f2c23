using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A line while it is priced. All amounts are in the order's currency.</summary>
internal struct LineState
{
    public required RequestLine Request;
    public required Item Item;

    /// <summary>The quantity in the unit of the item's price.</summary>
    public required decimal Quantity;

    /// <summary>The price of one unit that the waterfall starts from.</summary>
    public decimal ListPrice;
    public decimal ListAmount;

    /// <summary>The amount at the base price: the list amount, or less where a contracted price is shown as a reduction.</summary>
    public decimal BaseAmount;
    public decimal StartOfStep;
    public decimal Running;

    /// <summary>The amount below which no discount takes the line.</summary>
    public decimal Floor;
    public PriceOrigin Origin;
    public int SourceLine;
    public int Access;

    /// <summary>The day whose prices are kept; the first there is for none.</summary>
    public DateOnly HeldOn;

    /// <summary>The number of the condition of the price that was found, among the price conditions; -1 for none.</summary>
    public int PriceCondition;

    /// <summary>Whether the line comes back in a return; it is priced on the absolute quantity.</summary>
    public bool IsReturned;

    /// <summary>How the price that the line starts from came about; null where it is stated.</summary>
    public PriceFormationStep[]? Formation;

    /// <summary>The rank of the rule that shuts out all other discounts on the line; -1 for none.</summary>
    public int ExclusiveBy;

    /// <summary>The rank of the first discount that stands on the line; -1 for none.</summary>
    public int FirstDiscount;

    /// <summary>The tax category with its rates; null where the quote has no tax.</summary>
    public TaxRates? Tax;

    /// <summary>Whether a charge includes tax; null for as the prices of the lines do.</summary>
    public bool? IncludesTax;

    /// <summary>The kind of charge that it is; null for a line of goods.</summary>
    public ChargeKind? Kind;

    /// <summary>The rule that adds it, of a charge that a rule adds; else null.</summary>
    public PricedCharge? Adds;

    /// <summary>Whether it is a charge that its rule has not added.</summary>
    public bool Waits;

    /// <summary>Gets what stands on it with tax.</summary>
    public readonly decimal Gross => AmountWith(Running, tax: true);

    /// <summary>Gives an amount of the line with tax or without it.</summary>
    public readonly decimal AmountWith(decimal amount, bool tax) =>
        Tax is not { } rates || tax == Origin.IncludesTax ? amount
        : tax ? amount * (1 + (rates.Rates.Sum() / 100))
        : amount / (1 + (rates.Rates.Sum() / 100));
}
