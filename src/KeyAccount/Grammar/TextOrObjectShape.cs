using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A text, or an object in its place.</summary>
internal sealed class TextOrObjectShape(ObjectShape of, Phrase expected, TextShape? text = null) : Shape
{
    /// <summary>Gets what the text is: any, or one of a few.</summary>
    public TextShape Text { get; } = text ?? TextShape.Any;

    public ObjectShape Object { get; } = of;

    public Phrase Expected { get; } = expected;

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Text => Text.Check(value, findings),
        JsonKind.Object => Object.Check(value, findings),
        _ => Wrong(value, Expected, findings),
    };
}
