using KeyAccount.Rules;

namespace KeyAccount.Pricing;

/// <summary>A fact that was derived for an order or for a line of it.</summary>
/// <param name="Rule">The rule that set it.</param>
/// <param name="Line">The number of the line; -1 for the order.</param>
/// <param name="Value">The value.</param>
internal readonly record struct DerivedValue(FactRule Rule, int Line, FieldValue Value);
