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

    public Step? StepNamed(string name) => Steps.FirstOrDefault(step => step.Name == name);

    public ExclusionGroup? GroupNamed(string name) => Groups.FirstOrDefault(group => group.Name == name);
}
