using KeyAccount.Matching;

namespace KeyAccount.Rules;

/// <summary>One thing that a rule does: most rules do one, a package does several.</summary>
internal sealed record Effect
{
    public required EffectTarget On { get; init; }

    /// <summary>Gets the tests that choose the lines it is for; null for those that the rule's own conditions chose.</summary>
    public Test[]? For { get; init; }

    /// <summary>Gets the value; null where a scale gives it.</summary>
    public required RuleValue? Value { get; init; }

    public required Scale? Scale { get; init; }

    /// <summary>Gets the index that gives the value; null where none does.</summary>
    public IndexFormula? Index { get; init; }

    /// <summary>Gets what percentages are of; null for what the step says.</summary>
    public required AmountBase? Of { get; init; }

    public required Cap? Cap { get; init; }

    /// <summary>Gets which units of a line it covers; null for all.</summary>
    public OnlyUnits? Units { get; init; }

    /// <summary>Gets whether it is worked out line by line, none bearing on another.</summary>
    public bool IsByLine => On != EffectTarget.Order && For is null && Units is not { IsOverOrder: true } && Scale is not { IsSpread: true } && SampleValue?.IsPerOrder != true;

    /// <summary>Gets the amounts that it states itself, by currency; null for a percentage and a scale.</summary>
    public MoneyFigure? Money => (Value ?? Index?.Sample)?.Money;

    /// <summary>Gets its value, or one that its scale gives; null where neither is there.</summary>
    public RuleValue? SampleValue => Value ?? Index?.Sample ?? Scale?.Steps.FirstOrDefault(step => step.Value is not null)?.Value;
}
