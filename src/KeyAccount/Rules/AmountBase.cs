namespace KeyAccount.Rules;

/// <summary>The amount of a line that a percentage is of.</summary>
/// <param name="Kind">Which amount.</param>
/// <param name="Step">The number of the step, where it is the amount after an earlier step; else -1.</param>
internal readonly record struct AmountBase(AmountBaseKind Kind, int Step = -1);

/// <summary>Which amount of a line a percentage is of.</summary>
internal enum AmountBaseKind
{
    /// <summary>The amount at the base price.</summary>
    Base,

    /// <summary>What stood at the start of the step.</summary>
    Start,

    /// <summary>What stands now.</summary>
    Running,

    /// <summary>What stood after an earlier step.</summary>
    AfterStep,
}
