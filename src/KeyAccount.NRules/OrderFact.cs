using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>The order, as rules in code see it when a step starts.</summary>
public sealed class OrderFact
{
    private readonly PricingRequest request;

    internal OrderFact(PricingRequest request, string currency, string step, decimal listAmount, decimal amount)
    {
        this.request = request;
        Currency = currency;
        Step = step;
        ListAmount = listAmount;
        Amount = amount;
    }

    /// <summary>Gets the step that starts.</summary>
    public string Step { get; }

    /// <summary>Gets the day of the order.</summary>
    public DateOnly Date => request.OrderDate;

    /// <summary>Gets the day on which delivery is wanted; null where none is said.</summary>
    public DateOnly? RequestedDelivery => request.RequestedDelivery;

    /// <summary>Gets the ISO 4217 currency of every amount.</summary>
    public string Currency { get; }

    /// <summary>Gets the channel; null where none is said.</summary>
    public string? Channel => request.Channel;

    /// <summary>Gets the promotion codes.</summary>
    public ImmutableArray<string> Codes => request.Codes.IsDefault ? [] : request.Codes;

    /// <summary>Gets how many lines there are.</summary>
    public int LineCount => request.Lines.Length;

    /// <summary>Gets the sum of the lines' list amounts.</summary>
    public decimal ListAmount { get; }

    /// <summary>Gets what the lines come to when the step starts.</summary>
    public decimal Amount { get; }

    /// <summary>Gets the value of a field of the order by its full name, such as <c>order.project</c>; no value where it is missing.</summary>
    public FieldValue ValueOf(string field) => request.Fields.GetValueOrDefault(field);
}
