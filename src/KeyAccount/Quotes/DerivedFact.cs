using System.Text.Json.Serialization;
using KeyAccount.Quotes;

namespace KeyAccount;

/// <summary>A fact that rules derived from the order.</summary>
public sealed record DerivedFact
{
    /// <summary>Gets the full name of the fact, such as <c>fact.tier</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the value.</summary>
    [JsonConverter(typeof(FieldValueJson))]
    public required FieldValue Value { get; init; }

    /// <summary>Gets the id of the line that it belongs to; null where it belongs to the order.</summary>
    public string? Line { get; init; }

    /// <summary>Gets the full name of the rule that set it.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets where the rule stands, as <c>file:line</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets whether the rule is a draft; null where it is not.</summary>
    public bool? Draft { get; init; }
}
