using System.Globalization;
using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A charge that a rule adds to the order, checked and resolved, as a procedure sees it.</summary>
internal sealed record ChargeRule
{
    public required string FullName { get; init; }

    public required Title? Title { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Gets the number of the step at whose start it is added.</summary>
    public required int Step { get; init; }

    /// <summary>Gets the account of the agreement; null for a policy.</summary>
    public required Account? Account { get; init; }

    /// <summary>Gets whether it is a draft, which takes part in simulation only.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Gets the rule of a policy that it stands for with figures of its own; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets whether no customer reads its title.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Gets all conditions, those that come from where the rule stands included.</summary>
    public required Test[] When { get; init; }

    public required ChargeKind Kind { get; init; }

    /// <summary>Gets its amount, once; null for none.</summary>
    public required MoneyFigure? Amount { get; init; }

    /// <summary>Gets its amount for each unit of the chosen lines; null for none.</summary>
    public required MoneyFigure? AmountPerUnit { get; init; }

    /// <summary>Gets the percentage of what the chosen lines come to; null for none.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>Gets where the rule stands, as <c>file:line</c>.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");
}
