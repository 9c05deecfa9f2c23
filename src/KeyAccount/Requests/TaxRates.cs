using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace KeyAccount;

/// <summary>A tax category with its rates.</summary>
public sealed record TaxRates
{
    /// <summary>Makes a category with rates.</summary>
    /// <param name="category">The category, such as <c>S</c>.</param>
    /// <param name="rates">Its rates, 22 for 22 %; several are levied side by side. None means those that the request hands in for the category.</param>
    [SetsRequiredMembers]
    public TaxRates(string category, params ImmutableArray<decimal> rates)
    {
        Category = category;
        Rates = rates;
    }

    /// <summary>Makes a category whose members are set by an initializer.</summary>
    public TaxRates()
    {
    }

    /// <summary>Gets the category, such as <c>S</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Gets its rates, 22 for 22 %; several are levied side by side. None means those that the request hands in for the category.</summary>
    public ImmutableArray<decimal> Rates { get; init; } = [];
}
