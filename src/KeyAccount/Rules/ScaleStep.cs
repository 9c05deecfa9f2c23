namespace KeyAccount.Rules;

/// <summary>A step of a scale: from which figure on, included, what holds; null for nothing. In a scale up to its bounds the last figure, included.</summary>
internal sealed record ScaleStep(decimal Bound, RuleValue? Value);
