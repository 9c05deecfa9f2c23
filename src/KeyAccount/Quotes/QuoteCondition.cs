using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace KeyAccount;

/// <summary>A special condition that is in force for an order: what was agreed beside prices.</summary>
public sealed record QuoteCondition
{
    /// <summary>Gets its kind, such as <c>payment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Gets what people read: its title, else that of its kind.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what it says, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Gets its figures and names, by the names that they have in rule files; amounts in the order's currency.</summary>
    public required IReadOnlyDictionary<string, FieldValue> Figures { get; init; }

    /// <summary>Gets the ids of the lines that it is in force for; null where it is in force for the whole order.</summary>
    public ImmutableArray<string>? Lines { get; init; }

    /// <summary>Gets the full names of those that hold too, and that it stands in place of.</summary>
    public ImmutableArray<string> Replaces { get; init; } = [];

    /// <summary>Gets the full name of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets whether it is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets the rule of a policy that this one stands for with an agreement's own figures; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets where it stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the JSON pointer inside that file.</summary>
    public required string Pointer { get; init; }

    /// <summary>Gets the payment term, which works out when invoices are due; null for other kinds.</summary>
    [JsonIgnore]
    public PaymentTerm? Payment { get; init; }
}
