using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>What a rule in code gives to a line at a step.</summary>
/// <param name="Line">The number of the line.</param>
/// <param name="Rule">The full name of the rule's class.</param>
/// <param name="Source">The assembly that holds it.</param>
/// <param name="Title">What the bar is called; null for the title of the step.</param>
/// <param name="Priority">The priority among the rules of the step.</param>
/// <param name="Kind">What kind of value it is.</param>
/// <param name="Figure">The percentage, or the amount in the order's currency.</param>
internal sealed record Contribution(int Line, string Rule, string Source, string? Title, int Priority, ValueKind Kind, decimal Figure);
