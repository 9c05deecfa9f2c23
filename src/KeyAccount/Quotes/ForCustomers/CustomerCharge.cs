using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A priced charge, such as freight, as a customer reads it.</summary>
public sealed record CustomerCharge
{
    /// <summary>Gets the kind of charge.</summary>
    public required string Charge { get; init; }

    /// <summary>Gets what it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Gets how much it is before discounts.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets the waterfall: its amounts sum to <see cref="NetAmount"/> less <see cref="Amount"/>.</summary>
    public required ImmutableArray<CustomerStep> Steps { get; init; }

    /// <summary>Gets what it comes to.</summary>
    public required decimal NetAmount { get; init; }

    /// <summary>Gets its tax; null where the request hands in no rates, or tax is worked out by category alone.</summary>
    public decimal? Tax { get; init; }
}
