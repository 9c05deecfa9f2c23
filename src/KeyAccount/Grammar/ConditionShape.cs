using KeyAccount.RuleFiles;

namespace KeyAccount.Grammar;

/// <summary>The conditions of a rule. Their fields and tests are looked at when they are read; here only that they stand in an object.</summary>
internal sealed class ConditionShape : Shape
{
    private ConditionShape()
    {
    }

    public static ConditionShape Instance { get; } = new();

    /// <summary>Conditions that are decided before there is a price: no amount can be tested.</summary>
    public static ConditionShape BeforePrices { get; } = new();

    public override bool Check(JsonValue value, FindingList findings) =>
        value.Kind == JsonKind.Object || Wrong(value, Messages.AnObject, findings);
}
