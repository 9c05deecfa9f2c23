namespace KeyAccount;

/// <summary>Prices orders from the rules in force.</summary>
public interface IPricingEngine
{
    /// <summary>Prices a request.</summary>
    /// <exception cref="PricingException">The request cannot be priced; every reason is listed.</exception>
    Quote Price(PricingRequest request);

    /// <summary>Prices many requests, one after the other; one that cannot be priced does not stop the others.</summary>
    /// <param name="requests">The requests, read as they are priced.</param>
    /// <param name="cancellation">Ends the stream with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>An outcome for each request, in their order.</returns>
    IEnumerable<PricingOutcome> PriceMany(IEnumerable<PricingRequest> requests, CancellationToken cancellation = default);
}
