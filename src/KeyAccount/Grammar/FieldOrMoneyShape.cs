using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>An amount, or the name of the field of a line that holds it.</summary>
internal sealed class FieldOrMoneyShape : Shape
{
    public static readonly Phrase Expected = new("an amount, or the name of a field that holds it", "un importo, o il nome di un campo che lo contiene");

    public static FieldOrMoneyShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Text => TextShape.Any.Check(value, findings),
        JsonKind.Number or JsonKind.Object => MoneyShape.Instance.Check(value, findings),
        _ => Wrong(value, Expected, findings),
    };
}
