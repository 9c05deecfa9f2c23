using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A priced line as a customer reads it.</summary>
public sealed record CustomerLine
{
    /// <summary>Gets the id of the request's line.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the item's number.</summary>
    public required string Item { get; init; }

    /// <summary>Gets the item's name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the quantity, in <see cref="Unit"/>; below zero for what comes back in a return, and so are the amounts.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Gets the unit of the item's price; null where the item names none.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets whether <see cref="Price"/> is agreed with the customer as a net price; else it is a list price.</summary>
    public required bool IsNetPrice { get; init; }

    /// <summary>Gets the price for one unit that the waterfall starts from.</summary>
    public required decimal Price { get; init; }

    /// <summary>Gets <see cref="Price"/> times the quantity, rounded.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets the price hold that the price is kept by; null for none. Where it covers some units only, <see cref="Price"/> is what one unit costs on average.</summary>
    public CustomerHold? PriceHold { get; init; }

    /// <summary>Gets the waterfall: its amounts sum to <see cref="NetAmount"/> less <see cref="Amount"/>.</summary>
    public required ImmutableArray<CustomerStep> Steps { get; init; }

    /// <summary>Gets the net amount divided by the quantity, unrounded.</summary>
    public required decimal NetPrice { get; init; }

    /// <summary>Gets what the line costs.</summary>
    public required decimal NetAmount { get; init; }

    /// <summary>Gets its tax; null where the request hands in no rates, or tax is worked out by category alone.</summary>
    public decimal? Tax { get; init; }
}
