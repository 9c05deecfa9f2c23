using KeyAccount.Telemetry;

namespace KeyAccount;

/// <summary>Prices with the rule set in force, and measures where somebody listens. It changes no figure.</summary>
internal sealed class HostPricingEngine(RuleSetProvider provider, Instruments instruments) : IPricingEngine
{
    public Quote Price(PricingRequest request)
    {
        var rules = provider.Current;
        return instruments.IsListening ? Measured(rules, request) : rules.Price(request);
    }

    public IEnumerable<PricingOutcome> PriceMany(IEnumerable<PricingRequest> requests, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(requests);

        // The stream keeps the set that is in force now, even where it is read later.
        var rules = provider.Current;
        return instruments.IsListening ? Measured(rules, requests, cancellation) : rules.PriceMany(requests, cancellation);
    }

    private Quote Measured(RuleSet rules, PricingRequest request)
    {
        var measured = Measurement.Begin(rules);
        try
        {
            var quote = rules.Price(request);
            instruments.EndQuote(ref measured, quote);
            return quote;
        }
        catch (PricingException refused)
        {
            instruments.EndQuote(ref measured, refused.Problems);
            throw;
        }
        finally
        {
            instruments.EndWithoutQuote(ref measured);
        }
    }

    private IEnumerable<PricingOutcome> Measured(RuleSet rules, IEnumerable<PricingRequest> requests, CancellationToken cancellation)
    {
        // A measurement begins when the source has given its request, so that waiting for the source is not counted.
        var measured = default(Measurement);
        using var outcomes = rules.PriceMany(Begun(), cancellation).GetEnumerator();
        while (true)
        {
            try
            {
                if (!outcomes.MoveNext())
                {
                    yield break;
                }

                if (outcomes.Current.Quote is { } quote)
                {
                    instruments.EndQuote(ref measured, quote);
                }
                else
                {
                    instruments.EndQuote(ref measured, outcomes.Current.Problems);
                }
            }
            catch (OperationCanceledException)
            {
                Instruments.Drop(ref measured);
                throw;
            }
            finally
            {
                instruments.EndWithoutQuote(ref measured);
            }

            yield return outcomes.Current;
        }

        IEnumerable<PricingRequest> Begun()
        {
            foreach (var request in requests)
            {
                measured = Measurement.Begin(rules);
                yield return request;
            }
        }
    }
}
