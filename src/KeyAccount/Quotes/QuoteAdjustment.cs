namespace KeyAccount;

/// <summary>A stated adjustment of the document as a whole.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Of">The amount that its percentage is of; null where an amount was stated.</param>
/// <param name="Percent">The percentage; null where an amount was stated.</param>
/// <param name="Amount">What it comes to, in the order's currency: below zero for an allowance.</param>
/// <param name="Tax">Its tax category; null where it is split over all of them, and without tax.</param>
public sealed record QuoteAdjustment(string Reason, decimal? Of, decimal? Percent, decimal Amount, string? Tax);
