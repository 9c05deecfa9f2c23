namespace KeyAccount.Rules.SpecialConditions;

/// <summary>A kind of special condition that the company's vocabulary declares.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Values">The values it can have, each with what people read; empty for any.</param>
/// <param name="IsInternal">Whether it is ours alone.</param>
internal sealed record OwnCondition(ConditionKind Kind, FieldType Type, IReadOnlyList<(string Name, Title? Label)> Values, bool IsInternal);
