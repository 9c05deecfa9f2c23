using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>A cap for a line: <c>"10 %"</c>, or an amount.</summary>
internal sealed class CapShape : Shape
{
    public static readonly Phrase Expected = new("\"10 %\", or an amount", "\"10 %\" o un importo");

    public static CapShape Instance { get; } = new();

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Text => Percents.ReadCap(value, findings) is not null,
        _ => MoneyShape.Instance.Check(value, findings),
    };
}
