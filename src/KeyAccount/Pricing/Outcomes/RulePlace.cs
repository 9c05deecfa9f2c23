namespace KeyAccount.Pricing.Outcomes;

/// <summary>Which rule it is, and where it stands.</summary>
/// <param name="FullName">Its full name.</param>
/// <param name="Source">Its place, as <c>file:line</c>.</param>
/// <param name="Pointer">The JSON pointer inside its file.</param>
/// <param name="IsDraft">Whether it takes part in simulation only.</param>
internal sealed record RulePlace(string FullName, string Source, string Pointer, bool IsDraft)
{
    /// <summary>Gets the rule of a policy that it stands for with an agreement's own figures; null for none.</summary>
    public OverriddenRule? Overrides { get; init; }
}
