using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccount.Quotes.ForCustomers;

namespace KeyAccount;

/// <summary>A quote as the customer may read it.</summary>
/// <remarks>
/// It holds prices, discounts with their titles, charges, tax, totals, and the special conditions that bind the customer. What is internal is not in it: costs, margins and floors, facts and scores, alerts and approvals,
/// the names of rules, files and other accounts, notes, the reasons of prices changed by hand, how a price was made from a cost, and what did not apply.
/// Made by <see cref="Quote.ForCustomer"/>.
/// </remarks>
public sealed record CustomerQuote
{
    /// <summary>Gets the id of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the ISO 4217 currency of every amount.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets the day of the order.</summary>
    public required DateOnly OrderDate { get; init; }

    /// <summary>Gets the language of the titles.</summary>
    [JsonIgnore]
    public Language Language { get; init; }

    /// <summary>Gets the lines in the order of the request.</summary>
    public required ImmutableArray<CustomerLine> Lines { get; init; }

    /// <summary>Gets the charges, those of the request first.</summary>
    public required ImmutableArray<CustomerCharge> Charges { get; init; }

    /// <summary>Gets the stated adjustments of the document as a whole.</summary>
    public required ImmutableArray<QuoteAdjustment> Adjustments { get; init; }

    /// <summary>Gets what each tax category comes to at each rate; empty where the request hands in no rates.</summary>
    public required ImmutableArray<QuoteTax> Tax { get; init; }

    /// <summary>Gets the free goods that come on top of what was ordered.</summary>
    public required ImmutableArray<CustomerFreeGoods> FreeGoods { get; init; }

    /// <summary>Gets what became of each promotion code of the request.</summary>
    public required ImmutableArray<QuoteCode> Codes { get; init; }

    /// <summary>Gets what was agreed beside prices.</summary>
    public required ImmutableArray<CustomerCondition> Conditions { get; init; }

    /// <summary>Gets the totals.</summary>
    public required CustomerTotals Totals { get; init; }

    /// <summary>Writes it as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, CustomerJson.Default.CustomerQuote);

    /// <summary>Writes it as text for people.</summary>
    public string ToText() => CustomerText.Write(this);

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
