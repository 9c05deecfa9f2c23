namespace KeyAccount.Rules;

/// <summary>A value that a fact rule sets.</summary>
/// <param name="Shown">The value as people know it.</param>
/// <param name="Number">The number of a symbol, a path or a day in the fact table; 0 for a figure.</param>
internal readonly record struct FactValue(FieldValue Shown, int Number);
