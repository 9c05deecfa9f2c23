using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>The value of an own field in a request: a text, a figure, true or false; null for none.</summary>
internal sealed class FieldValueShape : Shape
{
    public static readonly Phrase Expected = new("a text, a number, true or false", "un testo, un numero, true o false");

    public static FieldValueShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.List or JsonKind.Object => Wrong(value, Expected, findings),
        JsonKind.Number => NumberShape.Any.Check(value, findings),
        _ => true,
    };
}
