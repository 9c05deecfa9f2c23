using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A bound of the company: of prices, margins or discounts, and what follows where it is not kept.</summary>
internal sealed record Guard
{
    public required string FullName { get; init; }

    public required Title? Title { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Gets the account of the agreement; null for a policy.</summary>
    public required Account? Account { get; init; }

    public required bool IsDraft { get; init; }

    /// <summary>Gets the rule of a policy that it stands for with figures of its own; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets the days on which it holds.</summary>
    public required Period Valid { get; init; }

    /// <summary>Gets the accounts for which an agreement overrides it.</summary>
    public IReadOnlyList<Account> NotFor { get; init; } = [];

    /// <summary>Gets all conditions, those that come from where it stands included.</summary>
    public required Test[] When { get; init; }

    /// <summary>Gets the conditions that are written.</summary>
    public required Test[] Written { get; init; }

    public required GuardKind Kind { get; init; }

    /// <summary>Gets the price of a unit; null where a field of the line holds it, and where no price is bounded.</summary>
    public MoneyFigure? Price { get; init; }

    /// <summary>Gets the field that holds the price of a unit; null for none.</summary>
    public Field? PriceField { get; init; }

    /// <summary>Gets the margin, the markup or the discount, in percent.</summary>
    public decimal Percent { get; init; }

    /// <summary>Gets whether the expected bonus is taken off what is looked at.</summary>
    public bool IsNetNet { get; init; }

    /// <summary>Gets whether the lines that it chooses are looked at together.</summary>
    public bool IsOfOrder { get; init; }

    public required AlertOutcome Outcome { get; init; }

    /// <summary>Gets whether prices stop at it.</summary>
    public bool Clamps => Outcome == AlertOutcome.Clamp;

    /// <summary>Gets whether prices must not be higher, not lower.</summary>
    public bool IsUpper => Kind == GuardKind.MaximumPrice;

    /// <summary>Gets whether it needs the item's cost.</summary>
    public bool NeedsCost => Kind is GuardKind.MinimumMargin or GuardKind.MinimumMarkup;

    /// <summary>Gets the name of the setting that holds the bound.</summary>
    public string Setting => SettingOf(Kind);

    /// <summary>Gets where it stands, as <c>file:line</c>.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");

    /// <summary>Gives the name of the setting that holds a bound of a kind.</summary>
    public static string SettingOf(GuardKind kind) => kind switch
    {
        GuardKind.FloorPrice => "floorPrice",
        GuardKind.MaximumPrice => "maximumPrice",
        GuardKind.MinimumMargin => "minimumMarginPercent",
        GuardKind.MinimumMarkup => "minimumMarkupPercent",
        _ => "maximumDiscountPercent",
    };
}
