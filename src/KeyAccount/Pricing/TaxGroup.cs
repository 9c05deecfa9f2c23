namespace KeyAccount.Pricing;

/// <summary>What has one tax category at the same rates.</summary>
internal sealed class TaxGroup(TaxRates tax)
{
    public TaxRates Tax { get; } = tax;

    /// <summary>Gets the lines, charges and adjustments in it.</summary>
    public List<TaxPart> Parts { get; } = [];

    /// <summary>Gets what they come to that is without tax.</summary>
    public decimal Without => Parts.Where(part => !part.IncludesTax).Sum(part => part.Amount);

    /// <summary>Gets what they come to that includes tax.</summary>
    public decimal Including => Parts.Where(part => part.IncludesTax).Sum(part => part.Amount);

    public decimal Sum => Parts.Sum(part => part.Amount);

    public bool IsOf(TaxRates other) => Tax.Category == other.Category && Tax.Rates.SequenceEqual(other.Rates);

    /// <summary>Gives the amount without tax that all rates are of.</summary>
    public decimal BaseOf(decimal amount, bool includesTax) => includesTax ? amount / (1 + (Tax.Rates.Sum() / 100)) : amount;
}

/// <summary>A line, a charge, or an amount of the document, as tax sees it.</summary>
/// <param name="Line">The number of the line or charge; -1 for an amount of the document.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="IncludesTax">Whether that includes tax.</param>
/// <param name="Quantity">How many units it is.</param>
internal readonly record struct TaxPart(int Line, decimal Amount, bool IncludesTax, decimal Quantity);
