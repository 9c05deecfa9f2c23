namespace KeyAccount.Rules;

/// <summary>A pricing procedure: how the base price is found, and the steps that follow.</summary>
internal sealed record Procedure(
    string Name,
    Access[] Accesses,
    Step[] Steps,
    ExclusionGroup[] Groups,
    IReadOnlyList<RoundingRule> Rounding)
{
    /// <summary>Gets how tax is worked out.</summary>
    public TaxSettings Tax { get; init; } = TaxSettings.Default;

    /// <summary>Gets how an amount of the order comes to its lines, where a step does not say it.</summary>
    public AllocationSettings Allocation { get; init; } = AllocationSettings.Default;

    public Step? StepNamed(string name) => Steps.FirstOrDefault(step => step.Name == name);

    public ExclusionGroup? GroupNamed(string name) => Groups.FirstOrDefault(group => group.Name == name);
}
