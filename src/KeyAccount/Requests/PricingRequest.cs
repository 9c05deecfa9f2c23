using System.Collections.Immutable;
using KeyAccount.Requests;

namespace KeyAccount;

/// <summary>An order, or an order that might be placed, to be priced.</summary>
public sealed record PricingRequest
{
    /// <summary>Gets the id of the account that buys.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the ISO 4217 currency of the order; null means the account's own.</summary>
    public string? Currency { get; init; }

    /// <summary>Gets the day of the order, in the agreement's time zone. It decides which rules are in force.</summary>
    public required DateOnly OrderDate { get; init; }

    /// <summary>Gets the day on which delivery is asked for; null where none is asked.</summary>
    public DateOnly? RequestedDelivery { get; init; }

    /// <summary>Gets the day on which the service is rendered, for prices that go by it; null for the day of delivery.</summary>
    public DateOnly? ServiceDate { get; init; }

    /// <summary>Gets what the request is.</summary>
    public RequestKind Kind { get; init; }

    /// <summary>Gets how the order comes in, such as <c>edi</c> or <c>shop</c>; null where it is not known.</summary>
    public string? Channel { get; init; }

    /// <summary>Gets the promotion codes that the order carries.</summary>
    public ImmutableArray<string> Codes { get; init; } = [];

    /// <summary>Gets who made the request, by the id in <c>authority.json</c>: it decides which approvals the quote needs; null where it is not said.</summary>
    public string? By { get; init; }

    /// <summary>Gets the approvals that have been given. What they saw stays approved as long as it gets no worse.</summary>
    public ImmutableArray<ApprovalRecord> Approvals { get; init; } = [];

    /// <summary>Gets whether rules with status draft take part; what they give is marked in the quote.</summary>
    public bool Simulate { get; init; }

    /// <summary>Gets the values of the company's own <c>order.</c> fields, by full name.</summary>
    public IReadOnlyDictionary<string, FieldValue> Fields { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;

    /// <summary>Gets what limits of rules had used before this order; a rule that is not named had used nothing.</summary>
    public ImmutableArray<RuleUsage> Usage { get; init; } = [];

    /// <summary>Gets the lines; at least one.</summary>
    public required ImmutableArray<RequestLine> Lines { get; init; }

    /// <summary>Gets the charges, such as freight.</summary>
    public ImmutableArray<RequestCharge> Charges { get; init; } = [];

    /// <summary>Gets the tax rates that hold for the order, by category; none for a quote without tax.</summary>
    public ImmutableArray<TaxRates> Tax { get; init; } = [];

    /// <summary>Gets amounts that somebody has stated, beside what rules give.</summary>
    public ImmutableArray<StatedAdjustment> Adjustments { get; init; } = [];

    /// <summary>Gets what has been paid already, in the order's currency.</summary>
    public decimal Prepaid { get; init; }

    /// <summary>Gets the bonus that the lines are expected to earn off the invoice, in percent of their net amounts: what is left is the net-net price.</summary>
    public decimal ExpectedBonusPercent { get; init; }

    /// <summary>Gets what was bought before, for rules that sum over more than this order. What lies after <see cref="OrderDate"/> does not count.</summary>
    public ImmutableArray<PastPurchase> History { get; init; } = [];

    /// <summary>Reads a request from JSON.</summary>
    /// <param name="json">The request; comments and trailing commas are allowed.</param>
    /// <param name="name">What errors call the text, usually a file name.</param>
    /// <exception cref="PricingException">The text is not a request; every problem is listed, with line and column.</exception>
    public static PricingRequest Parse(string json, string name = "request.json") => RequestReader.Read(json, name);
}
