namespace KeyAccount;

/// <summary>The rule of a policy that an agreement has given figures of its own.</summary>
/// <param name="Rule">Its full name.</param>
/// <param name="Source">Where it stands, as <c>file:line</c>.</param>
public sealed record OverriddenRule(string Rule, string Source);
