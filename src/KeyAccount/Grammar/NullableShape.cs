using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A value, or <c>null</c> for none.</summary>
internal sealed class NullableShape(Shape of) : Shape
{
    public Shape Of { get; } = of;

    public override bool Check(JsonValue value, FindingList findings) => value.Kind == JsonKind.Null || Of.Check(value, findings);
}
