namespace KeyAccount;

/// <summary>A rule that held for a line and gave nothing.</summary>
/// <param name="Step">The step of the pricing procedure.</param>
/// <param name="Rule">The rule's full name.</param>
/// <param name="Reason">Why it gave nothing.</param>
/// <param name="By">The full name of the rule that stands in its place; null where no rule does.</param>
/// <param name="Source">Where the rule stands, as <c>file:line</c>.</param>
public sealed record ConsideredRule(string Step, string Rule, LossReason Reason, string? By, string Source);
