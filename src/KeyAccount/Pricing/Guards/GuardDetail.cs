using KeyAccount.Rules;

namespace KeyAccount.Pricing.Guards;

/// <summary>What the sentence about a guard tells beside its figures.</summary>
/// <param name="Guard">The guard.</param>
/// <param name="Items">The items; null for the order as a whole.</param>
/// <param name="Gap">Why its figure cannot be told.</param>
/// <param name="CostCurrency">The currency of costs.</param>
/// <param name="IsContracted">Whether the price is contracted, so that it stays.</param>
internal sealed record GuardDetail(Guard Guard, string? Items, GuardGap Gap, string CostCurrency, bool IsContracted = false);
