using System.Globalization;
using KeyAccount.Grammar;
using KeyAccount.Matching;

namespace KeyAccount.Rules.SpecialConditions;

/// <summary>What was agreed beside prices, checked and resolved.</summary>
internal sealed record SpecialCondition
{
    public required ConditionKind Kind { get; init; }

    public required string FullName { get; init; }

    public required Title? Title { get; init; }

    public required SourceLocation Location { get; init; }

    /// <summary>Gets the account of the agreement; null for a policy.</summary>
    public required Account? Account { get; init; }

    /// <summary>Gets the day on which the agreement began; of those of one account the later one comes first.</summary>
    public required DateOnly Began { get; init; }

    public required Period Valid { get; init; }

    /// <summary>Gets whether it is a draft, which takes part in simulation only.</summary>
    public required bool IsDraft { get; init; }

    public required int Priority { get; init; }

    /// <summary>Gets all conditions, those that come from where it stands included.</summary>
    public required Test[] When { get; init; }

    /// <summary>Gets the conditions that it states itself.</summary>
    public Test[] Own { get; init; } = [];

    /// <summary>Gets the rule of a policy that it stands for with figures of its own; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }

    /// <summary>Gets whether it is ours alone, so that no customer sees it.</summary>
    public required bool IsInternal { get; init; }

    /// <summary>Gets whether it has conditions of its own; then it comes before one without.</summary>
    public required bool IsConditional { get; init; }

    /// <summary>Gets whether its conditions choose lines; else it holds for the whole order.</summary>
    public required bool ChoosesLines { get; init; }

    public required ConditionTerms Terms { get; init; }

    /// <summary>Gets what it says in one fixed form, the same for conditions that say the same.</summary>
    public required string Content { get; init; }

    /// <summary>Gets where it stands, as <c>file:line</c>.</summary>
    public string Source => string.Create(CultureInfo.InvariantCulture, $"{Location.File}:{Location.Line}");
}
