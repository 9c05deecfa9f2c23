using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>What a sum over several lines is compared with. The test is looked at when it is read.</summary>
internal sealed class SumTestShape : Shape
{
    private static readonly Phrase Expected = new("a test such as \">= 12\"", "una condizione come \">= 12\"");

    private SumTestShape()
    {
    }

    /// <summary>Gets a quantity, with a unit or without.</summary>
    public static SumTestShape Quantity { get; } = new();

    public static SumTestShape Amount { get; } = new();

    /// <summary>Gets a plain number.</summary>
    public static SumTestShape Number { get; } = new();

    public override bool Check(JsonValue value, FindingList findings) => value.Kind switch
    {
        JsonKind.Text or JsonKind.Number => true,
        JsonKind.Object => this == Amount && value.Members.Count > 0 || Wrong(value, Expected, findings),
        JsonKind.List when value.Items.Count > 0 => value.Items.Aggregate(true, (fine, item) => (item.Kind != JsonKind.List ? Check(item, findings) : Wrong(item, Expected, findings)) & fine),
        _ => Wrong(value, Expected, findings),
    };
}
