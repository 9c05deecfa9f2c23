using KeyAccount.Grammar;
using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>A discount or a surcharge, checked and resolved, as a procedure sees it.</summary>
internal sealed record DiscountRule
{
    public required string FullName { get; init; }

    public required Title? Title { get; init; }

    public required SourceLocation Location { get; init; }

    public required int Step { get; init; }

    /// <summary>Gets the account of the agreement; null for a policy.</summary>
    public required Account? Account { get; init; }

    public required Period Valid { get; init; }

    /// <summary>Gets all conditions, those that come from where the rule stands included.</summary>
    public required Test[] When { get; init; }

    public required int Priority { get; init; }

    /// <summary>Gets the number of its group; -1 for none.</summary>
    public required int Group { get; init; }

    public required int[] ExcludedGroups { get; init; }

    public required int[] ExcludedSteps { get; init; }

    public required Exclusivity Exclusive { get; init; }

    public required bool Adds { get; init; }

    /// <summary>Gets the full name of the parent's rule that it replaces; null for none.</summary>
    public required string? Replaces { get; init; }

    /// <summary>Gets what percentages are of; null for what the step says.</summary>
    public required AmountBase? Of { get; init; }

    /// <summary>Gets the value; null where a scale gives it.</summary>
    public required RuleValue? Value { get; init; }

    public required Scale? Scale { get; init; }

    public required Cap? Cap { get; init; }

    public required RuleExample? Example { get; init; }

    /// <summary>Gets where the rule stands, as <c>file:line</c>; of a rule in code the assembly.</summary>
    public string Source => Location.Line == 0 ? Location.File : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");
}
