using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A priced charge, such as freight.</summary>
public sealed record QuoteCharge
{
    /// <summary>Gets the id of the request's charge, or the full name of the rule that added it.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind of charge, as <c>company.json</c> declares it.</summary>
    public required string Charge { get; init; }

    /// <summary>Gets what people read: the title of the rule that added it, else of its kind, else its kind.</summary>
    public required string Title { get; init; }

    /// <summary>Gets how much it is before discounts.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets what it comes to: <see cref="Amount"/> and the amounts of all <see cref="Steps"/>.</summary>
    public required decimal NetAmount { get; init; }

    /// <summary>Gets its tax; null where the request hands in no rates, or tax is worked out by category alone.</summary>
    public decimal? Tax { get; init; }

    /// <summary>Gets the full name of the rule that added it; null where it is of the request.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the rule of a policy that this one stands for with an agreement's own figures; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets where that rule stands, as <c>file:line</c>; null where it is of the request.</summary>
    public string? Source { get; init; }

    /// <summary>Gets whether that rule is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets the waterfall, in the order in which it was applied.</summary>
    public required ImmutableArray<PriceStep> Steps { get; init; }

    /// <summary>Gets the rules that held and gave nothing, each with the reason.</summary>
    public required ImmutableArray<ConsideredRule> Considered { get; init; }
}
