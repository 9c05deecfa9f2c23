using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>When an invoice is to be paid: a pure function of its days.</summary>
public sealed record PaymentTerm
{
    private const int LongestMonth = 31;

    /// <summary>Gets the days until payment; of several instalments those of the last.</summary>
    public required int Days { get; init; }

    /// <summary>Gets the day from which they run.</summary>
    public PaymentStart From { get; init; }

    /// <summary>Gets whether payment is due at the end of the month in which the days end.</summary>
    public bool ToEndOfMonth { get; init; }

    /// <summary>Gets the days that come after the end of a month.</summary>
    public int ExtraDays { get; init; }

    /// <summary>Gets within how many days, from the same day, early payment earns a discount; null for none.</summary>
    public int? EarlyDays { get; init; }

    /// <summary>Gets the discount for early payment, 2 for 2 %; null for none.</summary>
    public decimal? EarlyPercent { get; init; }

    /// <summary>Gets how payment is made, such as <c>bankTransfer</c>; null where it is not said.</summary>
    public string? Method { get; init; }

    /// <summary>Gets the share that is paid in advance, 30 for 30 %.</summary>
    public decimal PrepaidPercent { get; init; }

    /// <summary>Gets the instalments; empty where the invoice is due as a whole.</summary>
    public ImmutableArray<PaymentInstalment> Instalments { get; init; } = [];

    /// <summary>Gets the most days that can pass from the day on which the term begins to run, whatever the month: 60 days from the end of the month are 90.</summary>
    public int LongestDays => Days + ExtraDays + (From == PaymentStart.EndOfMonth ? LongestMonth - 1 : 0) + (ToEndOfMonth ? LongestMonth - 1 : 0);

    /// <summary>Gives the day on which an invoice is due, the last instalment included.</summary>
    /// <param name="invoiced">The date of the invoice.</param>
    /// <param name="received">The day on which it was received; that of the invoice where null.</param>
    /// <param name="delivered">The day of delivery; that of the invoice where null.</param>
    public DateOnly DueOn(DateOnly invoiced, DateOnly? received = null, DateOnly? delivered = null) => After(Days, invoiced, received, delivered);

    /// <summary>Gives the last day on which early payment earns its discount; null where there is none.</summary>
    /// <inheritdoc cref="DueOn"/>
    public DateOnly? EarlyUntil(DateOnly invoiced, DateOnly? received = null, DateOnly? delivered = null) =>
        EarlyDays is { } days ? Start(invoiced, received, delivered).AddDays(days) : null;

    /// <summary>Splits an invoice into what is due when. What is paid in advance is left out; the parts sum exactly to the rest.</summary>
    /// <param name="amount">The amount of the invoice.</param>
    /// <param name="currency">Its ISO 4217 currency.</param>
    /// <param name="invoiced">The date of the invoice.</param>
    /// <param name="received">The day on which it was received; that of the invoice where null.</param>
    /// <param name="delivered">The day of delivery; that of the invoice where null.</param>
    public ImmutableArray<DuePayment> PaymentsOf(decimal amount, string currency, DateOnly invoiced, DateOnly? received = null, DateOnly? delivered = null)
    {
        var unit = new decimal(1, 0, 0, false, (byte)Currencies.Decimals(currency));
        var rest = amount - PrepaymentOf(amount, currency);
        if (Instalments.IsDefaultOrEmpty)
        {
            return [new DuePayment(DueOn(invoiced, received, delivered), rest)];
        }

        var parts = Allocation.Split(rest, [.. Instalments.Select(part => part.Percent)], new AllocationRule(), unit).Parts;
        return [.. Instalments.Select((part, i) => new DuePayment(After(part.Days, invoiced, received, delivered), parts[i]))];
    }

    /// <summary>Gives what of an invoice is paid in advance, rounded to the currency.</summary>
    /// <param name="amount">The amount of the invoice.</param>
    /// <param name="currency">Its ISO 4217 currency.</param>
    public decimal PrepaymentOf(decimal amount, string currency) =>
        PrepaidPercent == 0 ? 0 : Rounding.ToDecimals(Currencies.Decimals(currency)).Round(amount * PrepaidPercent / 100);

    private DateOnly After(int days, DateOnly invoiced, DateOnly? received, DateOnly? delivered)
    {
        var day = Start(invoiced, received, delivered).AddDays(days);
        return (ToEndOfMonth ? EndOfMonth(day) : day).AddDays(ExtraDays);
    }

    private DateOnly Start(DateOnly invoiced, DateOnly? received, DateOnly? delivered) => From switch
    {
        PaymentStart.Receipt => received ?? invoiced,
        PaymentStart.Delivery => delivered ?? invoiced,
        PaymentStart.EndOfMonth => EndOfMonth(invoiced),
        _ => invoiced,
    };

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
