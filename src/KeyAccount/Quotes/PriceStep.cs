using System.Collections.Immutable;

namespace KeyAccount;

/// <summary>One bar of a line's price waterfall.</summary>
public sealed record PriceStep
{
    /// <summary>Gets the step of the pricing procedure; <c>rounding</c> for what a rounding of the whole line changed.</summary>
    public required string Step { get; init; }

    /// <summary>Gets the full name of the rule; empty for a rounding.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets the rule's title, else its step's, in the language the quote was asked in.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the amount that a percentage was taken of, in the order's currency; null where the value is no percentage.</summary>
    public decimal? Of { get; init; }

    /// <summary>Gets the percentage, 3 for 3 %; null where the value is none.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Gets the amount per unit of the item's price, in the order's currency; null where the value is none.</summary>
    public decimal? AmountPerUnit { get; init; }

    /// <summary>Gets the amount for the whole line, in the order's currency; null where the value is none.</summary>
    public decimal? AmountPerLine { get; init; }

    /// <summary>Gets the amount for the whole order, of which <see cref="Amount"/> is this line's part, in the order's currency; null where the value is none.</summary>
    public decimal? AmountPerOrder { get; init; }

    /// <summary>Gets what the chosen lines come to together, in the order's currency; null where the value is none.</summary>
    public decimal? NewTotal { get; init; }

    /// <summary>Gets what the index reads that the amount per unit follows; null where it follows none.</summary>
    public decimal? Index { get; init; }

    /// <summary>Gets how many units of the line it covers; null for all.</summary>
    public decimal? Units { get; init; }

    /// <summary>Gets the ids of the other lines that count together with this one in the scale of the rule; null where it reads this line alone.</summary>
    public ImmutableArray<string>? With { get; init; }

    /// <summary>Gets the new price per unit, in the order's currency; null where the value is none.</summary>
    public decimal? NewPrice { get; init; }

    /// <summary>Gets what the bar adds to the line, in the order's currency, rounded: below zero for a discount.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Gets whether the rule is a draft, taking part in a simulation; null where it is not.</summary>
    public bool? Draft { get; init; }

    /// <summary>Gets whether it is shown only and changes no price, because its step is statistical; null where it is not.</summary>
    public bool? Statistical { get; init; }

    /// <summary>Gets why a person has changed the price by hand; null where none did, or no reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the rule of a policy that this one stands for with an agreement's own figures; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets where the rule stands, as <c>file:line</c>; of a rule that the host wrote in code the assembly; empty for a rounding.</summary>
    public required string Source { get; init; }

    /// <summary>Gets the JSON pointer of the rule inside its file; empty for a table row and a rounding.</summary>
    public required string Pointer { get; init; }
}
