using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>What came of one request of many: a quote, or the reasons why there is none.</summary>
public sealed record PricingOutcome
{
    internal PricingOutcome(PricingRequest request, Quote quote)
    {
        Request = request;
        Quote = quote;
    }

    internal PricingOutcome(PricingRequest request, ImmutableArray<PricingProblem> problems)
    {
        Request = request;
        Problems = problems;
    }

    /// <summary>Gets the request.</summary>
    public PricingRequest Request { get; }

    /// <summary>Gets the quote; null where the request could not be priced.</summary>
    public Quote? Quote { get; }

    /// <summary>Gets why the request could not be priced; empty where it was.</summary>
    public ImmutableArray<PricingProblem> Problems { get; } = [];
}
