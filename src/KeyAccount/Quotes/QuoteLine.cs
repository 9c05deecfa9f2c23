using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>A priced line.</summary>
public sealed record QuoteLine
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

    /// <summary>Gets the price for one unit that the waterfall starts from: the list price, or a contracted price in its own right.</summary>
    public required decimal ListPrice { get; init; }

    /// <summary>Gets <see cref="ListPrice"/> times the quantity, rounded as the procedure says.</summary>
    public required decimal ListAmount { get; init; }

    /// <summary>Gets the net amount divided by the quantity, unrounded.</summary>
    public required decimal NetPrice { get; init; }

    /// <summary>Gets what the line costs: <see cref="ListAmount"/> and the amounts of all <see cref="Steps"/> but statistical ones.</summary>
    public required decimal NetAmount { get; init; }

    /// <summary>Gets its tax; null where the request hands in no rates, or tax is worked out by category alone.</summary>
    public decimal? Tax { get; init; }

    /// <summary>Gets the bonus that it is expected to earn off the invoice; null where the request expects none.</summary>
    public decimal? ExpectedBonus { get; init; }

    /// <summary>Gets whether the price is contracted, not listed.</summary>
    public required bool IsContracted { get; init; }

    /// <summary>Gets the name of the access that found the price; <c>carried</c> where it comes from an earlier document.</summary>
    public required string Access { get; init; }

    /// <summary>Gets the full name of the price, the name of the price list, or the earlier document that it comes from.</summary>
    public required string PriceFrom { get; init; }

    /// <summary>Gets where the price stands, as <c>file:line</c>; empty where it comes from an earlier document.</summary>
    public required string PriceSource { get; init; }

    /// <summary>Gets whether the price is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets how the price came about that is made from a cost or another list; null where it is stated.</summary>
    public IReadOnlyList<PriceFormationStep>? PriceFormation { get; init; }

    /// <summary>Gets the price hold that the price is kept by; null for none. Where it covers some units only, <see cref="ListPrice"/> is what one unit costs on average.</summary>
    public QuoteHold? PriceHold { get; init; }

    /// <summary>Gets the waterfall, in the order in which it was applied.</summary>
    public required ImmutableArray<PriceStep> Steps { get; init; }

    /// <summary>Gets the rules that held and gave nothing, each with the reason.</summary>
    public required ImmutableArray<ConsideredRule> Considered { get; init; }
}
