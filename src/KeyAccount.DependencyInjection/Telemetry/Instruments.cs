using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KeyAccount.Telemetry;

/// <summary>Metrics and traces; <see cref="KeyAccountTelemetry"/> lists them. Nothing is allocated while nobody listens.</summary>
internal sealed class Instruments : IDisposable
{
    public static readonly ActivitySource Source = new(KeyAccountTelemetry.Name);

    private readonly Meter meter;
    private readonly bool ownsMeter;
    private readonly Counter<long> quotes;
    private readonly Counter<long> reloads;
    private readonly Histogram<int> lines;

    // Collectors know seconds as double and ignore instruments of decimals; no price is ever a double.
    private readonly Histogram<double> duration;

    public Instruments(IMeterFactory? factory)
    {
        // A factory disposes its meters itself.
        ownsMeter = factory is null;
        meter = factory?.Create(new MeterOptions(KeyAccountTelemetry.Name)) ?? new Meter(KeyAccountTelemetry.Name);
        quotes = meter.CreateCounter<long>("keyaccount.quotes", "{quote}", "Requests by outcome.");
        duration = meter.CreateHistogram<double>("keyaccount.quote.duration", "s", "How long a request took.");
        lines = meter.CreateHistogram<int>("keyaccount.quote.lines", "{line}", "Lines of a priced request.");
        reloads = meter.CreateCounter<long>("keyaccount.reloads", "{reload}", "Attempts to load the rule files, by outcome.");
    }

    /// <summary>Gets whether a quote is worth measuring.</summary>
    public bool IsListening => quotes.Enabled || duration.Enabled || lines.Enabled || Source.HasListeners();

    public static Activity? BeginReload() => Source.StartActivity("keyaccount.reload");

    public void ObserveRules(Func<int?> rules) =>
        meter.CreateObservableGauge("keyaccount.rules", () => rules() is { } count ? [new Measurement<int>(count)] : Array.Empty<Measurement<int>>(), "{rule}", "Released discounts and surcharges in force.");

    public void EndReload(Activity? activity, ReloadAttempt attempt)
    {
        var outcome = attempt.Outcome switch
        {
            ReloadOutcome.Applied => "applied",
            ReloadOutcome.Unchanged => "unchanged",
            _ => "failed",
        };
        reloads.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        activity?
            .SetTag("keyaccount.rule_set", attempt.WantedVersion)
            .SetTag("keyaccount.outcome", outcome)
            .SetTag("keyaccount.findings", attempt.Findings.Length)
            .SetStatus(attempt.Outcome == ReloadOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
    }

    public void EndQuote(ref Measurement measured, Quote quote)
    {
        lines.Record(quote.Request.Lines.Length);
        measured.Activity?.SetTag("keyaccount.lines", quote.Request.Lines.Length).SetTag("keyaccount.currency", quote.Currency);
        End(ref measured, "priced");
    }

    public void EndQuote(ref Measurement measured, ImmutableArray<PricingProblem> problems)
    {
        measured.Activity?
            .SetTag("keyaccount.problems", string.Join(' ', problems.Select(problem => problem.Code).Distinct()))
            .SetStatus(ActivityStatusCode.Error);
        End(ref measured, "refused");
    }

    /// <summary>Ends a measurement that is still open, since pricing broke off.</summary>
    public void EndWithoutQuote(ref Measurement measured)
    {
        if (measured.IsOpen)
        {
            measured.Activity?.SetStatus(ActivityStatusCode.Error);
            End(ref measured, "failed");
        }
    }

    /// <summary>Leaves a request that was cancelled out of the count.</summary>
    public static void Drop(ref Measurement measured)
    {
        measured.Activity?.SetTag("keyaccount.outcome", "cancelled").Dispose();
        measured = default;
    }

    public void Dispose()
    {
        if (ownsMeter)
        {
            meter.Dispose();
        }
    }

    private void End(ref Measurement measured, string outcome)
    {
        var tag = new KeyValuePair<string, object?>("outcome", outcome);
        quotes.Add(1, tag);
        duration.Record(Stopwatch.GetElapsedTime(measured.Started).TotalSeconds, tag);
        measured.Activity?.SetTag("keyaccount.outcome", outcome).Dispose();
        measured = default;
    }
}
