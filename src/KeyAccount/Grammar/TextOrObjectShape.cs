using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A text, or an object in its place.</summary>
internal sealed class TextOrObjectShape(ObjectShape of, Phrase expected) : Shape
{
    public ObjectShape Object { get; } = of;

    public Phrase Expected { get; } = expected;

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Text => TextShape.Any.Check(value, findings),
        JsonKind.Object => Object.Check(value, findings),
        _ => Wrong(value, Expected, findings),
    };
}
