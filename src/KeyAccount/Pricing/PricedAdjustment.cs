namespace KeyAccount.Pricing;

/// <summary>A stated adjustment of the document, as it came out.</summary>
/// <param name="Stated">What the request states.</param>
/// <param name="Amount">What it comes to.</param>
/// <param name="Of">The amount that its percentage is of.</param>
/// <param name="Tax">Its tax category; null where it is split, and without tax.</param>
internal sealed record PricedAdjustment(StatedAdjustment Stated, decimal Amount, decimal Of, TaxRates? Tax)
{
    public bool? IncludesTax => Stated.IncludesTax;
}
