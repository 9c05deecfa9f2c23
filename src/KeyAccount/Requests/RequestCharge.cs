using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KeyAccount;

/// <summary>A charge of a <see cref="PricingRequest"/>, such as freight: a line of its own kind, with discounts of its own.</summary>
public sealed record RequestCharge
{
    /// <summary>Makes a charge.</summary>
    /// <param name="id">Its id, unique among the charges; the kind of charge as well, where <see cref="Charge"/> is not set.</param>
    /// <param name="amount">How much it is before discounts, in the order's currency; 0 or more.</param>
    [SetsRequiredMembers]
    public RequestCharge(string id, decimal amount)
    {
        Id = id;
        Amount = amount;
    }

    /// <summary>Makes a charge whose members are set by an initializer.</summary>
    public RequestCharge()
    {
    }

    /// <summary>Gets the charge's id, unique among the charges of the request.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind of charge, as <c>company.json</c> declares it; null where it is <see cref="Id"/>.</summary>
    public string? Charge { get; init; }

    /// <summary>Gets how much it is before discounts, in the order's currency; 0 or more.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets its tax category, and rates where they are stated here; null for that of its kind.</summary>
    public TaxRates? Tax { get; init; }

    /// <summary>Gets whether it includes tax; null means as the prices of the lines do.</summary>
    public bool? IncludesTax { get; init; }

    /// <summary>Gets the values of the company's own <c>charge.</c> fields, by full name.</summary>
    public IReadOnlyDictionary<string, FieldValue> Fields { get; init; } = ImmutableDictionary<string, FieldValue>.Empty;
}
