using System.Collections.Immutable;

namespace KeyAccount.Pricing;

/// <summary>The tax of an order.</summary>
/// <param name="Rows">What each category comes to at each rate.</param>
/// <param name="Tax">The sum of all tax.</param>
/// <param name="Gross">What the order comes to with tax.</param>
/// <param name="OfLines">The tax of each line and charge; null where tax is worked out by category alone.</param>
internal sealed record PricedTax(ImmutableArray<QuoteTax> Rows, decimal Tax, decimal Gross, decimal[]? OfLines);
