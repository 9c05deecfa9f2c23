using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>What was agreed beside prices, as a customer reads it.</summary>
public sealed record CustomerCondition
{
    /// <summary>Gets its kind, such as <c>payment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what it says, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Gets its figures and names, by the names that they have in rule files; amounts in the order's currency.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Figures { get; init; }

    /// <summary>Gets the ids of the lines that it is in force for; null where it is in force for the whole order.</summary>
    public ImmutableArray<string>? Lines { get; init; }

    /// <summary>Gets the payment term, which works out when invoices are due; null for other kinds.</summary>
    [JsonIgnore]
    public PaymentTerm? Payment { get; init; }
}
