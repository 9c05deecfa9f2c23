using System.Globalization;

namespace KeyAccount.RealData.Support;

/// <summary>A line whose price is not what was recorded; <paramref name="Priced"/> is null where the order could not be priced.</summary>
internal sealed record Difference(RecordedLine Line, decimal Recorded, decimal? Priced, string Why)
{
    /// <summary>Compares what was recorded, the net amount or the net price; null where they agree.</summary>
    public static Difference? Between(RecordedLine line, QuoteLine? priced, PricingOutcome outcome)
    {
        var recorded = line.NetAmount ?? line.NetPrice ?? throw new ArgumentException($"Nothing is recorded for line {line.Line} of {line.Order}.", nameof(line));
        var price = line.NetAmount is null ? priced?.NetPrice : priced?.NetAmount;
        return price == recorded ? null : new Difference(line, recorded, price, priced is null
            ? string.Join("; ", outcome.Problems)
            : string.Join("; ", priced.Steps.Select(step => step.Rule).Prepend(priced.PriceSource)));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Line.Order}/{Line.Line} {Line.Account} {Line.Date:yyyy-MM-dd} {Line.Quantity} x {Line.Item}: recorded {Recorded}, priced {Priced} ({Why})");
}
